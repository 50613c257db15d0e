import { anonymityWords } from '@shared/copy/anonymity'
import { Note } from '@/components/card'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { QuickExit } from './quick-exit'

/** On one's own anonymous case: that one is, that both sides can write, and the quick way out. */
export function AnonymousHere() {
  const words = useWords(anonymityWords)
  return (
    <>
      <QuickExit />
      <Note tone="calm" icon="lock">
        <Text>{words.caseNote}</Text>
      </Note>
    </>
  )
}
