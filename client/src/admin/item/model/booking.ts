import type { LocalText } from '@shared/contract/condition'
import type { Field, FieldOf, Option } from '@shared/contract/form'
import type { Booking, Item, Resource } from '@shared/contract/item'
import { fieldsOf } from '@shared/domain/forms'
import { addField, withField } from './forms'
import { freshId, withPart } from './parts'

/** A room as it begins. */
export const beginResource = (name: LocalText, place: LocalText): Resource => ({
  ...{ id: freshId('r'), name, place, seats: 20, equipment: [], capacity: 1, slotMinutes: 60 },
  ...{ opensAt: '08:00', closesAt: '18:00', weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] },
})

const choiceOf = (item: Item, booking: Booking): FieldOf<'choice'> | undefined => {
  const field = fieldsOf(item.form).find(({ id }) => id === booking.resourceField)
  return field?.type === 'choice' ? field : undefined
}

const sameText = (a: LocalText, b: LocalText) => a['zh-CN'] === b['zh-CN'] && a.en === b.en

/** The options of the choice follow what can be booked: new ones come, gone ones go, a name changes with its room. */
const optionsFor = (
  options: readonly Option[],
  before: readonly Resource[],
  now: readonly Resource[],
): Option[] =>
  now.map(({ id, name }) => {
    const option = options.find(one => one.id === id)
    if (!option) return { id, label: name }
    const old = before.find(one => one.id === id)
    return old && sameText(old.name, option.label) ? { ...option, label: name } : option
  })

/** The item with these things to book. */
export const withResources = (item: Item, resources: Resource[]): Item => {
  const { booking } = item
  if (!booking) return item
  const choice = choiceOf(item, booking)
  const fresh = { ...item, booking: { ...booking, resources } }
  if (!choice) return fresh
  const options = optionsFor(choice.options, booking.resources, resources)
  return { ...fresh, form: withField(item.form, { ...choice, options }) }
}

/** Words for the two questions a booking needs. */
export interface BookingLabels {
  room: LocalText
  window: LocalText
  first: LocalText
  place: LocalText
}

/** The item with booking: one thing to book, and the questions which one and when, at the end of the first page. */
export const beginBooking = (item: Item, labels: BookingLabels): Item => {
  const first = item.form.sections[0]
  if (item.booking || !first) return item
  const resource = beginResource(labels.first, labels.place)
  const room: Field = {
    ...{ type: 'choice', id: freshId('f'), label: labels.room, required: true },
    options: [{ id: resource.id, label: resource.name }],
  }
  const window: Field = {
    ...{ type: 'timeWindow', id: freshId('f'), label: labels.window, required: true },
    ...{ opensAt: '08:00', closesAt: '18:00', stepMinutes: 60, earliestInDays: 0, latestInDays: 30 },
  }
  return {
    ...item,
    form: addField(addField(item.form, first.id, room), first.id, window),
    booking: { resourceField: room.id, windowField: window.id, resources: [resource] },
  }
}

/** Without booking; the questions stay in the form as they are. */
export const endBooking = (item: Item): Item => withPart(item, 'booking', undefined)
