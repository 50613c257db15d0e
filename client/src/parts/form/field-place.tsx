import { useState } from 'react'
import { placeWords } from '@shared/catalogue/places'
import type { Place } from '@shared/contract/form'
import { formScreenWords } from '@shared/copy/form-screen'
import { Button } from '@/components/button'
import { ChoiceList } from '@/components/choice'
import { TextField } from '@/components/field'
import { Icon } from '@/components/icon'
import { Sheet } from '@/components/sheet'
import { choosePlace, hasMap } from '@/phone/choose-place'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { useQuestion } from './field-words'
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
        placeholder={words.placePlaceholder}
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

function OnCampus({ place, onChange }: OnCampusProps) {
  const words = useWords(formScreenWords)
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
        <Sheet title={words.placesTitle} onClose={() => setChoosing(false)}>
          <Text className="quiet small">{words.placesNote}</Text>
          <ChoiceList
            label={words.placesTitle}
            choices={placeWords.map(value => ({ value, words: value }))}
            chosen={placeWords.find(word => place.text.startsWith(word))}
            onChoose={text => {
              onChange({ text: `${text} ` })
              setChoosing(false)
            }}
          />
        </Sheet>
      )}
    </View>
  )
}
