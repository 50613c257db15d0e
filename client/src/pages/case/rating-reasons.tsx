import { ratingReasons, type RatingReason } from '@shared/contract/words'
import { deskWords } from '@shared/copy/desk'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

interface RatingReasonsProps {
  chosen: readonly RatingReason[]
  onChange: (chosen: readonly RatingReason[]) => void
  missing: boolean
}

/** What was wrong, asked for below three of five; a word of one's own will do as well. */
export function RatingReasons({ chosen, onChange, missing }: RatingReasonsProps) {
  const words = useWords(deskWords)
  const toggle = (reason: RatingReason) =>
    onChange(chosen.includes(reason) ? chosen.filter(one => one !== reason) : [...chosen, reason])
  return (
    <Field label={words.reasonsLabel} error={missing ? words.reasonMissing : undefined}>
      <View className="chips" role="group" label={words.reasonsLabel}>
        {ratingReasons.map(reason => (
          <Press
            key={reason}
            className={`chip${chosen.includes(reason) ? ' chip-chosen' : ''}`}
            role="checkbox"
            checked={chosen.includes(reason)}
            onTap={() => toggle(reason)}
          >
            {chosen.includes(reason) && <Icon name="check" size="small" />}
            <Text>{words.reasons[reason]}</Text>
          </Press>
        ))}
      </View>
    </Field>
  )
}
