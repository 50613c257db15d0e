import { useState } from 'react'
import type { LocalText } from '@shared/contract/condition'
import type { Place } from '@shared/contract/form'
import type { Language } from '@shared/contract/words'
import { formScreenWords } from '@shared/copy/form-screen'
import { Button } from '@/components/button'
import { TextField } from '@/components/field'
import { Icon } from '@/components/icon'
import { choosePlace, hasMap } from '@/phone/choose-place'
import { Press, Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { useQuestion } from './field-words'
import { PlacesSheet } from './places-sheet'
import type { PartProps } from './part-props'
import { textIn } from './typed'

const PLACE_CHARACTERS = 60

const placeIn = (value: unknown): Place =>
  typeof value === 'object' && value !== null && 'text' in value
    ? { ...value, text: textIn(value.text) }
    : { text: '' }

/** Words for a place; on campus also its houses to choose from, and a point on WeChat's map. */
export function PlacePart(props: PartProps<'place'>) {
  const words = useWords(formScreenWords)
  const { value, onChange, field } = props
  const place = placeIn(value)
  return (
    <View className="stack">
      <TextField
        {...useQuestion(props)}
        value={place.text}
        // Floor and room are added to the words; the point stays until it is taken away.
        onInput={text => onChange(text === '' ? { text } : { ...place, text })}
        // The form's own hint says what to write; two examples are one too many.
        placeholder={field.hint ? undefined : words.placePlaceholder}
        maxLength={PLACE_CHARACTERS}
      />
      {field.campus && <OnCampus place={place} onChange={onChange} />}
    </View>
  )
}

interface OnCampusProps {
  place: Place
  onChange: (place: Place) => void
}

/** Whoever works there reads Chinese; whoever chose it in English reads on what they chose. */
const written = (place: LocalText, language: Language): string =>
  language === 'en' ? `${place['zh-CN']} (${place.en}) ` : `${place['zh-CN']} `

function OnCampus({ place, onChange }: OnCampusProps) {
  const words = useWords(formScreenWords)
  const language = usePreferences(now => now.language)
  const [choosing, setChoosing] = useState(false)
  const mark = async () => {
    const found = await choosePlace()
    if (!found) return
    const { name, latitude, longitude } = found
    const text = place.text === '' ? name.slice(0, PLACE_CHARACTERS) : place.text
    onChange({ text, latitude, longitude })
  }
  return (
    <View className="row row-wrap">
      <Button words={words.choosePlace} icon="flag" small onTap={() => setChoosing(true)} />
      {hasMap && place.latitude === undefined && (
        <Button words={words.markPlace} icon="pin" small onTap={() => void mark()} />
      )}
      {place.latitude !== undefined && (
        <Press className="chip chip-chosen" label={words.unmark} onTap={() => onChange({ text: place.text })}>
          <Icon name="pin" size="small" />
          <Text>{words.marked}</Text>
          <Icon name="close" size="small" />
        </Press>
      )}
      {choosing && (
        <PlacesSheet
          text={place.text}
          onChoose={chosen => {
            onChange({ text: written(chosen, language) })
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </View>
  )
}
