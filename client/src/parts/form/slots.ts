import type { FieldOf, TimeWindow } from '@shared/contract/form'
import type { Resource } from '@shared/contract/item'
import { dateOf, dayOf, secondsOf, wallOf, weekdayIndexOf, weekdayOf } from '@shared/domain/calendar-dates'
import { slotsOfDay } from '@shared/domain/items-booking'
import type { DayChoice, Slot } from '@/components/slot-grid'

/** As many days as fit a strip a thumb can push; beyond that a date is asked for. */
export const MOST_DAYS = 31

/** The days a field allows from today on, closed ones marked; undefined where they are too many to show. */
export const daysOf = (
  field: FieldOf<'timeWindow'>,
  todayOn: string,
  weekdayWords: readonly string[],
  open: readonly string[] | undefined = field.weekdays,
): DayChoice[] | undefined => {
  const first = dayOf(todayOn) + (field.earliestInDays ?? 0)
  const last = dayOf(todayOn) + (field.latestInDays ?? MOST_DAYS)
  if (last - first > MOST_DAYS) return undefined
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = first + index
    const on = dateOf(day)
    return {
      on,
      weekday: weekdayWords[weekdayIndexOf(day)] ?? '',
      date: `${Number(on.slice(5, 7))}/${Number(on.slice(8))}`,
      closed: open !== undefined && !open.includes(weekdayOf(day)),
    }
  })
}

/** The pieces of a day a field is answered in: a resource's own slots, or the field's grid. */
export const piecesOf = (
  field: FieldOf<'timeWindow'>,
  resource: Resource | undefined,
  on: string,
): { key: string; from: string; to: string }[] => {
  if (resource) return slotsOfDay(resource, on)
  const begin = secondsOf(field.opensAt)
  const step = field.stepMinutes * 60
  const count = Math.floor((secondsOf(field.closesAt) - begin) / step)
  return Array.from({ length: count }, (_, index) => ({
    key: `${on}:${index}`,
    from: wallOf(begin + index * step),
    to: wallOf(begin + (index + 1) * step),
  }))
}

/** What a tap makes of what was chosen: one piece, a stretch up to the piece tapped, or a new beginning. */
export const afterTap = (
  chosen: Partial<TimeWindow>,
  tapped: Pick<Slot, 'from' | 'to'>,
  on: string,
  slots: readonly Slot[],
): TimeWindow => {
  const fresh = { on, from: tapped.from, to: tapped.to }
  if (chosen.on !== on || !chosen.from || !chosen.to) return fresh
  if (chosen.from === tapped.from && chosen.to === tapped.to) return fresh
  if (tapped.from < chosen.from) return fresh
  const stretch = { on, from: chosen.from, to: tapped.to }
  // A second tap inside the stretch begins anew; so does one with something taken in between.
  const inside = tapped.to <= chosen.to
  const blocked = slots.some(
    ({ from, to, state }) =>
      from >= stretch.from && to <= stretch.to && (state === 'taken' || state === 'past'),
  )
  return inside || blocked ? fresh : stretch
}
