import { commonWords } from '@shared/copy/common'
import { View } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** The shape of what is coming, instead of a spinner. */
export function Skeleton({ cards = 3, lines = 2 }: { cards?: number; lines?: number }) {
  const words = useWords(commonWords)
  return (
    <View className="stack" role="status" label={words.loading}>
      {Array.from({ length: cards }, (_, card) => (
        <View key={card} className="card" silent>
          <View className="bone bone-title" />
          {Array.from({ length: lines }, (_unused, line) => (
            <View key={line} className="bone" />
          ))}
        </View>
      ))}
    </View>
  )
}
