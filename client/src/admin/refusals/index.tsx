import { errorSentences } from '@shared/copy/errors'
import { refusalsWords } from '@shared/copy/roles'
import { listRefusals } from '@/cloud/api-people'
import { usePages } from '@/cloud/use-answer'
import { Row } from '@/components/row'
import { RecordScreen } from '@/parts/record-screen'
import { useWords } from '@/theme/use-words'
import { campusFieldsOf } from '@/time/campus-time'

const momentOf = (at: number) => {
  const { on, wall } = campusFieldsOf(at)
  return `${on.slice(5)} ${wall}`
}

/** What was refused to whom, newest first: where somebody is probing, it shows. */
export default function Refusals() {
  const words = useWords(refusalsWords)
  const errors = useWords(errorSentences)
  const pages = usePages('refusals', after => listRefusals(after ? { after } : {}))
  return (
    <RecordScreen words={words} pages={pages}>
      {({ person, action, code, times, firstAt, lastAt }) => (
        <Row
          key={`${person}:${action}:${code}:${firstAt}`}
          title={`${person === 'nobody' ? words.nobody : person} · ${action}`}
          note={`${words.why[code] ?? errors[code]} · ${words.span(momentOf(firstAt), momentOf(lastAt))}`}
          value={words.times(times)}
        />
      )}
    </RecordScreen>
  )
}
