import { Text, View } from '@/primitives'

/** What is asked on this step, large, with what helps to answer it. */
export function Question({ words, hint }: { words: string; hint?: string }) {
  return (
    <View className="question">
      <View className="question-words" role="heading">
        {words}
      </View>
      {hint && <Text className="quiet small">{hint}</Text>}
    </View>
  )
}
