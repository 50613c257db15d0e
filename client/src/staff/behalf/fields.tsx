import { feedbackTypes } from '@shared/contract/words'
import { caseWords } from '@shared/copy/case'
import { behalfWords } from '@shared/copy/staff'
import { FEEDBACK_CHARACTERS, NAME_CHARACTERS, PHONE_CHARACTERS, PLACE_CHARACTERS } from '@/cloud/limits'
import { typeIcons } from '@/components/case-words'
import { ChoiceChips } from '@/components/choice'
import { Field, TextArea, TextField } from '@/components/field'
import { PhotoField } from '@/parts/photo-field'
import type { ChangePhotos } from '@/parts/photos-to-send'
import { Input, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { otherChannels, type BehalfForm, type Wrong } from './form'

interface FormFieldsProps {
  form: BehalfForm
  change: (more: Partial<BehalfForm>) => void
  wrong: Wrong
}

/** The questions of the form, in the order in which somebody on the telephone answers them. */
export function FormFields({
  form,
  change,
  changePhotos,
  wrong,
}: FormFieldsProps & { changePhotos: ChangePhotos }) {
  const words = useWords(behalfWords)
  return (
    <View className="stack gap-4">
      <Origin form={form} change={change} wrong={wrong} />
      <TextArea
        label={words.text}
        placeholder={words.textPlaceholder}
        value={form.text}
        onInput={text => change({ text })}
        maxLength={FEEDBACK_CHARACTERS}
        error={wrong.text}
      />
      <TextField
        label={words.contactName}
        optional
        placeholder={words.contactNamePlaceholder}
        value={form.contactName}
        onInput={contactName => change({ contactName })}
        maxLength={NAME_CHARACTERS}
      />
      <TextField
        label={words.phone}
        optional
        kind="phone"
        placeholder={words.phonePlaceholder}
        value={form.phone}
        onInput={phone => change({ phone })}
        maxLength={PHONE_CHARACTERS}
        error={wrong.phone}
      />
      <TextField
        label={words.place}
        optional
        value={form.place}
        onInput={place => change({ place })}
        maxLength={PLACE_CHARACTERS}
      />
      <TypeField form={form} change={change} />
      <PhotoField label={words.photos} photos={form.photos} onChange={changePhotos} />
    </View>
  )
}

function Origin({ form, change, wrong }: FormFieldsProps) {
  const words = useWords(behalfWords)
  const channels = useWords(caseWords).channel
  return (
    <>
      <Field label={words.channel} error={wrong.channel}>
        <ChoiceChips
          label={words.channel}
          choices={otherChannels.map(value => ({ value, words: channels[value] }))}
          chosen={form.channel}
          onChoose={channel => change({ channel })}
        />
      </Field>
      <Field label={words.when} error={wrong.when}>
        <View className="behalf-when">
          <Input
            className="input"
            kind="date"
            label={words.date}
            value={form.on}
            onInput={on => change({ on })}
          />
          <Input
            className="input"
            kind="time"
            label={words.time}
            value={form.wall}
            onInput={wall => change({ wall })}
          />
        </View>
      </Field>
    </>
  )
}

function TypeField({ form, change }: Omit<FormFieldsProps, 'wrong'>) {
  const words = useWords(behalfWords)
  const types = useWords(caseWords).type
  return (
    <Field label={words.type}>
      <ChoiceChips
        label={words.type}
        choices={[
          { value: 'system', words: words.typeBySystem },
          ...feedbackTypes.map(value => ({ value, words: types[value], icon: typeIcons[value] })),
        ]}
        chosen={form.type ?? 'system'}
        onChoose={value => change({ type: feedbackTypes.find(type => type === value) })}
      />
    </Field>
  )
}
