import type { Person } from '@shared/contract/person'
import { deliveriesOf } from '@shared/domain/deliveries'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { machineEvent } from '@shared/domain/machine-events'
import { withRole } from '@shared/domain/staff'
import type { Settings } from '../platform/settings'
import { addOnce } from '../platform/store'
import { countFailures } from './notification.store'

/** What the report needs from other features. */
export interface ReportNeeds {
  settings(): Promise<Settings>
  office(): Promise<Person[]>
}

const DAY_MS = 86_400_000
/** When people are at work and can look into it. */
const REPORT_TIME = '08:00'

let reportedOn = ''

/**
 * Once a day the administrators hear how much did not get through since the day before; silent days say nothing. The
 * message's id is the date, so that instances and late ticks say it once. Answers how many things there were.
 */
export const reportFailures =
  ({ settings, office }: ReportNeeds) =>
  async (now: number): Promise<number> => {
    const { on, time } = wallMomentAt((await settings()).zone, now)
    if (time < REPORT_TIME || reportedOn === on) return 0
    const count = await countFailures(now - DAY_MS)
    if (count > 0) {
      const to = withRole(await office(), 'administrator', now)
      const notices = to.map(person => ({ to: person, template: 'deliveriesFailed' as const }))
      const owed = deliveriesOf(notices, { number: on, department: '', urgency: 'normal' }, now)
      const said = { id: `failures:${on}`, at: now, command: 'warning', about: on } as const
      await addOnce('events', machineEvent({ ...said, params: { count }, notices, owed }))
    }
    reportedOn = on
    return count
  }
