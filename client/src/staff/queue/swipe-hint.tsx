import { useSyncExternalStore } from 'react'
import { queueMoreWords } from '@shared/copy/queue'
import { keepDraft, readDraft } from '@/cloud/drafts'
import { IconButton } from '@/components/button'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

const KEPT = 'queue-swipe-known'
const isTrue = (value: unknown): value is true => value === true

const watchers = new Set<() => void>()
const watch = (changed: () => void) => {
  watchers.add(changed)
  return () => void watchers.delete(changed)
}
const knows = () => readDraft(KEPT, isTrue) === true

/** Whoever has swiped once needs no hint any more. */
export const noteSwiped = (): void => {
  if (knows()) return
  keepDraft(KEPT, true)
  for (const changed of watchers) changed()
}

/** Says that rows can be swiped, and what does the same, until it was done or read once. */
export function SwipeHint() {
  const words = useWords(queueMoreWords)
  if (useSyncExternalStore(watch, knows)) return null
  return (
    <View className="row spread swipe-hint" role="status">
      <Text className="small grow">{words.swipeHint}</Text>
      <IconButton icon="close" label={words.swipeHintEnd} onTap={noteSwiped} />
    </View>
  )
}
