import type { Understanding } from '@shared/contract/case'
import { feedbackWords } from '@shared/copy/feedback'
import { Note } from '@/components/card'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** What must be said before anything else: help where a life may be at stake, what two things in one mean. */
export function Flags({ understanding: { flags } }: { understanding: Understanding }) {
  const words = useWords(feedbackWords).understood
  return (
    <>
      {flags.includes('selfHarm') && (
        <Note tone="danger" icon="phone">
          <Text selectable>{words.selfHarm}</Text>
        </Note>
      )}
      {flags.includes('two') && (
        <Note tone="calm" icon="talk">
          <Text>{words.two}</Text>
        </Note>
      )}
      {flags.includes('praise') && (
        <Note tone="ok" icon="star">
          <Text>{words.praise}</Text>
        </Note>
      )}
    </>
  )
}
