import { Text, View } from '@/primitives'
import type { Tone } from './card'
import { Icon, type IconName } from './icon'

interface BadgeProps {
  icon: IconName
  words: string
  tone?: Tone
}

/** A state in a word and a picture; colour only helps. */
export function Badge({ icon, words, tone = 'plain' }: BadgeProps) {
  return (
    <View className={`badge tone-${tone}`}>
      <Icon name={icon} size="small" />
      <Text>{words}</Text>
    </View>
  )
}
