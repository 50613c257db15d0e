import type { Column } from '@shared/contract/form'
import { SwitchRow } from '@/components/choice'
import { View } from '@/primitives'
import { Lines } from '../edit/lines'
import { Picker } from '../edit/picker'
import { OptionalPair, TextPair } from '../edit/text-pair'
import { useEditor } from '../editor'
import { beginColumn, columnTypes, settingsOf } from '../model/fields'
import { withPart } from '../model/parts'
import { useSayings } from '../say/sayings'
import { Format, OneNumber } from './one-setting'
import { Options } from './options'

const MOST = 8

interface ColumnsProps {
  columns: Column[]
  onChange: (columns: Column[]) => void
}

/** The columns of a table; amounts and numbers may be added up below. */
export function Columns({ columns, onChange }: ColumnsProps) {
  const { line } = useEditor()
  const { admin, editor, text } = useSayings()
  const noteOf = (column: Column) =>
    [
      admin.form.types[column.type],
      ...(column.required ? [editor.form.required] : []),
      ...('sum' in column && column.sum ? [editor.form.summed] : []),
    ].join(' · ')
  return (
    <Lines
      name={editor.form.columns}
      lines={columns}
      open={line}
      titleOf={({ label }) => text(label)}
      noteOf={noteOf}
      onChange={onChange}
      fresh={columns.length < MOST ? () => beginColumn('text') : undefined}
      add={editor.form.addColumn}
      notEmpty
    >
      {(column, change) => <OneColumn column={column} onChange={change} />}
    </Lines>
  )
}

function OneColumn({ column, onChange }: { column: Column; onChange: (column: Column) => void }) {
  const { admin, editor } = useSayings()
  const numbers = settingsOf[column.type] ?? []
  return (
    <>
      <TextPair
        name={editor.form.column}
        value={column.label}
        onChange={label => onChange({ ...column, label })}
      />
      <Picker
        name={admin.form.type}
        choices={columnTypes.map(value => ({ value, words: admin.form.types[value] }))}
        chosen={column.type}
        onChoose={type => {
          if (type !== column.type) onChange(beginColumn(type, column))
        }}
      />
      <SwitchRow
        words={admin.form.required}
        on={column.required}
        onChange={required => onChange({ ...column, required })}
      />
      {(column.type === 'number' || column.type === 'money') && (
        <SwitchRow
          words={editor.form.sum}
          note={editor.form.sumNote}
          on={column.sum === true}
          onChange={on => onChange(withPart(column, 'sum', on ? true : undefined))}
        />
      )}
      {column.type === 'number' && (
        <OptionalPair
          name={editor.form.unit}
          value={column.unit}
          onChange={unit => onChange(withPart(column, 'unit', unit))}
        />
      )}
      {column.type === 'text' && <Format of={column} onChange={onChange} />}
      {column.type === 'choice' && (
        <Options options={column.options} onChange={options => onChange({ ...column, options })} />
      )}
      <OptionalPair
        name={admin.form.hint}
        value={column.hint}
        onChange={hint => onChange(withPart(column, 'hint', hint))}
      />
      {numbers.length > 0 && (
        <View className="two-columns">
          {numbers.map(setting => (
            <OneNumber key={setting[0]} setting={setting} of={column} onChange={onChange} />
          ))}
        </View>
      )}
    </>
  )
}
