import type { AlarmRule, TimeKind } from '@shared/contract/clock'
import { SwitchRow } from '@/components/choice'
import { leadWarnedAt, percentsFor, warnedAt } from '../model/alarms'
import { useSayings } from '../say/sayings'
import { HoursField } from './numbers'
import { ManyPicker } from './picker'

interface AlarmsProps {
  rule: AlarmRule
  time: TimeKind
  onChange: (rule: AlarmRule) => void
}

/** Who hears of a deadline when: its owner before the end, the lead and the supervisors once it is missed; and whether it waits. */
export function AlarmFields({ rule, time, onChange }: AlarmsProps) {
  const words = useSayings().editor.alarms
  const chips = (percents: readonly number[]) =>
    percents.map(percent => ({ value: String(percent), words: words.percent(percent) }))
  const unit = time === 'working' ? words.workingHours : words.hours
  return (
    <>
      <ManyPicker
        name={words.warn}
        hint={words.warnHint}
        choices={chips(percentsFor(rule))}
        chosen={rule.warnPercents.map(String)}
        onChange={chosen => onChange(warnedAt(rule, chosen.map(Number)))}
      />
      {rule.warnPercents.length > 0 && (
        <ManyPicker
          name={words.warnLead}
          choices={chips(rule.warnPercents)}
          chosen={(rule.warnLeadPercents ?? []).map(String)}
          onChange={chosen => onChange(leadWarnedAt(rule, chosen.map(Number)))}
        />
      )}
      <HoursField
        name={words.lead}
        hint={words.lateHint}
        unit={unit}
        value={rule.leadAfterSeconds}
        onChange={seconds => onChange({ ...rule, leadAfterSeconds: seconds })}
      />
      <HoursField
        name={words.supervisor}
        unit={unit}
        value={rule.supervisorAfterSeconds}
        onChange={seconds => onChange({ ...rule, supervisorAfterSeconds: seconds })}
      />
      <SwitchRow
        words={words.pausable}
        note={words.pausableNote}
        on={rule.pausable}
        onChange={pausable => onChange({ ...rule, pausable })}
      />
    </>
  )
}
