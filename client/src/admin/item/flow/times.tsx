import type { AlarmRule } from '@shared/contract/clock'
import type { Step } from '@shared/contract/flow'
import { fieldsOf } from '@shared/domain/forms'
import { SwitchRow } from '@/components/choice'
import { AlarmFields } from '../edit/alarms'
import { BudgetField } from '../edit/numbers'
import { Picker } from '../edit/picker'
import { useEditor } from '../editor'
import { alarmsOf } from '../model/alarms'
import { withPart } from '../model/parts'
import { daySubjects, keyOf } from '../model/subjects'
import { sayAlarms } from '../say/say-alarms'
import { saySubject } from '../say/say-condition'
import { useSayings } from '../say/sayings'

interface PartProps {
  step: Step
  onChange: (step: Step) => void
}

const AT_ONCE = 'atOnce'

/** How long the step may take, from when, and who is reminded of it. */
export function Times({ step, onChange }: PartProps) {
  const { item } = useEditor()
  const sayings = useSayings()
  const words = sayings.editor.flow
  const fields = fieldsOf(item.form)
  const days = daySubjects(fields)
  return (
    <>
      <BudgetField
        name={words.time}
        time="working"
        value={step.time}
        onChange={time => onChange({ ...step, time })}
      />
      {days.length > 0 && (
        <Picker
          name={words.startsAfter}
          choices={[
            { value: AT_ONCE, words: words.startsAtOnce },
            ...days.map(({ key, of }) => ({ value: key, words: saySubject(of, fields, sayings) })),
          ]}
          chosen={typeof step.startsAfter === 'object' ? keyOf(step.startsAfter) : AT_ONCE}
          onChoose={key => {
            const of = days.find(day => day.key === key)?.of
            onChange(withPart(step, 'startsAfter', of === 'role' ? undefined : of))
          }}
        />
      )}
      <StepAlarms step={step} onChange={onChange} />
    </>
  )
}

/** Reminders of its own, or those of the item in words. */
function StepAlarms({ step, onChange }: PartProps) {
  const { item } = useEditor()
  const sayings = useSayings()
  const words = sayings.editor.alarms
  const { alarms } = step
  const time = 'days' in step.time ? 'working' : item.clock.time
  const put = (rule: AlarmRule | undefined) => onChange(withPart(step, 'alarms', rule))
  return (
    <>
      <SwitchRow
        words={words.own}
        note={alarms ? words.ownNote : sayAlarms(item.clock, sayings)}
        on={alarms !== undefined}
        onChange={on => put(on ? alarmsOf(item.clock) : undefined)}
      />
      {alarms && <AlarmFields rule={alarms} time={time} onChange={put} />}
    </>
  )
}
