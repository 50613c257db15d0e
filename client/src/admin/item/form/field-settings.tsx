import { fileKinds } from '@shared/contract/file'
import type { Field, FieldOf } from '@shared/contract/form'
import { weekdays } from '@shared/contract/words'
import { SwitchRow } from '@/components/choice'
import { View } from '@/primitives'
import { TimeField } from '../edit/numbers'
import { ManyPicker } from '../edit/picker'
import { OptionalPair } from '../edit/text-pair'
import { settingsOf } from '../model/fields'
import { withPart } from '../model/parts'
import { useSayings } from '../say/sayings'
import { Columns } from './columns'
import { Format, OneNumber } from './one-setting'
import { Options } from './options'

interface SettingsProps {
  field: Field
  onChange: (field: Field) => void
}

/** Everything an answer of this type may be held to. */
export function FieldSettings({ field, onChange }: SettingsProps) {
  const numbers = settingsOf[field.type] ?? []
  return (
    <>
      <Special field={field} onChange={onChange} />
      {numbers.length > 0 && (
        <View className="two-columns">
          {numbers.map(setting => (
            <OneNumber key={setting[0]} setting={setting} of={field} onChange={onChange} />
          ))}
        </View>
      )}
    </>
  )
}

function Special({ field, onChange }: SettingsProps) {
  const { editor } = useSayings()
  if (field.type === 'choice' || field.type === 'many')
    return <Options options={field.options} onChange={options => onChange({ ...field, options })} />
  if (field.type === 'table')
    return <Columns columns={field.columns} onChange={columns => onChange({ ...field, columns })} />
  if (field.type === 'timeWindow') return <Hours field={field} onChange={onChange} />
  if (field.type === 'text') return <Format of={field} onChange={onChange} />
  if (field.type === 'number')
    return (
      <OptionalPair
        name={editor.form.unit}
        value={field.unit}
        onChange={unit => onChange(withPart(field, 'unit', unit))}
      />
    )
  if (field.type === 'person')
    return (
      <SwitchRow
        words={editor.form.staffOnly}
        on={field.staffOnly === true}
        onChange={on => onChange(withPart(field, 'staffOnly', on ? true : undefined))}
      />
    )
  if (field.type === 'file')
    return (
      <ManyPicker
        name={editor.form.fileKinds}
        hint={editor.form.fileKindsHint}
        choices={fileKinds.map(value => ({ value, words: value.toUpperCase() }))}
        chosen={field.kinds ?? []}
        onChange={kinds => onChange(withPart(field, 'kinds', kinds.length > 0 ? kinds : undefined))}
      />
    )
  return null
}

function Hours({ field, onChange }: { field: FieldOf<'timeWindow'>; onChange: (field: Field) => void }) {
  const { editor, item } = useSayings()
  return (
    <>
      <View className="two-columns">
        <TimeField
          name={editor.form.opensAt}
          value={field.opensAt}
          onChange={opensAt => onChange({ ...field, opensAt })}
        />
        <TimeField
          name={editor.form.closesAt}
          value={field.closesAt}
          onChange={closesAt => onChange({ ...field, closesAt })}
        />
      </View>
      <ManyPicker
        name={editor.form.weekdays}
        hint={editor.form.weekdaysHint}
        choices={weekdays.map(value => ({ value, words: editor.weekday(item.weekdays[value]) }))}
        chosen={field.weekdays ?? []}
        onChange={chosen => onChange(withPart(field, 'weekdays', chosen.length > 0 ? chosen : undefined))}
      />
    </>
  )
}
