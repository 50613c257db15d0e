import { reportWords } from '@shared/copy/report'
import { dayOf } from '@shared/domain/calendar-dates'
import { fillTrend } from '@shared/domain/fill-trend'
import { drawColumns, drawParts, drawTable } from '../platform/pdf-figures'
import { ink, type, type Paper } from '../platform/write-pdf'
import type { Notable } from './notable-cases'
import type { Report } from './report'

const LONG_DAYS = 40

const turns = [
  { id: 'untaken', count: 'untakenMinutes', colour: ink.warn },
  { id: 'handling', count: 'handlingMinutes', colour: ink.campus },
  { id: 'waiting', count: 'waitingMinutes', colour: '#9aa5a0' },
  { id: 'moved', count: 'movedMinutes', colour: ink.danger },
] as const

/** Average minutes by whose turn it was. */
export const whereTimeGoes = (paper: Paper, { language, now: { total } }: Report) => {
  const words = reportWords[language]
  paper.heading(words.lost)
  paper.write(words.lostText, { size: type.small, colour: ink.quiet })
  paper.space(6)
  const hours = (minutes: number) => (minutes / 60 / Math.max(1, total.received)).toFixed(1)
  drawParts(
    paper,
    turns.map(({ id, count, colour }) => ({
      ...{ name: words.turns[id], value: total[count], colour },
      said: words.hoursEach(hours(total[count])),
    })),
  )
}

const MOST_STEPS = 12

/** Average hours at the steps of items, the slowest first. */
export const whereStepsTakeLong = (paper: Paper, { language, now: { steps } }: Report) => {
  if (steps.length === 0) return
  const words = reportWords[language]
  paper.write(words.stepsText, { size: type.small, colour: ink.quiet })
  paper.space(4)
  drawTable(
    paper,
    [
      { heading: words.stepTable.item, share: 2 },
      { heading: words.stepTable.step, share: 2.4 },
      { heading: words.stepTable.cases, share: 1, align: 'right' },
      { heading: words.stepTable.hours, share: 1.4, align: 'right' },
      { heading: words.stepTable.late, share: 1, align: 'right' },
    ],
    steps
      .slice(0, MOST_STEPS)
      .map(({ itemName, stepName, cases, minutes, late }) => [
        ...[itemName, stepName, String(cases)],
        ...[words.hoursEach((minutes / 60 / Math.max(1, cases)).toFixed(1)), String(late)],
      ]),
  )
}

const shortDay = (on: string) => `${Number(on.slice(5, 7))}-${Number(on.slice(8, 10))}`

/** By day or week, by hour, by place. */
export const trends = (paper: Paper, { language, now }: Report) => {
  const words = reportWords[language]
  paper.heading(words.trends)
  const long = dayOf(now.toOn) - dayOf(now.fromOn) >= LONG_DAYS
  const rows = long ? fillTrend(now.weeks, now, 'week') : fillTrend(now.days, now, 'day')
  paper.write(long ? words.byWeek : words.byDay, { size: type.small, colour: ink.quiet })
  drawColumns(
    paper,
    rows.map(({ on, received, promiseDue, promiseKept }, nth) => ({
      whole: received,
      late: promiseDue - promiseKept,
      ...(nth % (long ? 2 : 3) === 0 ? { mark: shortDay(on) } : {}),
    })),
  )
  paper.write(words.byHour, { size: type.small, colour: ink.quiet })
  drawColumns(
    paper,
    now.hours.map((whole, hour) => ({ whole, ...(hour % 3 === 0 ? { mark: String(hour) } : {}) })),
  )
  if (now.places.length === 0) return
  drawTable(
    paper,
    [
      { heading: words.place, share: 3 },
      { heading: words.glance.received, share: 1, align: 'right' },
      { heading: words.placeLate, share: 1, align: 'right' },
    ],
    now.places.map(({ place, received, late }) => [place, String(received), String(late)]),
  )
}

/** The cases a reader should know of, masked. */
export const notableCases = (paper: Paper, { language, notable, departmentNames }: Report) => {
  const words = reportWords[language]
  paper.heading(words.cases)
  if (notable.length === 0) return paper.write(words.noCases)
  paper.write(words.casesText, { size: type.small, colour: ink.quiet })
  paper.space(4)
  const say = ({ reason, measure }: Notable) => {
    if (reason === 'late') return words.lateHours(measure)
    return reason === 'low' || reason === 'praised' ? words.level(measure) : words.times(measure)
  }
  const { caseTable } = words
  drawTable(
    paper,
    [
      { heading: caseTable.why, share: 1.5 },
      { heading: caseTable.number, share: 2 },
      { heading: caseTable.department, share: 1.8 },
      { heading: caseTable.about, share: 5 },
      { heading: caseTable.measure, share: 1.6, align: 'right' },
    ],
    notable.map(one => [
      ...[words.why[one.reason], one.number, departmentNames[one.department] ?? one.department],
      ...[one.about, say(one)],
    ]),
  )
}

/** How everything is counted, and where the office signs. */
export const closing = (paper: Paper, { language }: Report) => {
  const words = reportWords[language]
  paper.room(230)
  paper.heading(words.how)
  for (const line of words.howText) paper.write(`· ${line}`, { size: type.small, colour: ink.quiet })
  paper.space(34)
  const step = paper.width / words.signature.length
  words.signature.forEach((name, nth) => {
    const x = paper.left + nth * step
    paper.label(name, { x, y: paper.y, width: step })
    paper.box(x, paper.y + 38, step - 18, 0.8, ink.quiet)
  })
  paper.space(58)
  paper.write(`${words.office} ${words.seal}`, { align: 'right', weight: 'bold' })
}
