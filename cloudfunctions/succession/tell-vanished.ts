import type { Person } from '@shared/contract/person'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { deliveriesOf } from '@shared/domain/deliveries'
import { machineEvent } from '@shared/domain/machine-events'
import { withRole } from '@shared/domain/staff'
import type { Settings } from '../platform/settings'
import { addOnce } from '../platform/store'

/** What telling the window needs from other features. */
export interface TellNeeds {
  settings(): Promise<Settings>
  office(): Promise<Person[]>
}

/**
 * Tells the window specialists that somebody who had cases is no longer on record: once a day a person while cases go
 * on from them, once and for all where nothing could be moved.
 */
export const tellVanished = async (
  id: string,
  moved: number,
  { settings, office }: TellNeeds,
  now: number,
): Promise<void> => {
  const { on } = wallMomentAt((await settings()).zone, now)
  const people = await office()
  const window = withRole(people, 'specialist', now)
  const to = window.length > 0 ? window : withRole(people, 'administrator', now)
  const notices = to.map(person => ({ to: person, template: 'ownerVanished' as const }))
  const owed = deliveriesOf(notices, { number: id, department: '', urgency: 'normal' }, now)
  const once = moved > 0 ? `${id}:${on}` : id
  const said = { id: `vanished:${once}`, at: now, command: 'warning', about: id } as const
  await addOnce('events', machineEvent({ ...said, params: { count: moved }, notices, owed }))
}
