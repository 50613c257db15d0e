import { useState } from 'react'
import type { ClockDefinition, TimeKind } from '@shared/contract/clock'
import { clocksAdminWords, type BudgetUnit } from '@shared/copy/clocks-admin'
import { saveWords } from '@shared/copy/settings-admin'
import { Button } from '@/components/button'
import { ChoiceChips, SwitchRow } from '@/components/choice'
import { Field, TextField } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { formOf, readForm, type ClockForm, type WrongClock } from './say-clock'

const times = ['working', 'natural'] as const
const units: Record<TimeKind, readonly BudgetUnit[]> = {
  working: ['minutes', 'hours', 'days'],
  natural: ['minutes', 'hours'],
}
const reopenings = ['restart', 'continue', 'keep'] as const
const MOST = 6

interface ClockSheetProps {
  title: string
  clock: ClockDefinition
  onDone: (clock: ClockDefinition) => void
  /** Left out where it is the last of its kind. */
  onRemove: (() => void) | undefined
  onClose: () => void
}

/** One promise: how long, in which time, who is told when. */
export function ClockSheet({ title, clock, onDone, onRemove, onClose }: ClockSheetProps) {
  const words = useWords(clocksAdminWords)
  const common = useWords(saveWords)
  const [rule, setRule] = useState(clock)
  const [form, setForm] = useState<ClockForm>(() => formOf(clock))
  const [wrong, setWrong] = useState<WrongClock>({})
  const change = (more: Partial<ClockForm>) => setForm({ ...form, ...more })
  const done = () => {
    const read = readForm(form, rule, words.wrong)
    if ('wrong' in read) setWrong(read.wrong)
    else onDone(read.clock)
  }
  const chooseTime = (time: TimeKind) => {
    setRule({ ...rule, time })
    if (time === 'natural' && form.unit === 'days') change({ unit: 'hours' })
  }
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={<Button words={common.done} look="primary" onTap={done} />}
    >
      <BudgetFields rule={rule} form={form} wrong={wrong.count} onTime={chooseTime} change={change} />
      {rule.kind !== 'firstReply' && (
        <SwitchRow
          words={words.ask.pausable}
          note={words.ask.pausableNote}
          on={rule.pausable}
          onChange={pausable => setRule({ ...rule, pausable })}
        />
      )}
      <AlarmFields form={form} wrong={wrong} urgent={rule.urgent} change={change} />
      <Field label={words.ask.reopen}>
        <ChoiceChips
          label={words.ask.reopen}
          choices={reopenings.map(value => ({ value, words: words.reopen[value] }))}
          chosen={rule.onReopen}
          onChoose={onReopen => setRule({ ...rule, onReopen })}
        />
      </Field>
      {onRemove && (
        <View className="sheet-acts">
          <Button words={common.remove} look="danger" small onTap={onRemove} />
        </View>
      )}
    </Sheet>
  )
}

interface BudgetFieldsProps {
  rule: ClockDefinition
  form: ClockForm
  wrong: string | undefined
  onTime: (time: TimeKind) => void
  change: (more: Partial<ClockForm>) => void
}

function BudgetFields({ rule, form, wrong, onTime, change }: BudgetFieldsProps) {
  const words = useWords(clocksAdminWords)
  return (
    <>
      <Field label={words.ask.time}>
        <ChoiceChips
          label={words.ask.time}
          choices={times.map(value => ({ value, words: words.time[value] }))}
          chosen={rule.time}
          onChoose={onTime}
        />
      </Field>
      <TextField
        label={words.ask.amount}
        value={form.count}
        onInput={count => change({ count })}
        maxLength={MOST}
        error={wrong}
      />
      <Field label={words.ask.unit}>
        <ChoiceChips
          label={words.ask.unit}
          choices={units[rule.time].map(value => ({ value, words: words.unit[value] }))}
          chosen={form.unit}
          onChoose={unit => change({ unit })}
        />
      </Field>
    </>
  )
}

interface AlarmFieldsProps {
  form: ClockForm
  wrong: WrongClock
  urgent: boolean
  change: (more: Partial<ClockForm>) => void
}

function AlarmFields({ form, wrong, urgent, change }: AlarmFieldsProps) {
  const { ask } = useWords(clocksAdminWords)
  return (
    <>
      <TextField
        label={ask.warn}
        hint={ask.warnHint}
        value={form.warn}
        onInput={warn => change({ warn })}
        maxLength={20}
        error={wrong.warn}
      />
      <TextField
        label={ask.warnLead}
        hint={ask.warnLeadHint}
        value={form.warnLead}
        onInput={warnLead => change({ warnLead })}
        maxLength={20}
        error={wrong.warnLead}
      />
      <TextField
        label={ask.lead}
        hint={ask.afterHint}
        value={form.lead}
        onInput={lead => change({ lead })}
        maxLength={MOST}
        error={wrong.lead}
      />
      <TextField
        label={ask.supervisor}
        value={form.supervisor}
        onInput={supervisor => change({ supervisor })}
        maxLength={MOST}
        error={wrong.supervisor}
      />
      {urgent && (
        <TextField
          label={ask.repeat}
          hint={ask.repeatHint}
          value={form.repeat}
          onInput={repeat => change({ repeat })}
          maxLength={MOST}
          error={wrong.repeat}
        />
      )}
    </>
  )
}
