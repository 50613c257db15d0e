import { homeWords } from '@shared/copy/home'
import { Icon } from '@/components/icon'
import { open } from '@/phone/navigation'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** The one big way in: whatever it is, say it. */
export function SayCard({ drafted }: { drafted: boolean }) {
  const words = useWords(homeWords)
  return (
    <Press className="say" label={words.say} onTap={() => open('feedback')}>
      <View className="grow">
        <View className="say-title">{words.say}</View>
        <Text className="say-note">{drafted ? words.drafted : words.sayNote}</Text>
      </View>
      <View className="say-pen">
        <Icon name="pen" size="large" />
      </View>
    </Press>
  )
}
