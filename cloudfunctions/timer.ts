import { keepHeads } from './audit/keep-heads'
import { keepCorrections } from './corrections/keep-corrections'
import { holdsFile } from './cases/holds-file'
import { findWords } from './cases/find-words'
import { hear } from './hearing'
import { recogniseOwed } from './voice/recognise-owed'
import { tencent } from './voice/tencent'
import { checkOwed } from './content-check/check-owed'
import { tasksAfter } from './cases/task-of'
import { changeByMachine } from './deadlines/deadlines.store'
import { countPromises } from './deadlines/count-promises'
import { publicHolidays } from './deadlines/public-holidays'
import { raiseDueAlarms } from './deadlines/raise-due-alarms'
import { recalendarCases } from './deadlines/recalendar-cases'
import { sweepUnused } from './files/sweep-unused'
import { keepFigures } from './figures/keep-figures'
import { jobWorks } from './job-works'
import { advanceJobs, sweepResults } from './jobs/advance-job'
import { handToDeputies, handTurnsOf } from './items/hand-to-deputies'
import { deliverOwed } from './notification/deliver-owed'
import { reportFailures } from './notification/report-failures'
import { continueRoster } from './people/apply-roster'
import { directory } from './people/directory'
import { office } from './people/people.store'
import { inviteRatings } from './ratings/invite-ratings'
import { handingOver } from './succession-routes'
import { keepOwners } from './succession/keep-owners'
import { identityOf } from './platform/identity'
import { log, traceOf } from './platform/log'
import { provideHolidays, settings } from './platform/settings'
import { warnMissingYear } from './settings/warn-missing-year'

provideHolidays(publicHolidays())
import { keepRetention } from './privacy/keep-retention'
import { roster } from './roster-needs'

/** Work stops this long after the tick began; what is left waits for the next (reliability T10). */
const BUDGET_MS = 40_000

/** Alarms come first and leave the others a share of the time. */
const ALARMS_MS = 20_000

const turning = { office, person: directory.person, change: changeByMachine, tasksAfter }

const duties: Record<string, (now: number, stopAt: number) => Promise<number>> = {
  alarms: now => raiseDueAlarms({ settings, office })(now, now + ALARMS_MS),
  owners: keepOwners({ ...handingOver, office, settings, handTurns: handTurnsOf(turning) }),
  invitations: inviteRatings,
  deliver: deliverOwed({ person: directory.person, settings }),
  voice: recogniseOwed({ recognise: tencent, heard: findWords({ settings, hear }) }),
  contents: checkOwed({ person: directory.person, tasksAfter }),
  sweep: sweepUnused(holdsFile),
  failures: reportFailures({ settings, office }),
  recalendar: recalendarCases({ tasksAfter }),
  missingYear: warnMissingYear({ settings, office }),
  promises: countPromises({ settings }),
  heads: keepHeads,
  corrections: keepCorrections({ nameOf: directory.nameOf }),
  deputies: handToDeputies(turning),
  retention: keepRetention,
  roster: continueRoster(roster),
  figures: keepFigures({ settings }),
  jobs: advanceJobs(jobWorks),
  results: sweepResults,
}

/** Entry 2: the clock calls. Does due work; one duty that fails does not stop the others. Answers nothing to people. */
export const main = async (_event: unknown, context: unknown) => {
  const identity = identityOf(context)
  if (identity.kind !== 'timer') {
    log('error', { what: 'timer', code: 'FORBIDDEN' })
    return { ok: false, code: 'FORBIDDEN' }
  }
  const now = Date.now()
  const done: Record<string, number> = {}
  for (const [duty, work] of Object.entries(duties))
    try {
      done[duty] = await work(now, now + BUDGET_MS)
    } catch (error) {
      log('error', { what: duty, trace: traceOf(error) })
    }
  log('info', { what: 'tick', ms: Date.now() - now, ...done })
  return { ok: true, done }
}
