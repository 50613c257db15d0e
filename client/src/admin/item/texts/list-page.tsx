import type { Condition, LocalText } from '@shared/contract/condition'
import { fieldsOf } from '@shared/domain/forms'
import { Card } from '@/components/card'
import type { Choice } from '@/components/choice'
import { TextField } from '@/components/field'
import { ConditionEditor } from '../condition/condition-editor'
import { Lines } from '../edit/lines'
import { AmountField } from '../edit/numbers'
import { Picker } from '../edit/picker'
import { TextPair } from '../edit/text-pair'
import { useEditor } from '../editor'
import { withPart } from '../model/parts'
import { useSayings } from '../say/sayings'
import { NeededEditor } from './needed'
import { SampleNote } from './sample-note'

type Part<T> = keyof T & string

/** One thing that is asked of every line of a list, by the part of the line it stands in. */
export type Column<T> =
  | { as: 'sample' }
  | { as: 'text'; part: Part<T>; name: string; hint?: string; long?: boolean }
  | { as: 'plain'; part: Part<T>; name: string; hint: string; most: number; optional: (line: T) => boolean }
  | { as: 'fen'; part: Part<T>; name: string }
  | { as: 'needed'; part: Part<T>; name: string }
  | { as: 'when'; part: Part<T>; name: string }
  /** `none` is the choice that stands for no value at all. */
  | { as: 'choice'; part: Part<T>; name: string; choices: readonly Choice<string>[]; none?: string }

interface ListPageProps<T> {
  lines: readonly T[]
  titleOf: (line: T) => string
  noteOf?: (line: T) => string
  /** What it means that there are none; a list without such words keeps its last line. */
  none?: string
  fresh: (() => T) | undefined
  add: string
  columns: readonly Column<T>[]
  onChange: (lines: T[]) => void
}

/** A page that is a list of things of one kind, told by its columns. */
export function ListPage<T extends object>({ columns, none, ...list }: ListPageProps<T>) {
  const { line: opened } = useEditor()
  return (
    <Card>
      <Lines {...list} name="" none={none} notEmpty={none === undefined} open={opened}>
        {(line, change) =>
          columns.map(column => (
            <Cell
              key={column.as === 'sample' ? column.as : column.part}
              column={column}
              line={line}
              onChange={change}
            />
          ))
        }
      </Lines>
    </Card>
  )
}

interface CellProps<T> {
  column: Column<T>
  line: T
  onChange: (line: T) => void
}

/** The field of one column; what a part holds is known by how its column is asked. */
function Cell<T extends object>({ column, line, onChange }: CellProps<T>) {
  const { item } = useEditor()
  const { editor } = useSayings()
  if (column.as === 'sample') return <SampleNote sample={(line as { sample?: true }).sample} />
  const { part, name } = column
  const value: unknown = (line as Record<string, unknown>)[part]
  const put = (fresh: unknown) => onChange(withPart(line, part, fresh))
  const asked = { name, fields: fieldsOf(item.form), byDay: true, onChange: put }
  switch (column.as) {
    case 'text':
      return (
        <TextPair
          name={name}
          hint={column.hint}
          long={column.long ?? false}
          value={value as LocalText}
          onChange={put}
        />
      )
    case 'plain':
      return (
        <TextField
          label={name}
          hint={column.hint}
          value={(value as string | undefined) ?? ''}
          onInput={text => put(text === '' ? undefined : text)}
          maxLength={column.most}
          optional={column.optional(line)}
        />
      )
    case 'fen':
      return <AmountField name={name} value={value as number} onChange={fen => put(fen ?? 0)} />
    case 'needed':
      return <NeededEditor {...asked} value={value as boolean | Condition} />
    case 'when':
      return <ConditionEditor {...asked} none={editor.always} value={value as Condition | undefined} />
    case 'choice':
      return (
        <Picker
          name={name}
          choices={column.choices}
          chosen={(value as string | undefined) ?? column.none}
          onChoose={chosen => put(chosen === column.none ? undefined : chosen)}
        />
      )
  }
}
