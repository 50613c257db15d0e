import type { FormProblem, TimeWindow, Values } from '../contract/form'
import type { Booking, Item, Resource } from '../contract/item'
import { dayOf, secondsOf, wallOf, weekdayOf } from './calendar-dates'
import { minutesBetween } from './forms-dates'
import { problemAt } from './forms-outcome'

/**
 * The slots of a resource a window takes, one key each: `resource:YYYY-MM-DD:HHMM`. As the `_id` of a slot document
 * each can be added once (or `capacity` times, with `:N` behind), so two people cannot hold the same one.
 */
export const slotKeysOf = (
  { id, slotMinutes, opensAt }: Resource,
  { on, from, to }: TimeWindow,
): string[] => {
  const begin = secondsOf(opensAt)
  const step = slotMinutes * 60
  const first = Math.floor((secondsOf(from) - begin) / step)
  const last = Math.ceil((secondsOf(to) - begin) / step)
  return Array.from(
    { length: Math.max(0, last - first) },
    (_, index) => `${id}:${on}:${wallOf(begin + (first + index) * step).replace(':', '')}`,
  )
}

/** All slots of a resource on one day, in order; empty when it is closed. */
export const slotsOfDay = (resource: Resource, on: string): { key: string; from: string; to: string }[] => {
  if (!resource.weekdays.includes(weekdayOf(dayOf(on)))) return []
  const window = { on, from: resource.opensAt, to: resource.closesAt }
  const begin = secondsOf(resource.opensAt)
  const step = resource.slotMinutes * 60
  return slotKeysOf(resource, window).map((key, index) => ({
    key,
    from: wallOf(begin + index * step),
    to: wallOf(begin + (index + 1) * step),
  }))
}

/** What checked answers book; null where the item books nothing or the answers do not say it yet. */
export const bookingOf = (
  { booking }: Pick<Item, 'booking'>,
  values: Values,
): { resource: Resource; window: TimeWindow; booking: Booking } | null => {
  const window = booking ? values[booking.windowField] : undefined
  const resource = booking?.resources.find(({ id }) => id === values[booking.resourceField])
  return booking && resource && typeof window === 'object' && 'on' in window
    ? { resource, window: window as TimeWindow, booking }
    : null
}

/** What is wrong with a booking for this resource: closed that day, or outside its own hours. */
export const checkBooking = (item: Pick<Item, 'booking'>, values: Values): FormProblem[] => {
  const booked = bookingOf(item, values)
  if (!booked) return []
  const { resource, window, booking } = booked
  const path = booking.windowField
  if (!resource.weekdays.includes(weekdayOf(dayOf(window.on))))
    return problemAt(`${path}.on`, 'closedDay').problems
  const hours = { opensAt: resource.opensAt, closesAt: resource.closesAt }
  if (minutesBetween(resource.opensAt, window.from) < 0)
    return problemAt(`${path}.from`, 'outsideHours', hours).problems
  return minutesBetween(window.to, resource.closesAt) < 0
    ? problemAt(`${path}.to`, 'outsideHours', hours).problems
    : []
}
