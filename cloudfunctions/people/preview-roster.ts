import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor, Department, Person } from '@shared/contract/person'
import {
  ROSTER_ERRORS_SHOWN,
  ROSTER_SUCCESSIONS,
  type ImportRows,
  type RosterAnswer,
  type RosterImport,
  type RosterRow,
} from '@shared/contract/roster'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { readable } from '../platform/seal'
import { isDuplicate } from '../platform/store'
import { zoneOf } from '../platform/zone'
import { changesOf, rosterPersonId } from './roster-changes'
import { readRoster, type Roster } from './read-roster'
import { readCells } from './read-sheet'
import { addImport, pageOfKind, peopleByNumber, putSlice, readImport } from './roster.store'

/** What an import needs from other features; handed in by routes.ts. */
export interface RosterNeeds {
  /** The bytes of an upload of the caller, gone afterwards. Refused: FILE_UNKNOWN not theirs or not there, FILE_SIZE. */
  takeUpload(fileKey: string, fileId: string, owner: string): Promise<Buffer | Refusal>
  departments(): Promise<Department[]>
  nameOf(id: string): Promise<string>
  /** Unfinished tasks of somebody, waiting ones too. */
  openTasksOf(person: string): Promise<number>
  /** Who may take somebody's place, the best first. */
  successorsOf(person: Person, now: number): Promise<string[]>
  /** Somebody who works here and is there, as they stand this moment; else null. */
  receiver(id: string, now: number): Promise<Person | null>
  /** Gives the open cases of a leaver to their successor, until `stopAt`; the timer does the rest. */
  passOn(asked: { of: Person; to: string; by: string }, now: number, stopAt: number): Promise<number>
}

/** Rows of one slice: written in a few hundred milliseconds. */
export const SLICE_ROWS = 250

/** An import as the administrator sees it. */
export const showImport = async (
  { _id, by: _by, successions, ...shown }: RosterImport,
  { nameOf }: Pick<RosterNeeds, 'nameOf'>,
): Promise<RosterAnswer> => ({
  ...shown,
  id: _id,
  successions: await Promise.all(
    successions.map(async ({ person, open, to }) => ({
      ...{ person, name: await nameOf(person), open },
      to: to === null ? null : { id: to, name: await nameOf(to) },
    })),
  ),
  progress: shown.state === 'done' ? 1 : shown.slicesDone / Math.max(1, shown.slices + 1),
})

const slicesOf = (id: string, { rows, alsoSeen }: Roster): ImportRows[] => {
  const slices: ImportRows[] = []
  for (let at = 0; at < rows.length || at === 0; at += SLICE_ROWS) {
    const slice = slices.length
    const some = rows.slice(at, at + SLICE_ROWS)
    slices.push({ _id: `${id}:${slice}`, import: id, rows: some, alsoSeen: slice === 0 ? alsoSeen : [] })
  }
  return slices
}

const countChanges = async (rows: readonly RosterRow[]) => {
  const known = await peopleByNumber(rows.map(({ number }) => number))
  const counted = { fresh: 0, changed: 0, same: 0 }
  for (const row of rows) {
    const person = known.get(row.number)
    counted[!person ? 'fresh' : changesOf(person, row) ? 'changed' : 'same'] += 1
  }
  return counted
}

/** Whether a complete list without this person ends them. Administrators are ended by hand only. */
export const isMissing = (person: Person, listed: ReadonlySet<string>): boolean =>
  person.number !== undefined &&
  person.left === undefined &&
  !listed.has(person.number) &&
  !person.grants.some(({ role }) => role === 'administrator')

/** Everybody a complete list ends: how many, and those of them who work here. */
const leaversOf = async (covers: readonly Person['kind'][], listed: ReadonlySet<string>) => {
  const staff: Person[] = []
  let leaving = 0
  for (const kind of covers)
    for (let after: string | undefined; ;) {
      const { people, next } = await pageOfKind(kind, after)
      const missing = people.filter(person => isMissing(person, listed))
      leaving += missing.length
      staff.push(...missing.filter(person => person.staff))
      if ((after = next) === undefined) break
    }
  return { leaving, staff }
}

/** Leavers with open tasks, each with the successor proposed: nobody who leaves by the same list. */
const successionsOf = async (
  leavers: readonly Person[],
  needs: RosterNeeds,
  now: number,
): Promise<RosterImport['successions']> => {
  const leave = new Set(leavers.map(({ _id }) => _id))
  const found: RosterImport['successions'] = []
  for (const person of leavers) {
    if (found.length >= ROSTER_SUCCESSIONS) break
    const open = await needs.openTasksOf(person._id)
    if (open === 0) continue
    const stay = (await needs.successorsOf(person, now)).filter(id => !leave.has(id))
    found.push({ person: person._id, open, to: stay[0] ?? null })
  }
  return found
}

/** Counsellors are listed by number and kept by id; one who is only being imported gets the id they will have. */
const withCounsellors = async (rows: readonly RosterRow[]): Promise<RosterRow[]> => {
  const numbers = [...new Set(rows.flatMap(({ counsellor }) => counsellor ?? []))]
  const known = await peopleByNumber(numbers)
  return rows.map(({ counsellor, ...row }) =>
    counsellor === undefined
      ? row
      : { ...row, counsellor: known.get(counsellor)?._id ?? rosterPersonId(counsellor) },
  )
}

interface Asked {
  requestKey: string
  fileKey: string
  fileId: string
  covers: Person['kind'][]
}

const importOf = async (
  id: string,
  roster: Roster,
  covers: Person['kind'][],
  by: string,
  needs: RosterNeeds,
  now: number,
): Promise<RosterImport> => {
  const listed = new Set([...roster.rows.map(({ number }) => number), ...roster.alsoSeen])
  const leaversHeld = covers.length > 0 && roster.unreadable
  const { leaving, staff } = leaversHeld ? { leaving: 0, staff: [] } : await leaversOf(covers, listed)
  return {
    ...{ _id: id, by, state: 'previewed', covers, leaversHeld },
    ...{ rows: roster.rows.length + roster.wrong, wrong: roster.wrong },
    errors: roster.errors.slice(0, ROSTER_ERRORS_SHOWN),
    ...(await countChanges(roster.rows)),
    leaving,
    ...{ slices: Math.max(1, Math.ceil(roster.rows.length / SLICE_ROWS)), slicesDone: 0 },
    ...{ leaversEnded: 0, successions: await successionsOf(staff, needs, now), createdAt: now },
  }
}

/**
 * Reads an uploaded roster and says what applying it would do; nobody is changed. The same request key answers the
 * same import. Refused: FILE_UNKNOWN, FILE_KIND, FILE_SIZE, or INVALID_INPUT when no header was found.
 */
export const previewRoster =
  (needs: RosterNeeds) =>
  async (asked: Asked, actor: Actor, now: number): Promise<RosterAnswer | Refusal> => {
    const id = readable(26, 'import', actor.id, asked.requestKey)
    const known = await readImport(id)
    if (known) return showImport(known, needs)
    const bytes = await needs.takeUpload(asked.fileKey, asked.fileId, actor.id)
    if (!Buffer.isBuffer(bytes)) return bytes
    const cells = await readCells(bytes)
    if (!Array.isArray(cells)) return cells
    const covers = [...new Set(asked.covers)]
    const [kind] = covers.length === 1 ? covers : []
    const today = wallMomentAt(zoneOf('Asia/Shanghai'), now).on
    const context = { departments: await needs.departments(), today, ...(kind ? { kind } : {}) }
    const read = readRoster(cells, context)
    if (!read) return refuse('INVALID_INPUT', { problems: [{ path: 'header', problem: 'required' }] })
    const roster = { ...read, rows: await withCounsellors(read.rows) }
    for (const slice of slicesOf(id, roster)) await putSlice(slice)
    const started = await importOf(id, roster, covers, actor.id, needs, now)
    await addImport(started).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error
    })
    return showImport(started, needs)
  }
