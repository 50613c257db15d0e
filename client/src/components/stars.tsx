import { commonWords } from '@shared/copy/common'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { Icon } from './icon'

const levels = [1, 2, 3, 4, 5] as const
export type Level = (typeof levels)[number]

/** A rating as stars and a word. */
export function Stars({ level }: { level: number }) {
  const words = useWords(commonWords)
  return (
    <View className="stars" role="img" label={words.rating[level - 1]}>
      {[1, 2, 3, 4, 5].map(star => (
        <View key={star} className={star <= level ? 'star-full' : 'star-empty'}>
          <Icon name={star <= level ? 'starred' : 'star'} size="small" />
        </View>
      ))}
      <Text className="small">{words.rating[level - 1]}</Text>
    </View>
  )
}

/** Choosing a level: five stars, and the word for the chosen one. */
export function StarPicker({
  label,
  level,
  onChoose,
}: {
  label: string
  level: Level | undefined
  onChoose: (level: Level) => void
}) {
  const words = useWords(commonWords)
  return (
    <View>
      <View className="star-picker" role="radiogroup" label={label}>
        {levels.map(star => (
          <Press
            key={star}
            className={`star-pick${level !== undefined && star <= level ? ' star-picked' : ''}`}
            role="radio"
            checked={star === level}
            label={words.rating[star - 1]}
            onTap={() => onChoose(star)}
          >
            <Icon name={level !== undefined && star <= level ? 'starred' : 'star'} />
          </Press>
        ))}
      </View>
      {level !== undefined && (
        <Text className="strong" live="polite">
          {words.rating[level - 1]}
        </Text>
      )}
    </View>
  )
}
