import type { Counts, DayFigures, FigureRow, FiguresAnswer, TrendRow } from '@shared/contract/figures'
import type { Department } from '@shared/contract/person'
import type { FeedbackType, Language } from '@shared/contract/words'
import { caseWords } from '@shared/copy/case'
import { itemNameOf } from '@shared/copy/item-name'
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

const sumPlaces = (days: readonly DayFigures[], mine: (department: string) => boolean) => {
  const sums = new Map<string, { received: number; late: number }>()
  for (const { department, place, received, late } of days.flatMap(({ places }) => places))
    if (mine(department)) {
      const sum = sums.get(place) ?? { received: 0, late: 0 }
      sums.set(place, { received: sum.received + received, late: sum.late + late })
    }
  return [...sums]
    .map(([place, sum]) => ({ place, ...sum }))
    .sort((a, b) => b.received - a.received || (a.place < b.place ? -1 : 1))
    .slice(0, MOST_PLACES)
}

const sumHours = (days: readonly DayFigures[], mine: (department: string) => boolean): number[] => {
  const hours = Array.from({ length: 24 }, () => 0)
  for (const day of days)
    for (const one of day.hours)
      if (mine(one.department)) one.hours.forEach((count, hour) => (hours[hour] = (hours[hour] ?? 0) + count))
  return hours
}

/** Adds the days up for one reader: of the departments they may see, null for all. Pure. */
export const sumFigures = (
  days: readonly DayFigures[],
  span: { fromOn: string; toOn: string },
  departments: readonly string[] | null,
  known: readonly Department[],
  language: Language,
): FiguresAnswer => {
  const mine = (department: string) => departments === null || departments.includes(department)
  const rows = days
    .flatMap(({ on, rows: own }) => own.map(row => ({ ...row, on })))
    .filter(({ department }) => mine(department))
  const departmentName = (id: string) => known.find(({ _id }) => _id === id)?.name[language] ?? id
  const typeName = (type: FeedbackType | null) => caseWords[language].type[type ?? 'unknown']
  return {
    ...span,
    countedAt: days.length === 0 ? null : Math.min(...days.map(({ countedAt }) => countedAt)),
    total: rows.reduce((sum, { counts }) => addCounts(sum, counts as Counts), noCounts()),
    departments: named(
      sumBy(rows, ({ department }) => department),
      id => id,
      departmentName,
    ),
    items: named(
      sumBy(rows, ({ item }) => item),
      id => id,
      id => itemNameOf(id, language),
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
  }
}
