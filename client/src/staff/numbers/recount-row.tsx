import { numbersScreenWords } from '@shared/copy/numbers-screen'
import { recountFigures } from '@/cloud/api'
import { newRequestKey } from '@/cloud/request-key'
import { JobRow } from '@/parts/job-row'
import { useWords } from '@/theme/use-words'

/** Counts the span anew and compares, for whoever doubts a number. */
export function RecountRow({ span }: { span: { fromOn: string; toOn: string } }) {
  const words = useWords(numbersScreenWords)
  return (
    <JobRow
      icon="check"
      title={words.recount}
      text={words.recountText}
      start={() => recountFigures({ requestKey: newRequestKey(), ...span })}
    />
  )
}
