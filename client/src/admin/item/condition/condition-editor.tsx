import { useState } from 'react'
import type { Condition } from '@shared/contract/condition'
import { Button, IconButton } from '@/components/button'
import { ChoiceChips } from '@/components/choice'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { Press, Text, View } from '@/primitives'
import type { Fields } from '../editor'
import { readNode, withMore, withoutPart, writeNode, type Node } from '../model/conditions'
import { replaced } from '../model/parts'
import { clauseOf, subjectsOf } from '../model/subjects'
import { sayCondition } from '../say/say-condition'
import { useSayings } from '../say/sayings'
import { ClauseEditor } from './clause-editor'
import { todayOn } from './today'

interface ConditionEditorProps {
  name: string
  hint?: string | undefined
  /** What it means that there is no condition. */
  none: string
  value: Condition | undefined
  /** What may be asked for here. */
  fields: Fields
  /** Whether it may depend on the date. */
  byDay?: boolean
  onChange: (value: Condition | undefined) => void
}

/** When something holds: nothing, one question, or several together; each is picked from what there is to ask. */
export function ConditionEditor({
  name,
  hint,
  none,
  value,
  fields,
  byDay = false,
  onChange,
}: ConditionEditorProps) {
  const sayings = useSayings()
  const words = sayings.editor.condition
  const more = { fields, byDay }
  return (
    <Field label={name} hint={hint}>
      {value ? (
        <View className="stack">
          {readNode(value).node === 'group' && (
            <Text className="small campus-ink">{sayCondition(value, fields, sayings)}</Text>
          )}
          <Group {...more} condition={value} onChange={onChange} />
        </View>
      ) : (
        <View className="row spread">
          <Text className="quiet grow">{none}</Text>
          <Button
            words={words.begin}
            icon="plus"
            small
            label={`${words.begin} ${name}`}
            onTap={() => {
              const first = firstClause(fields, byDay)
              if (first) onChange(first)
            }}
          />
        </View>
      )}
    </Field>
  )
}

const firstClause = (fields: Fields, byDay: boolean): Condition | undefined => {
  const [about] = subjectsOf(fields, { byDay })
  const relation = about?.relations[0]
  return about && relation
    ? writeNode({ node: 'clause', clause: clauseOf(about, relation, todayOn()) })
    : undefined
}

interface GroupProps {
  condition: Condition
  fields: Fields
  byDay: boolean
  /** A group in a group. */
  inner?: boolean
  onChange: (condition: Condition | undefined) => void
}

type GroupNode = Extract<Node, { node: 'group' }>
const modes = ['all', 'any', 'none', 'notAll'] as const
type Mode = (typeof modes)[number]
const modeOf = ({ every, denied }: GroupNode): Mode =>
  denied ? (every ? 'notAll' : 'none') : every ? 'all' : 'any'
const turnedTo: Record<Mode, Pick<GroupNode, 'every' | 'denied'>> = {
  all: { every: true, denied: false },
  any: { every: false, denied: false },
  none: { every: false, denied: true },
  notAll: { every: true, denied: true },
}

function Group({ condition, fields, byDay, inner = false, onChange }: GroupProps) {
  const words = useSayings().editor.condition
  const node = readNode(condition)
  const parts = node.node === 'group' ? node.parts : [condition]
  const [open, setOpen] = useState(parts.length === 1 ? 0 : -1)
  const putPart = (index: number, part: Condition | undefined) => {
    if (node.node !== 'group') return onChange(part)
    onChange(
      part ? writeNode({ ...node, parts: replaced(parts, index, part) }) : withoutPart(condition, index),
    )
  }
  const addPart = (part: Condition | undefined) => {
    if (!part) return
    onChange(withMore(condition, part))
    setOpen(parts.length)
  }
  const first = firstClause(fields, byDay)
  return (
    <View className="stack condition">
      {node.node === 'group' && parts.length > 1 && (
        <ChoiceChips
          label={words.mode}
          choices={modes
            .filter(mode => mode === 'all' || mode === 'any' || mode === modeOf(node))
            .map(value => ({ value, words: words.modes[value] }))}
          chosen={modeOf(node)}
          onChoose={mode => onChange(writeNode({ ...node, ...turnedTo[mode] }))}
        />
      )}
      {parts.map((part, index) => (
        <Part
          key={index}
          part={part}
          fields={fields}
          byDay={byDay}
          open={open === index}
          onTap={() => setOpen(open === index ? -1 : index)}
          onChange={fresh => putPart(index, fresh)}
        />
      ))}
      <View className="row row-wrap">
        <Button words={words.more} icon="plus" small onTap={() => addPart(first)} />
        {!inner && parts.length > 1 && (
          <Button
            words={words.moreGroup}
            small
            look="plain"
            onTap={() => addPart(first && { or: [first, first] })}
          />
        )}
      </View>
    </View>
  )
}

interface PartProps {
  part: Condition
  fields: Fields
  byDay: boolean
  open: boolean
  onTap: () => void
  onChange: (part: Condition | undefined) => void
}

function Part({ part, fields, byDay, open, onTap, onChange }: PartProps) {
  const sayings = useSayings()
  const words = sayings.editor.condition
  const said = sayCondition(part, fields, sayings)
  const node = readNode(part)
  return (
    <View className={`boxed edit-line${open ? ' edit-line-open' : ''}`}>
      <View className="row">
        <Press className="row grow edit-line-head" label={sayings.admin.edit(said)} onTap={onTap}>
          <Text className="grow small">{said}</Text>
          <View className={open ? 'turned' : ''} silent>
            <Icon name="down" size="small" />
          </View>
        </Press>
        <IconButton icon="close" label={sayings.admin.remove(said)} onTap={() => onChange(undefined)} />
      </View>
      {open && (
        <View className="edit-line-body">
          {node.node === 'clause' && (
            <ClauseEditor
              clause={node.clause}
              fields={fields}
              byDay={byDay}
              onChange={clause => onChange(writeNode({ node: 'clause', clause }))}
            />
          )}
          {node.node === 'group' && (
            <Group condition={part} fields={fields} byDay={byDay} inner onChange={onChange} />
          )}
          {node.node === 'other' && <Text className="fine">{words.fixed}</Text>}
        </View>
      )}
    </View>
  )
}
