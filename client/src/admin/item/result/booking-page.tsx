import type { Resource } from '@shared/contract/item'
import { weekdays } from '@shared/contract/words'
import { fieldsOf } from '@shared/domain/forms'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { say } from '@/components/snackbar'
import { View } from '@/primitives'
import { Lines, Turns } from '../edit/lines'
import { NumberField, TimeField } from '../edit/numbers'
import { ManyPicker, Picker } from '../edit/picker'
import { TextPair } from '../edit/text-pair'
import { useEditor } from '../editor'
import { endBooking, withResources } from '../model/booking'
import { moved, withLine } from '../model/parts'
import { useSayings } from '../say/sayings'
import { SampleNote } from '../texts/sample-note'

/** Which question says what is booked, and which one when. */
export function BookingPage() {
  const { item, put, close } = useEditor()
  const { editor, text } = useSayings()
  const words = editor.result
  const { booking } = item
  if (!booking) return null
  const choices = (type: 'choice' | 'timeWindow') =>
    fieldsOf(item.form)
      .filter(field => field.type === type)
      .map(({ id, label }) => ({ value: id, words: text(label) }))
  const change = (more: Partial<typeof booking>) =>
    put(before => ({ ...before, booking: { ...booking, ...more } }))
  const end = () => {
    put(endBooking)
    close()
    say(editor.removed(words.booking), { undo: () => put(before => ({ ...before, booking })) })
  }
  return (
    <Card>
      <View className="stack gap-4">
        <Picker
          name={words.resourceField}
          hint={words.resourceFieldHint}
          choices={choices('choice')}
          chosen={booking.resourceField}
          onChoose={resourceField => change({ resourceField })}
        />
        <Picker
          name={words.windowField}
          choices={choices('timeWindow')}
          chosen={booking.windowField}
          onChoose={windowField => change({ windowField })}
        />
        <Button words={words.endBooking} icon="close" look="danger" small onTap={end} />
      </View>
    </Card>
  )
}

/** One thing to book: where, how many, when it is open, and how many may hold it at once. */
export function ResourcePage({ at }: { at: string }) {
  const { item, put, close, line } = useEditor()
  const { editor, text } = useSayings()
  const resources = item.booking?.resources ?? []
  const index = resources.findIndex(({ id }) => id === at.split('.')[2])
  const resource = resources[index]
  if (!resource) return null
  const all = (to: (resources: Resource[]) => Resource[]) =>
    put(before => withResources(before, to(before.booking?.resources ?? [])))
  const change = (more: Partial<Resource>) => all(now => withLine(now, { ...resource, ...more }))
  return (
    <Card>
      <View className="stack gap-4">
        <SampleNote sample={resource.sample} />
        <TextPair name={editor.result.resource} value={resource.name} onChange={name => change({ name })} />
        <TextPair name={editor.result.place} value={resource.place} onChange={place => change({ place })} />
        <Counts resource={resource} onChange={change} />
        <Opening resource={resource} onChange={change} />
        <Lines
          name={editor.result.equipment}
          none={editor.result.noEquipment}
          lines={resource.equipment}
          open={line}
          titleOf={each => text(each)}
          onChange={equipment => change({ equipment })}
          fresh={() => ({ 'zh-CN': '', en: '' })}
          add={editor.result.addEquipment}
        >
          {(each, putEach) => <TextPair name={editor.result.equipment} value={each} onChange={putEach} />}
        </Lines>
        <Turns
          called={text(resource.name)}
          first={index === 0}
          last={index === resources.length - 1}
          onMove={by => all(now => moved(now, index, index + by))}
          onRemove={
            resources.length === 1
              ? undefined
              : () => {
                  all(now => now.filter(({ id }) => id !== resource.id))
                  close()
                }
          }
          onUndo={() =>
            put(before => ({
              ...before,
              form: item.form,
              ...(item.booking ? { booking: item.booking } : {}),
            }))
          }
        />
      </View>
    </Card>
  )
}

interface ResourceProps {
  resource: Resource
  onChange: (more: Partial<Resource>) => void
}

function Counts({ resource, onChange }: ResourceProps) {
  const { editor } = useSayings()
  const words = editor.result
  return (
    <View className="two-columns">
      <NumberField
        name={words.seats}
        value={resource.seats}
        onChange={seats => onChange({ seats: seats ?? 1 })}
      />
      <NumberField
        name={words.capacity}
        hint={words.capacityHint}
        value={resource.capacity}
        onChange={capacity => onChange({ capacity: capacity ?? 1 })}
      />
    </View>
  )
}

function Opening({ resource, onChange }: ResourceProps) {
  const { editor, item } = useSayings()
  const words = editor.result
  return (
    <>
      <View className="two-columns">
        <TimeField
          name={editor.form.opensAt}
          value={resource.opensAt}
          onChange={opensAt => onChange({ opensAt })}
        />
        <TimeField
          name={editor.form.closesAt}
          value={resource.closesAt}
          onChange={closesAt => onChange({ closesAt })}
        />
        <NumberField
          name={words.slotMinutes}
          unit={editor.settingUnit.minutes}
          value={resource.slotMinutes}
          onChange={slotMinutes => onChange({ slotMinutes: slotMinutes ?? 60 })}
        />
      </View>
      <ManyPicker
        name={editor.form.weekdays}
        choices={weekdays.map(value => ({ value, words: editor.weekday(item.weekdays[value]) }))}
        chosen={resource.weekdays}
        onChange={chosen => onChange({ weekdays: chosen })}
        notEmpty
      />
    </>
  )
}
