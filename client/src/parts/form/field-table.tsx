import type { Column, FieldOf } from '@shared/contract/form'
import { formLimits } from '@shared/contract/form-words'
import { formScreenWords } from '@shared/copy/form-screen'
import { totalsOf } from '@shared/domain/forms-figures'
import { yuanOf } from '@shared/domain/forms-money'
import { Button, IconButton } from '@/components/button'
import { ChoiceChips } from '@/components/choice'
import { Field as Question } from '@/components/field'
import { Input, Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { daysAllowed } from './field-dates'
import { useQuestion } from './field-words'
import type { PartProps } from './part-props'
import { answersOf, rowsIn, textIn } from './typed'

/** Lines of the same kind, each a small card; what adds up is added up below. */
export function TablePart(props: PartProps<'table'>) {
  const words = useWords(formScreenWords)
  const { field, value, onChange } = props
  const rows = rowsIn(value)
  // One empty line stands ready; it counts as nothing until it is written in.
  const drawn = rows.length > 0 ? rows : [{}]
  const most = field.max ?? formLimits.rows
  const put = (index: number, row: Record<string, unknown>) =>
    onChange(drawn.map((each, at) => (at === index ? row : each)))
  return (
    <Question {...useQuestion(props)}>
      {drawn.map((row, index) => (
        <View key={index} id={`field-${field.id}-${index}`} className="boxed table-line">
          <View className="row spread">
            <Text className="fine">{words.line(index + 1)}</Text>
            {rows.length > 0 && (
              <IconButton
                icon="close"
                label={words.removeLine(index + 1)}
                onTap={() => onChange(drawn.filter((_, at) => at !== index))}
              />
            )}
          </View>
          {field.columns.map(column => (
            <Cell
              key={column.id}
              {...props}
              column={column}
              line={index}
              cell={row[column.id]}
              onCell={cell => put(index, { ...row, [column.id]: cell })}
            />
          ))}
        </View>
      ))}
      {drawn.length < most && (
        <Button words={words.addLine} icon="plus" small onTap={() => onChange([...drawn, {}])} />
      )}
      <Totals {...props} />
    </Question>
  )
}

interface CellProps extends PartProps<'table'> {
  column: Column
  line: number
  cell: unknown
  onCell: (cell: unknown) => void
}

const kinds = { text: 'text', number: 'number', money: 'number', date: 'date' } as const

function Cell({ field, column, line, cell, onCell, errorAt, context }: CellProps) {
  const language = usePreferences(now => now.language)
  const words = useWords(formScreenWords)
  const name = column.label[language]
  const unit =
    column.type === 'money' ? words.yuan : column.type === 'number' ? column.unit?.[language] : undefined
  const error = errorAt(`${field.id}.${line}.${column.id}`)
  return (
    <Question label={name} hint={column.hint?.[language]} optional={!column.required} error={error}>
      {column.type === 'choice' ? (
        <ChoiceChips
          label={name}
          choices={column.options.map(({ id, label }) => ({ value: id, words: label[language] }))}
          chosen={textIn(cell) || undefined}
          onChoose={onCell}
        />
      ) : (
        <View className="with-unit">
          <Input
            className="input"
            kind={kinds[column.type]}
            label={words.cell(name, line + 1)}
            value={textIn(cell)}
            onInput={onCell}
            maxLength={formLimits.textCharacters}
            invalid={error !== undefined}
            {...(column.type === 'date'
              ? { placeholder: words.dateEmpty, ...daysAllowed(column, context.todayOn) }
              : {})}
          />
          {unit && <Text className="unit">{unit}</Text>}
        </View>
      )}
    </Question>
  )
}

/** Only whole answers add up: a line that is wrong says so itself and is left out. */
const summable = (field: FieldOf<'table'>, value: unknown) => {
  const form = { sections: [{ id: 's', title: field.label, fields: [field] }] }
  const rows = rowsIn(answersOf(form, { [field.id]: value })[field.id])
  const plain = rows.map(row =>
    Object.fromEntries(
      Object.entries(row).filter(
        (cell): cell is [string, string | number] =>
          typeof cell[1] === 'number' || typeof cell[1] === 'string',
      ),
    ),
  )
  return { form, values: { [field.id]: plain } }
}

function Totals({ field, value, context }: PartProps<'table'>) {
  const language = usePreferences(now => now.language)
  const words = useWords(formScreenWords)
  const { form, values } = summable(field, value)
  const totals = totalsOf(form, values, context)
  return (
    <>
      {field.columns.map(column => {
        const total = totals[`${field.id}.${column.id}`]
        if (total === undefined) return null
        const said = column.type === 'money' ? words.yuanOf(yuanOf(total)) : String(total)
        return (
          <View key={column.id} className="row spread total" live="polite">
            <Text className="quiet">{words.total(column.label[language])}</Text>
            <Text className="strong numbers">{said}</Text>
          </View>
        )
      })}
    </>
  )
}
