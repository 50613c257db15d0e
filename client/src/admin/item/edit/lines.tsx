import { useState, type ReactNode } from 'react'
import { itemsAdminWords } from '@shared/copy/items-admin'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { say } from '@/components/snackbar'
import { itemsEditorWords } from '@shared/copy/items-editor'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { moved, replaced, without } from '../model/parts'

interface LinesProps<T> {
  name: string
  /** What it means that there are none. */
  none?: string | undefined
  lines: readonly T[]
  titleOf: (line: T, index: number) => string
  noteOf?: ((line: T) => string) | undefined
  onChange: (lines: T[]) => void
  /** A new line; left out where none can be added. */
  fresh?: (() => T) | undefined
  add?: string | undefined
  /** The last one stays. */
  notEmpty?: boolean
  /** The line that stands open at first: its id or its number. */
  open?: string | undefined
  children: (line: T, put: (line: T) => void) => ReactNode
}

const isOpened = (line: unknown, index: number, open: string | undefined): boolean =>
  open !== undefined && (open === String(index) || (line as { id?: unknown }).id === open)

/** Things of one kind under each other: one stands open to be changed; moved, taken out (with a way back), added. */
export function Lines<T>(props: LinesProps<T>) {
  const { name, none, lines, titleOf, noteOf, onChange, fresh, add, notEmpty = false, children } = props
  const admin = useWords(itemsAdminWords)
  const [open, setOpen] = useState(() => lines.findIndex((line, index) => isOpened(line, index, props.open)))
  return (
    <View className="stack">
      {name !== '' && <Text className="section-title">{name}</Text>}
      {lines.length === 0 && none && <Text className="quiet small">{none}</Text>}
      {lines.map((line, index) => (
        <View key={index} className={`boxed edit-line${index === open ? ' edit-line-open' : ''}`}>
          <Head
            title={titleOf(line, index)}
            note={noteOf?.(line)}
            open={index === open}
            onTap={() => setOpen(index === open ? -1 : index)}
          />
          {index === open && (
            <View className="stack edit-line-body">
              {children(line, put => onChange(replaced(lines, index, put)))}
              <Turns
                called={titleOf(line, index)}
                first={index === 0}
                last={index === lines.length - 1}
                onMove={by => {
                  onChange(moved(lines, index, index + by))
                  setOpen(index + by)
                }}
                onRemove={notEmpty && lines.length === 1 ? undefined : () => onChange(without(lines, index))}
                onUndo={() => onChange([...lines])}
                onGone={() => setOpen(-1)}
              />
            </View>
          )}
        </View>
      ))}
      {fresh && (
        <Button
          words={add ?? admin.add}
          icon="plus"
          small
          label={`${admin.add} ${name}`}
          onTap={() => {
            onChange([...lines, fresh()])
            setOpen(lines.length)
          }}
        />
      )}
    </View>
  )
}

interface HeadProps {
  title: string
  note: string | undefined
  open: boolean
  onTap: () => void
}

function Head({ title, note, open, onTap }: HeadProps) {
  const admin = useWords(itemsAdminWords)
  const words = useWords(itemsEditorWords)
  const called = title === '' ? words.unnamed : title
  return (
    <Press className="row spread edit-line-head" label={admin.edit(called)} onTap={onTap}>
      <View className="grow">
        <View className={title === '' ? 'placeholder' : 'strong'}>{called}</View>
        {note && <View className="fine">{note}</View>}
      </View>
      <View className={open ? 'turned' : ''} silent>
        <Icon name="down" size="small" />
      </View>
    </Press>
  )
}

interface TurnsProps {
  called: string
  first: boolean
  last: boolean
  onMove: (by: -1 | 1) => void
  /** Left out where it must stay. */
  onRemove: (() => void) | undefined
  onUndo: () => void
  onGone?: (() => void) | undefined
}

/** What can be done with a thing as a whole: up, down, out. */
export function Turns({ called, first, last, onMove, onRemove, onUndo, onGone }: TurnsProps) {
  const admin = useWords(itemsAdminWords)
  const words = useWords(itemsEditorWords)
  const remove = () => {
    onRemove?.()
    onGone?.()
    say(words.removed(called), { undo: onUndo })
  }
  return (
    <View className="row row-wrap">
      {!first && (
        <Button words={words.up} small look="plain" label={admin.up(called)} onTap={() => onMove(-1)} />
      )}
      {!last && (
        <Button words={words.down} small look="plain" label={admin.down(called)} onTap={() => onMove(1)} />
      )}
      {onRemove && (
        <Button
          words={words.remove}
          icon="close"
          small
          look="danger"
          label={admin.remove(called)}
          onTap={remove}
        />
      )}
    </View>
  )
}
