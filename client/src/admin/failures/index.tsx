import type { FailureRow } from '@shared/contract/notification'
import { failureWords } from '@shared/copy/channels'
import { noticeWords } from '@shared/copy/notices'
import { noticeTemplates } from '@shared/contract/words'
import { listFailures } from '@/cloud/api'
import { usePages } from '@/cloud/use-answer'
import { Row } from '@/components/row'
import { Ago } from '@/components/time-left'
import { RecordScreen } from '@/parts/record-screen'
import { open } from '@/phone/navigation'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** What did not get through outside the app, newest first, each with why. */
export default function Failures() {
  const words = useWords(failureWords)
  const pages = usePages<FailureRow>('failures', after => listFailures(after ? { after } : {}))
  return (
    <RecordScreen words={words} pages={pages}>
      {row => <Failure key={`${row.id}:${row.at}`} row={row} />}
    </RecordScreen>
  )
}

function Failure({ row: { kind, channel, template, reason, caseId, at } }: { row: FailureRow }) {
  const words = useWords(failureWords)
  const notices = useWords(noticeWords)
  const known = noticeTemplates.find(one => one === template)
  const why = reason === null ? '' : (words.reason[reason] ?? words.other(reason))
  const title = kind === 'stuck' ? words.stuck : words.failed(words.channel[channel ?? ''] ?? '')
  const about = [known ? notices[known].title : '', why].filter(part => part !== '').join(' · ')
  const ofCase = caseId !== '' && caseId !== 'office'
  return (
    <Row
      icon="alert"
      title={title}
      note={about === '' ? undefined : about}
      value={
        <Text className="fine">
          <Ago at={at} />
        </Text>
      }
      onTap={ofCase ? () => open('handle', { id: caseId }) : undefined}
    />
  )
}
