import type {
  Counts,
  DayFigures,
  FigureRow,
  FiguresAnswer,
  StepRow,
  TrendRow,
} from '@shared/contract/figures'
import type { FeedbackType, Language } from '@shared/contract/words'
import { caseWords } from '@shared/copy/case'
import { dateOf, dayOf, weekdayIndexOf } from '@shared/domain/calendar-dates'
import { addCounts, noCounts } from '@shared/domain/tally'

const MOST_PLACES = 10

type Row = DayFigures['rows'][number]

const sumBy = <Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Counts> => {
  const sums = new Map<Key, Counts>()
  for (const row of rows)
    sums.set(keyOf(row), addCounts(sums.get(keyOf(row)) ?? noCounts(), row.counts as Counts))
  return sums
}

const named = <Key>(
  sums: Map<Key, Counts>,
  idOf: (key: Key) => string,
  nameOf: (key: Key) => string,
): FigureRow[] =>
  [...sums]
    .map(([key, counts]) => ({ id: idOf(key), name: nameOf(key), counts }))
    .sort((a, b) => b.counts.received - a.counts.received || (a.id < b.id ? -1 : 1))

const mondayOf = (on: string) => dateOf(dayOf(on) - weekdayIndexOf(dayOf(on)))

const trendOf = (rows: readonly (Row & { on: string })[], stepOf: (on: string) => string): TrendRow[] => {
  const sums = sumBy(rows, row => stepOf((row as Row & { on: string }).on))
  return [...sums]
    .map(([on, { received, answered, promiseDue, promiseKept }]) => ({
      ...{ on, received, answered, promiseDue, promiseKept },
    }))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** Of what the reader may see and asked for: departments (null: all), an item, a type. */
export interface Seen {
  departments: readonly string[] | null
  item?: string | undefined
  type?: FeedbackType | undefined
}

/** What things are called, in the reader's language. */
export interface Names {
  department(id: string): string
  item(id: string): string
  step(item: string, step: string): string
}

type Kind = Pick<Row, 'department' | 'item' | 'type'>
type Filter = (row: Kind) => boolean

const filterOf =
  ({ departments, item, type }: Seen): Filter =>
  row =>
    (departments === null || departments.includes(row.department)) &&
    (item === undefined || row.item === item) &&
    (type === undefined || row.type === type)

const sumPlaces = (days: readonly DayFigures[], mine: Filter) => {
  const sums = new Map<string, { received: number; late: number }>()
  for (const { place, received, late } of days.flatMap(({ places }) => places.filter(mine))) {
    const sum = sums.get(place) ?? { received: 0, late: 0 }
    sums.set(place, { received: sum.received + received, late: sum.late + late })
  }
  return [...sums]
    .map(([place, sum]) => ({ place, ...sum }))
    .sort((a, b) => b.received - a.received || (a.place < b.place ? -1 : 1))
    .slice(0, MOST_PLACES)
}

const sumHours = (days: readonly DayFigures[], mine: Filter): number[] => {
  const sums = Array.from({ length: 24 }, () => 0)
  for (const { hours } of days.flatMap(day => day.hours.filter(mine)))
    hours.forEach((count, hour) => (sums[hour] = (sums[hour] ?? 0) + count))
  return sums
}

const sumSteps = (days: readonly DayFigures[], mine: Filter, names: Names): StepRow[] => {
  const sums = new Map<string, StepRow>()
  // Days counted before steps were have none.
  for (const { item, step, cases, minutes, late } of days.flatMap(day => (day.steps ?? []).filter(mine))) {
    const key = `${item}:${step}`
    const sum = sums.get(key) ?? {
      ...{ item, itemName: names.item(item), step, stepName: names.step(item, step) },
      ...{ cases: 0, minutes: 0, late: 0 },
    }
    sums.set(key, {
      ...sum,
      ...{ cases: sum.cases + cases, minutes: sum.minutes + minutes, late: sum.late + late },
    })
  }
  const each = ({ cases, minutes }: StepRow) => minutes / Math.max(1, cases)
  return [...sums.values()].sort((a, b) => each(b) - each(a) || (a.step < b.step ? -1 : 1))
}

/** Adds the days up for one reader. Pure. */
export const sumFigures = (
  days: readonly DayFigures[],
  span: { fromOn: string; toOn: string },
  seen: Seen,
  names: Names,
  language: Language,
): FiguresAnswer => {
  const mine = filterOf(seen)
  const rows = days.flatMap(({ on, rows: own }) => own.map(row => ({ ...row, on }))).filter(mine)
  const typeName = (type: FeedbackType | null) => caseWords[language].type[type ?? 'unknown']
  return {
    ...span,
    countedAt: days.length === 0 ? null : Math.min(...days.map(({ countedAt }) => countedAt)),
    total: rows.reduce((sum, { counts }) => addCounts(sum, counts as Counts), noCounts()),
    departments: named(
      sumBy(rows, ({ department }) => department),
      id => id,
      names.department,
    ),
    items: named(
      sumBy(rows, ({ item }) => item),
      id => id,
      names.item,
    ),
    types: named(
      sumBy(rows, ({ type }) => type),
      type => type ?? 'unknown',
      typeName,
    ),
    days: trendOf(rows, on => on),
    weeks: trendOf(rows, mondayOf),
    hours: sumHours(days, mine),
    places: sumPlaces(days, mine),
    steps: sumSteps(days, mine, names),
  }
}
