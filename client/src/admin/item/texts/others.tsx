import type { Item } from '@shared/contract/item'
import { personKinds } from '@shared/contract/words'
import { Card, Section } from '@/components/card'
import { SwitchRow } from '@/components/choice'
import { TextField } from '@/components/field'
import { Text, View } from '@/primitives'
import { ConditionEditor } from '../condition/condition-editor'
import { AlarmFields } from '../edit/alarms'
import { BudgetField } from '../edit/numbers'
import { ManyPicker, Picker } from '../edit/picker'
import { TextPair } from '../edit/text-pair'
import { useEditor, usePart } from '../editor'
import { alarmsOf, withAlarms } from '../model/alarms'
import { withPart } from '../model/parts'
import { useDepartments, useSayings } from '../say/sayings'
import { SampleNote } from './sample-note'

const NO_FIELDS = [] as const

export function ClockPage() {
  const { item } = useEditor()
  const put = usePart()
  const { admin, editor } = useSayings()
  const { clock } = item
  return (
    <>
      <Card>
        <View className="stack">
          <SampleNote sample={item.clockSample} />
          <BudgetField
            name={admin.texts.time}
            time={clock.time}
            value={clock.budget}
            natural
            onChange={(budget, time) => put({ clock: { ...clock, budget, time } })}
          />
        </View>
      </Card>
      <Section title={editor.alarms.title}>
        <Text className="quiet small">{editor.alarms.forAll}</Text>
        <Card>
          <View className="stack gap-4">
            <AlarmFields
              rule={alarmsOf(clock)}
              time={clock.time}
              onChange={rule => put({ clock: withAlarms(clock, rule) })}
            />
          </View>
        </Card>
      </Section>
    </>
  )
}

export function ContactPage() {
  const { item } = useEditor()
  const put = usePart()
  const { admin, editor, language } = useSayings()
  const departments = useDepartments()
  const change = (more: Partial<Item['contact']>) => put({ contact: { ...item.contact, ...more } })
  return (
    <Card>
      <View className="stack gap-4">
        <SampleNote sample={item.contact.sample} />
        <Picker
          name={editor.texts.contactDepartment}
          choices={departments.map(({ id, name }) => ({ value: id, words: name[language] }))}
          chosen={item.contact.department}
          onChoose={department => change({ department })}
        />
        <TextField
          label={admin.texts.phone}
          hint={editor.texts.phoneHint}
          kind="phone"
          value={item.contact.phone}
          onInput={phone => change({ phone })}
          maxLength={20}
          error={/^[\d-]{4,20}$/.test(item.contact.phone) ? undefined : editor.texts.phoneHint}
        />
        <TextPair
          name={admin.texts.place}
          long
          value={item.contact.place}
          onChange={place => change({ place })}
        />
        <TextPair
          name={admin.texts.hours}
          long
          value={item.contact.hours}
          onChange={hours => change({ hours })}
        />
      </View>
    </Card>
  )
}

const months = Array.from({ length: 12 }, (_, index) => String(index + 1))

export function SeasonPage() {
  const { item } = useEditor()
  const put = usePart()
  const edit = useEditor().put
  const { editor, me } = useSayings()
  const words = editor.texts
  const { season } = item
  const begun = { months: [9], kinds: [...item.audience.kinds] }
  return (
    <Card>
      <View className="stack gap-4">
        <SwitchRow
          words={words.seasonOn}
          note={words.seasonNote}
          on={season !== undefined}
          onChange={on => edit(before => withPart(before, 'season', on ? begun : undefined))}
        />
        {season && (
          <>
            <ManyPicker
              name={words.months}
              choices={months.map(value => ({ value, words: words.month(value) }))}
              chosen={season.months.map(String)}
              onChange={chosen => put({ season: { ...season, months: chosen.map(Number) } })}
              notEmpty
            />
            <ManyPicker
              name={words.seasonKinds}
              choices={personKinds.map(value => ({ value, words: me.kind[value] }))}
              chosen={season.kinds}
              onChange={kinds => put({ season: { ...season, kinds } })}
              notEmpty
            />
            <ConditionEditor
              name={words.seasonWhen}
              none={words.audienceAll}
              value={season.when}
              fields={NO_FIELDS}
              byDay
              onChange={when => put({ season: withPart(season, 'when', when) })}
            />
          </>
        )}
      </View>
    </Card>
  )
}
