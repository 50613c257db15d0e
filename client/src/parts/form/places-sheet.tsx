import { placeGroups } from '@shared/catalogue/campus-houses'
import type { LocalText } from '@shared/contract/condition'
import { formScreenWords } from '@shared/copy/form-screen'
import { ChoiceChips } from '@/components/choice'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Text } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'

interface PlacesSheetProps {
  /** What is written so far. */
  text: string
  onChoose: (place: LocalText) => void
  onClose: () => void
}

/** The places of the campus by kind, so that one's own house is found without reading through all of them. */
export function PlacesSheet({ text, onChoose, onClose }: PlacesSheetProps) {
  const words = useWords(formScreenWords)
  const language = usePreferences(now => now.language)
  return (
    <Sheet title={words.placesTitle} onClose={onClose}>
      <Text className="quiet small">{words.placesNote}</Text>
      {placeGroups.map(({ name, places }) => (
        <Field key={name.en} label={name[language]}>
          <ChoiceChips
            label={name[language]}
            choices={places.map(one => ({ value: one['zh-CN'], words: one[language] }))}
            chosen={places.find(one => text.startsWith(one['zh-CN']))?.['zh-CN']}
            onChoose={chosen => {
              const place = places.find(one => one['zh-CN'] === chosen)
              if (place) onChoose(place)
            }}
          />
        </Field>
      ))}
    </Sheet>
  )
}
