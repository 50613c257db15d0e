import { Text, View } from '@/primitives'
import { Button } from './button'
import { Icon, type IconName } from './icon'

interface EmptyProps {
  icon: IconName
  title: string
  /** What to do about it. */
  text?: string | undefined
  action?: { words: string; onTap: () => void } | undefined
  /** Something has been achieved. */
  good?: boolean
}

/** Nothing here: why, and what to do. */
export function Empty({ icon, title, text, action, good = false }: EmptyProps) {
  return (
    <View className="empty">
      <View className={`empty-icon${good ? ' empty-good' : ''}`}>
        <Icon name={icon} size="large" />
      </View>
      <View className="empty-title" role="heading">
        {title}
      </View>
      {text && <Text className="quiet small">{text}</Text>}
      {action && <Button words={action.words} onTap={action.onTap} look="second" />}
    </View>
  )
}
