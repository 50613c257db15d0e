import { birthForm, columnWords, kindWords } from '@shared/catalogue/roster'
import { cleanText } from '@shared/contract/fields'
import type { Department, Person } from '@shared/contract/person'
import { rosterColumns, type RosterColumn, type RosterError, type RosterRow } from '@shared/contract/roster'
import { sealed } from '../platform/seal'
import type { Cells } from './read-sheet'

/** A roster as read: good rows, what is wrong where, and the numbers of wrong rows. */
export interface Roster {
  rows: RosterRow[]
  errors: RosterError[]
  wrong: number
  alsoSeen: string[]
  /** A wrong row had no readable number. */
  unreadable: boolean
}

/** What reading needs to know besides the cells. */
export interface RosterContext {
  departments: readonly Department[]
  /** What somebody is when the list has no such column. */
  kind?: Person['kind']
  /** The day of the import, YYYY-MM-DD. */
  today: string
}

const HEADER_ROWS = 5
const plain = (text: string) => cleanText(text.normalize('NFKC'))
const word = (text: string) => plain(text).replace(/\s/g, '').toLowerCase()

type Columns = Partial<Record<RosterColumn, number>>

const columnsOf = (row: readonly string[]): Columns => {
  const found: Columns = {}
  for (const [index, cell] of row.entries()) {
    const column = rosterColumns.find(name => columnWords[name].includes(word(cell)))
    if (column && found[column] === undefined) found[column] = index
  }
  return found
}

const NUMBER = /^[A-Za-z0-9-]{2,24}$/
const PHONE = /^\+?\d[\d -]{4,18}$/
const FACT = /^[0-9A-Za-z]{4,8}$/
/** A cell that a spreadsheet would run as a formula is no name. */
/** A year, with or without the character for a year of entry behind it. */
const YEAR = /^((?:19|20)\d{2})\u7ea7?$/
const FORMULA = /^[=+\-@]/

type Problem = RosterError['problem']
type Read<T> = { value?: T; problem?: Problem }

const readName = (text: string): Read<string> => {
  if (text === '') return { problem: 'required' }
  if ([...text].length > 40) return { problem: 'tooLong' }
  return FORMULA.test(text) ? { problem: 'format' } : { value: text }
}
const readBy = (text: string, form: RegExp): Read<string> => {
  if (text === '') return {}
  return form.test(text) ? { value: text } : { problem: 'format' }
}
const readYear = (text: string): Read<number> => {
  if (text === '') return {}
  const year = YEAR.exec(text)?.[1]
  return year === undefined ? { problem: 'format' } : { value: Number(year) }
}
const readLevel = (text: string): Read<string> => {
  if (text === '') return {}
  if ([...text].length > 20) return { problem: 'tooLong' }
  return FORMULA.test(text) ? { problem: 'format' } : { value: text }
}
const readKind = (text: string, usual: Person['kind'] | undefined): Read<Person['kind']> => {
  if (text === '') return usual ? { value: usual } : { problem: 'required' }
  const kinds = Object.keys(kindWords) as Person['kind'][]
  const kind = kinds.find(name => kindWords[name].includes(word(text)))
  return kind ? { value: kind } : { problem: 'choice' }
}
const readDepartment = (text: string, departments: readonly Department[]): Read<string> => {
  if (text === '') return {}
  const found = departments.find(({ _id, short, name }) =>
    [_id, short, name['zh-CN'], name.en].some(known => word(known) === word(text)),
  )
  return found ? { value: found._id } : { problem: 'choice' }
}

const ADULT_ENOUGH = 14

/** Whether somebody born then is under fourteen; with the year alone, as if born on its last day. Null: no date. */
const isMinor = (birth: string, today: string): boolean | null => {
  const [, year = '', month = '12', day = '31'] = birthForm.exec(birth.replace(/T.*$/, '')) ?? []
  if (year === '') return null
  const fourteenOn = `${Number(year) + ADULT_ENOUGH}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return today < fourteenOn
}

/** Under fourteen only with a guardian who agreed (reliability P8): the row is left out whole, nothing is stored. */
const readAge = (birth: string, guardian: string, today: string) => {
  const minor = birth === '' ? false : isMinor(birth, today)
  return {
    birth: (minor === null ? { problem: 'format' } : {}) satisfies Read<string>,
    guardian: (minor === true && guardian === '' ? { problem: 'required' } : {}) satisfies Read<string>,
  } as { birth: Read<string>; guardian: Read<string> }
}

const readRow = (cell: (column: RosterColumn) => string, context: RosterContext, seen: Set<string>) => {
  const number = cell('number')
  const read = {
    number: number === '' ? { problem: 'required' as const } : readBy(number, NUMBER),
    name: readName(cell('name')),
    kind: readKind(cell('kind'), context.kind),
    department: readDepartment(cell('department'), context.departments),
    phone: readBy(cell('phone'), PHONE),
    fact: readBy(cell('fact').toUpperCase(), FACT),
    ...readAge(cell('birth'), cell('guardian'), context.today),
    counsellor: readBy(cell('counsellor'), NUMBER),
    enrolledYear: readYear(cell('enrolledYear')),
    joinedYear: readYear(cell('joinedYear')),
    level: readLevel(cell('level')),
  } satisfies Record<RosterColumn, Read<string | number>>
  if (read.number.value !== undefined && seen.has(number.toUpperCase()))
    read.number = { problem: 'duplicate' }
  seen.add(number.toUpperCase())
  return read
}

const recordOf = ({ counsellor, enrolledYear, joinedYear, level }: ReturnType<typeof readRow>) => ({
  ...(counsellor.value === undefined ? {} : { counsellor: counsellor.value }),
  ...(enrolledYear.value === undefined ? {} : { enrolledYear: enrolledYear.value }),
  ...(joinedYear.value === undefined ? {} : { joinedYear: joinedYear.value }),
  ...(level.value === undefined ? {} : { level: level.value }),
})

const rowOf = (read: ReturnType<typeof readRow>): RosterRow | null => {
  const { number, name, kind, department, phone, fact } = read
  if (number.value === undefined || name.value === undefined || kind.value === undefined) return null
  return {
    number: number.value,
    name: name.value,
    kind: kind.value,
    ...(department.value === undefined ? {} : { department: department.value }),
    ...(phone.value === undefined ? {} : { phone: phone.value }),
    ...(fact.value === undefined ? {} : { fact: factOf(number.value, fact.value) }),
    ...recordOf(read),
  }
}

/** What is kept of the one more fact: nobody without the key can find it again by trying. */
export const factOf = (number: string, fact: string): string =>
  sealed('fact', number.toUpperCase(), fact.toUpperCase())

const isBlank = (row: readonly string[]) => row.every(cell => cell.trim() === '')

/**
 * Reads cells as a roster: the header is looked for in the first rows, every other row is a person. Wrong cells are
 * named by row and column as the spreadsheet counts them; a row with one wrong cell is left out whole. Null when no
 * header with number and name was found.
 */
export const readRoster = (cells: Cells, context: RosterContext): Roster | null => {
  const header = cells.slice(0, HEADER_ROWS).findIndex(row => {
    const { number, name } = columnsOf(row)
    return number !== undefined && name !== undefined
  })
  if (header < 0) return null
  const columns = columnsOf(cells[header] ?? [])
  const roster: Roster = { rows: [], errors: [], wrong: 0, alsoSeen: [], unreadable: false }
  const seen = new Set<string>()
  for (const [index, row] of cells.entries()) {
    if (index <= header || isBlank(row)) continue
    const read = readRow(column => plain(row[columns[column] ?? -1] ?? ''), context, seen)
    const errors = rosterColumns.flatMap(column => {
      const { problem } = read[column] as Read<string>
      return problem ? [{ row: index + 1, column, problem }] : []
    })
    const person = errors.length === 0 ? rowOf(read) : null
    if (person) roster.rows.push(person)
    else noteWrong(roster, errors, read.number)
  }
  return roster
}

const noteWrong = (roster: Roster, errors: RosterError[], number: Read<string>) => {
  roster.wrong += 1
  roster.errors.push(...errors)
  if (number.value !== undefined) roster.alsoSeen.push(number.value)
  else if (number.problem !== 'duplicate') roster.unreadable = true
}
