import type { Condition } from '@shared/contract/condition'
import { View } from '@/primitives'
import { ConditionEditor } from '../condition/condition-editor'
import { Picker } from '../edit/picker'
import type { Fields } from '../editor'
import { writeNode } from '../model/conditions'
import { clauseOf, subjectsOf } from '../model/subjects'
import { todayOn } from '../condition/today'
import { useSayings } from '../say/sayings'

interface NeededEditorProps {
  name: string
  value: boolean | Condition
  fields: Fields
  byDay?: boolean
  onChange: (value: boolean | Condition) => void
}

const ways = ['yes', 'no', 'when'] as const
type Way = (typeof ways)[number]

/** Always, never, or under a condition. */
export function NeededEditor({ name, value, fields, byDay = false, onChange }: NeededEditorProps) {
  const { editor } = useSayings()
  const way: Way = typeof value === 'object' ? 'when' : value ? 'yes' : 'no'
  const turn = (to: Way) => {
    if (to === way) return
    if (to !== 'when') return onChange(to === 'yes')
    const [about] = subjectsOf(fields, { byDay })
    const relation = about?.relations[0]
    if (about && relation)
      onChange(writeNode({ node: 'clause', clause: clauseOf(about, relation, todayOn()) }))
  }
  return (
    <View className="stack">
      <Picker
        name={name}
        choices={ways.map(each => ({ value: each, words: editor.neededWays[each] }))}
        chosen={way}
        onChoose={turn}
      />
      {typeof value === 'object' && (
        <ConditionEditor
          name={editor.neededWhen}
          none={editor.always}
          value={value}
          fields={fields}
          byDay={byDay}
          onChange={when => onChange(when ?? true)}
        />
      )}
    </View>
  )
}
