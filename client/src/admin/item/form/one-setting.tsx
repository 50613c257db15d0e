import { textFormats, type TextFormat } from '@shared/contract/form-words'
import { AmountField, DecimalField, NumberField } from '../edit/numbers'
import { Picker } from '../edit/picker'
import { neededSettings, type Setting } from '../model/fields'
import { withPart } from '../model/parts'
import { useSayings } from '../say/sayings'

interface OneNumberProps<T extends object> {
  setting: Setting
  of: T
  onChange: (fresh: T) => void
}

/** A limit of a question or a column. */
export function OneNumber<T extends object>({ setting: [name, kind], of, onChange }: OneNumberProps<T>) {
  const { editor } = useSayings()
  const value = (of as Record<string, unknown>)[name]
  const Box = kind === 'fen' ? AmountField : kind === 'number' ? DecimalField : NumberField
  return (
    <Box
      name={editor.setting[name as keyof typeof editor.setting]}
      unit={kind === 'days' || kind === 'minutes' || kind === 'fen' ? editor.settingUnit[kind] : undefined}
      value={typeof value === 'number' ? value : undefined}
      optional={!neededSettings.includes(name)}
      onChange={number => {
        if (number !== undefined || !neededSettings.includes(name)) onChange(withPart(of, name, number))
      }}
    />
  )
}

const NO_FORMAT = 'any'

/** A named shape a short text is held to. */
export function Format<T extends { format?: TextFormat }>({
  of,
  onChange,
}: {
  of: T
  onChange: (fresh: T) => void
}) {
  const { editor } = useSayings()
  return (
    <Picker
      name={editor.form.format}
      choices={[
        { value: NO_FORMAT, words: editor.form.anyFormat },
        ...textFormats.map(value => ({ value, words: editor.format[value] })),
      ]}
      chosen={of.format ?? NO_FORMAT}
      onChoose={format => onChange(withPart(of, 'format', format === NO_FORMAT ? undefined : format))}
    />
  )
}
