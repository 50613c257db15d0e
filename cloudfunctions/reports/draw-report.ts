import { rateNames, type Counts, type FigureRow } from '@shared/contract/figures'
import type { Language } from '@shared/contract/words'
import { figuresWords } from '@shared/copy/figures'
import { reportWords } from '@shared/copy/report'
import { ratesOf } from '@shared/domain/rates'
import { percentOf, type Share } from '@shared/domain/share'
import { drawBars, drawTable, type TableColumn } from '../platform/pdf-figures'
import { ink, Paper, type } from '../platform/write-pdf'
import { closing, notableCases, trends, whereStepsTakeLong, whereTimeGoes } from './draw-details'
import type { Report } from './report'
import { summaryOf } from './summarise'

const sayShare = (share: Share, language: Language): string => {
  const words = reportWords[language]
  if (share.share !== null) return `${percentOf(share.share)}%`
  return share.few ? words.few : words.none
}

const cover = (paper: Paper, { period, language, madeAt, now }: Report) => {
  const words = reportWords[language]
  paper.box(0, 0, paper.doc.page.width, 250, ink.campus)
  paper.label(
    words.system,
    { x: paper.left, y: 70, width: paper.width },
    { size: type.large, colour: '#ffffff' },
  )
  paper.label(
    words.title(period),
    { x: paper.left, y: 120, width: paper.width },
    { size: type.title, weight: 'bold', colour: '#ffffff' },
  )
  paper.label(
    words.period(period),
    { x: paper.left, y: 175, width: paper.width },
    { size: 16, colour: '#ffffff' },
  )
  const { total } = now
  const facts = [
    [words.glance.received, total.received],
    [words.glance.answered, total.answered],
    [words.glance.open, total.received - total.answered - total.dropped],
    [words.glance.late, total.promiseDue - total.promiseKept],
  ] as const
  const step = paper.width / facts.length
  facts.forEach(([name, count], nth) => {
    const box = { x: paper.left + nth * step, width: step }
    paper.label(String(count), { ...box, y: 320 }, { size: 34, weight: 'bold', colour: ink.campus })
    paper.label(name, { ...box, y: 368 }, { size: type.large, colour: ink.quiet })
  })
  const shares = ratesOf(total)
  const narrow = paper.width / rateNames.length
  rateNames.forEach((name, nth) => {
    const box = { x: paper.left + nth * narrow, width: narrow }
    paper.label(sayShare(shares[name], language), { ...box, y: 440 }, { size: 18, weight: 'bold' })
    paper.label(figuresWords[language].rate[name], { ...box, y: 466 }, { colour: ink.quiet })
  })
  const foot = { x: paper.left, width: paper.width }
  paper.label(words.office, { ...foot, y: 690 }, { size: type.large, weight: 'bold' })
  paper.label(words.made(madeAt), { ...foot, y: 712 }, { colour: ink.quiet })
}

const summary = (paper: Paper, report: Report) => {
  paper.heading(reportWords[report.language].summaryTitle)
  const between = report.language === 'en' ? ' ' : ''
  paper.write(summaryOf(report).join(between))
  paper.space(8)
}

const rates = (paper: Paper, { language, now, before }: Report) => {
  const words = reportWords[language]
  const names = figuresWords[language]
  const [current, last] = [ratesOf(now.total), ratesOf(before.total)]
  paper.heading(words.rates)
  drawBars(
    paper,
    rateNames.map(name => ({
      name: names.rate[name],
      share: current[name].share,
      said: `${sayShare(current[name], language)}（${names.fewOf(current[name].part, current[name].whole)}）`,
    })),
  )
  const change = (a: Share, b: Share) =>
    a.share === null || b.share === null ? '' : words.points(percentOf(a.share) - percentOf(b.share))
  drawTable(
    paper,
    [
      { heading: '', share: 2 },
      { heading: words.ratesNow, share: 1.5, align: 'right' },
      { heading: words.ratesBefore, share: 1.5, align: 'right' },
      { heading: words.change, share: 2, align: 'right' },
    ],
    rateNames.map(name => [
      names.rate[name],
      sayShare(current[name], language),
      sayShare(last[name], language),
      change(current[name], last[name]),
    ]),
  )
  for (const name of rateNames)
    paper.write(`${names.rate[name]}：${names.rateMeans[name]}`, { size: type.small, colour: ink.quiet })
}

const rowOf = (name: string, counts: Counts, language: Language): string[] => {
  const found = ratesOf(counts)
  return [
    ...[name, String(counts.received), String(counts.answered), sayShare(found.response, language)],
    ...[sayShare(found.onTime, language), sayShare(found.onTimeUnpaused, language)],
    String(Math.round(counts.pausedMinutes / 60)),
    ...[sayShare(found.satisfaction, language), sayShare(found.rectification, language)],
  ]
}

const comparison = (paper: Paper, rows: readonly FigureRow[], language: Language, total?: Counts) => {
  const { table } = reportWords[language]
  const number = (heading: string, share = 1.15): TableColumn => ({ heading, share, align: 'right' })
  const columns = [
    { heading: table.name, share: 2.3 },
    ...[number(table.received, 0.9), number(table.answered, 0.9), number(table.response)],
    ...[number(table.onTime), number(table.unpaused), number(table.paused, 1.2)],
    ...[number(table.satisfaction), number(table.rectification)],
  ]
  const sum = total ? [rowOf(reportWords[language].sum, total, language)] : []
  drawTable(paper, columns, [...rows.map(({ name, counts }) => rowOf(name, counts, language)), ...sum])
}

const departments = (paper: Paper, { language, now }: Report) => {
  const words = reportWords[language]
  paper.heading(words.departments)
  comparison(paper, now.departments, language, now.total)
  paper.write(words.onTimeDrawn, { size: type.small, colour: ink.quiet })
  paper.space(4)
  drawBars(
    paper,
    now.departments.map(({ name, counts }) => {
      const { onTime, onTimeUnpaused } = ratesOf(counts)
      return { name, share: onTime.share, said: sayShare(onTime, language), mark: onTimeUnpaused.share }
    }),
  )
}

/** The report as PDF: cover, five indicators, departments, kinds, time, trends, notable cases, how it is counted. */
export const drawReport = (report: Report): Promise<Buffer> => {
  const { period, language, now } = report
  const words = reportWords[language]
  const title = `${words.title(period)} ${words.period(period)}`
  const paper = new Paper(title)
  cover(paper, report)
  paper.newPage()
  if (now.total.received === 0) paper.write(words.nothing)
  else {
    summary(paper, report)
    rates(paper, report)
    departments(paper, report)
    paper.heading(words.kinds)
    comparison(paper, [...now.types, ...(now.items.length > 1 ? now.items : [])], language)
    whereTimeGoes(paper, report)
    whereStepsTakeLong(paper, report)
    trends(paper, report)
    notableCases(paper, report)
  }
  closing(paper, report)
  return paper.end((page, of) => words.foot(title, page, of), 1)
}
