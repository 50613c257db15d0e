import type { FiguresAnswer } from '@shared/contract/figures'
import type { Cell, Job } from '@shared/contract/job'
import type { Department } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { reportWords } from '@shared/copy/report'
import { DAY_MS, dayOf } from '@shared/domain/calendar-dates'
import { instantOf, wallMomentAt } from '@shared/domain/calendar-zone'
import { reportSpan } from '@shared/domain/report-span'
import type { JobWork } from '../platform/job-work'
import type { Settings } from '../platform/settings'
import { mostTelling, notableOf } from './notable-cases'
import { countReceived, pageOfReceived } from './reports.store'

/** What a report needs from other features. */
export interface ReportNeeds {
  settings(): Promise<Settings>
  departments(): Promise<Department[]>
  nameOf(id: string): Promise<string>
  figures(span: { fromOn: string; toOn: string }, language: Language): Promise<FiguresAnswer>
}

const periodOf = ({ asked }: Job) => {
  if (!asked.report) throw new Error('A report without a period')
  return asked.report
}

const boundsOf = (job: Job, { zone }: Settings): [number, number] => {
  const { fromOn, toOn } = reportSpan(periodOf(job))
  return [instantOf(zone, dayOf(fromOn) * DAY_MS), instantOf(zone, (dayOf(toOn) + 1) * DAY_MS)]
}

/**
 * The report of a month or half a year as PDF: the slices look through the cases of the period for the notable ones,
 * every number comes from the daily counters.
 */
export const reportWork = (needs: ReportNeeds): JobWork => ({
  async slice(job, now) {
    const settings = await needs.settings()
    const bounds = boundsOf(job, settings)
    const of = job.after === null ? await countReceived(...bounds) : job.of
    const { rows, next } = await pageOfReceived(...bounds, job.after ?? undefined)
    const notable = await notableOf(rows, now, settings, needs.nameOf)
    const done = job.done + rows.length
    return { after: next ?? null, done, of: Math.max(of, done), rows: notable }
  },
  async finish(job, parts, now) {
    const { drawReport } = await import('./draw-report')
    const { language } = job
    const period = periodOf(job)
    const { fromOn, toOn, before } = reportSpan(period)
    const [{ zone }, departments] = await Promise.all([needs.settings(), needs.departments()])
    const rows: Cell[][] = []
    for await (const part of parts) rows.push(...part.rows)
    const { on, time } = wallMomentAt(zone, now)
    const bytes = await drawReport({
      ...{ period, language, madeAt: `${on} ${time.slice(0, 5)}`, notable: mostTelling(rows) },
      now: await needs.figures({ fromOn, toOn }, language),
      before: await needs.figures(before, language),
      departmentNames: Object.fromEntries(departments.map(({ _id, name }) => [_id, name[language]])),
    })
    return { name: reportWords[language].file(period), bytes }
  },
})
