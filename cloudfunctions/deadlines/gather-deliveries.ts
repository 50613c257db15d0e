import type { Delivery, Event } from '@shared/contract/event'
import { owe } from '@shared/domain/deliveries'
import { machineEvent } from '@shared/domain/machine-events'
import type { Writes } from '../platform/store'

/** A morning's digest goes out this long after the first alarm of the morning, so that the others are in it. */
const GATHER_MS = 5 * 60_000

const counted = (delivery: Delivery, template: string): Delivery => ({
  ...delivery,
  params: { ...delivery.params, [template]: Number(delivery.params[template] ?? 0) + 1 },
})

/**
 * Puts deliveries that waited for the office to open into one digest for each receiver and day, which says how
 * many of each kind there are. One digest is one delivery, on the same path as every other; when it has gone already,
 * the next one of that day begins.
 */
export const gatherDeliveries = async (
  writes: Writes,
  owed: readonly Delivery[],
  on: string,
  now: number,
): Promise<void> => {
  for (const { channel, to, template } of owed)
    for (let turn = 0; ; turn += 1) {
      const id = `digest:${on}:${channel}:${to}:${turn}`
      const known = await writes.read<Event>('events', id)
      const [first] = known?.owed ?? []
      if (known && first?.state !== 'owed') continue
      const fresh = owe(channel, to, 'morningDigest', {}, now + GATHER_MS)
      const event =
        known && first
          ? { ...known, owed: [counted(first, template)] }
          : machineEvent({ id, at: now, command: 'digest', owed: [counted(fresh, template)] })
      await writes.put('events', event)
      break
    }
}
