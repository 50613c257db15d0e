import { reportWords } from '@shared/copy/report'
import { ratesOf } from '@shared/domain/rates'
import { percentOf, type Share } from '@shared/domain/share'
import type { Report } from './report'

const HOUR_MINUTES = 60
const SLOWEST = 2

const percentIn = ({ share }: Share): number | undefined => (share === null ? undefined : percentOf(share))

/** Departments with enough cases for a share, least on time first; none where all kept everything. */
const leastOnTime = ({ now }: Report): { name: string; percent: number }[] =>
  now.departments
    .flatMap(({ name, counts }) => {
      const percent = percentIn(ratesOf(counts).onTime)
      return percent === undefined || percent === 100 ? [] : [{ name, percent }]
    })
    .sort((a, b) => a.percent - b.percent)
    .slice(0, SLOWEST)

/** A report in a few sentences, for whoever reads only the first page: how much, how well, where it is slow (row S12). */
export const summaryOf = (report: Report): string[] => {
  const { now, before, language } = report
  const words = reportWords[language].summary
  const { received, answered, dropped } = now.total
  const [rates, last] = [ratesOf(now.total), ratesOf(before.total)]
  const [onTime, onTimeBefore] = [percentIn(rates.onTime), percentIn(last.onTime)]
  const satisfied = percentIn(rates.satisfaction)
  const slow = leastOnTime(report)
  const place = now.places[0]
  const [step] = [...now.steps].sort((a, b) => b.minutes / b.cases - a.minutes / a.cases)
  const hours = step && (step.minutes / HOUR_MINUTES / Math.max(1, step.cases)).toFixed(1)
  return [
    words.received(received, before.total.received > 0 ? received - before.total.received : undefined),
    words.answered(answered, received - answered - dropped),
    onTime !== undefined &&
      words.onTime(onTime, onTimeBefore === undefined ? undefined : onTime - onTimeBefore),
    satisfied !== undefined && words.satisfied(satisfied),
    slow.length > 0 &&
      words.slow(slow.map(({ name, percent }) => words.named(name, percent)).join(words.and)),
    step && hours && words.step(step.itemName, step.stepName, hours),
    place && words.place(place.place, place.received),
  ].filter(sentence => typeof sentence === 'string')
}
