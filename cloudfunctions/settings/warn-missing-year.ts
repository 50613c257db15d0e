import type { Person } from '@shared/contract/person'
import { missingYears } from '@shared/domain/calendar'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { deliveriesOf } from '@shared/domain/deliveries'
import { machineEvent } from '@shared/domain/machine-events'
import { withRole } from '@shared/domain/staff'
import { isOpenAt, workingTimeOf } from '@shared/domain/working-time'
import type { Settings } from '../platform/settings'
import { addOnce } from '../platform/store'

/** What the warning needs from other features. */
export interface WarningNeeds {
  settings(): Promise<Settings>
  office(): Promise<Person[]>
}

/** The State Council announces the next year's holidays in autumn; from this month on it is worth asking. */
const FROM_MONTH = 10

let warnedOn = ''

const missing = ({ calendar }: Settings, on: string): number[] => {
  const year = Number(on.slice(0, 4))
  const late = Number(on.slice(5, 7)) >= FROM_MONTH
  return missingYears(calendar, year).filter(wanted => wanted === year || late)
}

/**
 * From October on, while the next year's holidays are missing, administrators hear of it on each working day, once
 * (reliability K4). Answers how many years are missing.
 */
export const warnMissingYear =
  ({ settings, office }: WarningNeeds) =>
  async (now: number): Promise<number> => {
    const found = await settings()
    const { on } = wallMomentAt(found.zone, now)
    if (warnedOn === on || !isOpenAt(workingTimeOf(found.calendar, found.zone), now)) return 0
    const years = missing(found, on)
    if (years.length > 0) {
      const about = years.join(', ')
      const to = withRole(await office(), 'administrator', now)
      const notices = to.map(person => ({ to: person, template: 'yearMissing' as const }))
      const owed = deliveriesOf(notices, { number: about, department: '', urgency: 'normal' }, now)
      await addOnce(
        'events',
        machineEvent({ id: `year:${on}`, at: now, command: 'warning', about, notices, owed }),
      )
    }
    warnedOn = on
    return years.length
  }
