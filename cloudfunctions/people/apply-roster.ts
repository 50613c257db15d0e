import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor, Person } from '@shared/contract/person'
import type { RosterAnswer, RosterImport, RosterRow } from '@shared/contract/roster'
import { recordAccess } from '../platform/audit'
import { isDuplicate } from '../platform/store'
import { isMissing, showImport, type RosterNeeds } from './preview-roster'
import { changesOf, rosterPersonId } from './roster-changes'
import {
  addPerson,
  changePerson,
  endPerson,
  importInHand,
  pageOfKind,
  peopleByNumber,
  putImport,
  readImport,
  readSlice,
  removeSlice,
} from './roster.store'

/** The call that applies a roster works on it itself for so long; the timer does the rest. */
const AT_ONCE_MS = 1_000
/** A tick spends at most so long on a roster, so that it delays no alarm. */
const TICK_MS = 5_000

const newPerson = (row: RosterRow): Person => ({
  ...row,
  _id: rosterPersonId(row.number),
  identities: [],
  grants: [],
  staff: false,
})

const applyRow = async (row: RosterRow, person: Person | undefined): Promise<void> => {
  if (person) {
    const changes = changesOf(person, row)
    if (changes) await changePerson(person._id, changes.fields, changes.back)
    return
  }
  await addPerson(newPerson(row)).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error
  })
}

const applySlice = async (job: RosterImport): Promise<RosterImport> => {
  const slice = await readSlice(job._id, job.slicesDone)
  const rows = slice?.rows ?? []
  const known = await peopleByNumber(rows.map(({ number }) => number))
  for (const row of rows) await applyRow(row, known.get(row.number))
  return { ...job, slicesDone: job.slicesDone + 1 }
}

const listedIn = async (job: RosterImport): Promise<Set<string>> => {
  const listed = new Set<string>()
  for (let slice = 0; slice < job.slices; slice += 1) {
    const found = await readSlice(job._id, slice)
    for (const { number } of found?.rows ?? []) listed.add(number)
    for (const number of found?.alsoSeen ?? []) listed.add(number)
  }
  return listed
}

/** A leaver's open cases go first, then they end: nothing is theirs any more, and nothing is nobody's in between. */
const endOne = async (
  person: Person,
  job: RosterImport,
  needs: RosterNeeds,
  now: number,
  stopAt: number,
): Promise<void> => {
  const to = job.successions.find(one => one.person === person._id)?.to ?? undefined
  if (to !== undefined) await needs.passOn({ of: person, to, by: job.by }, now, stopAt)
  await endPerson(person, now, to)
}

const endMissing = async (
  job: RosterImport,
  needs: RosterNeeds,
  now: number,
  stopAt: number,
): Promise<RosterImport> => {
  if (job.leaversHeld || job.covers.length === 0) return job
  const listed = await listedIn(job)
  let { leaversEnded } = job
  for (const kind of job.covers)
    for (let after: string | undefined; ;) {
      const { people, next } = await pageOfKind(kind, after)
      for (const person of people.filter(one => isMissing(one, listed))) {
        await endOne(person, job, needs, now, stopAt)
        leaversEnded += 1
      }
      if ((after = next) === undefined) break
    }
  return { ...job, leaversEnded }
}

const finish = async (
  job: RosterImport,
  needs: RosterNeeds,
  now: number,
  stopAt: number,
): Promise<RosterImport> => {
  const done: RosterImport = { ...(await endMissing(job, needs, now, stopAt)), state: 'done', endedAt: now }
  await putImport(done)
  for (let slice = 0; slice < job.slices; slice += 1) await removeSlice(job._id, slice)
  const { rows, wrong, fresh, changed, leaversEnded } = done
  const actor = { id: done.by, role: 'administrator' }
  const params = { import: done._id, rows, wrong, fresh, changed, leaversEnded }
  await recordAccess({ about: 'roster', command: 'importRoster', actor, at: now, params })
  return done
}

const advance = async (job: RosterImport, needs: RosterNeeds, now: number, stopAt: number) => {
  let reached = job
  while (reached.state === 'applying' && Date.now() < stopAt) {
    if (reached.slicesDone >= reached.slices) return finish(reached, needs, now, stopAt)
    reached = await applySlice(reached)
    await putImport(reached)
  }
  return reached
}

interface Asked {
  id: string
  leaving: number
  successors?: readonly { person: string; to: string }[] | undefined
}

/** The successors as named now; refused where one cannot take it, leaves too, or nobody is named. */
const withSuccessors = async (
  job: RosterImport,
  asked: Asked,
  needs: RosterNeeds,
  now: number,
): Promise<RosterImport | Refusal> => {
  if (job.successions.length === 0) return job
  const named = new Map((asked.successors ?? []).map(({ person, to }) => [person, to]))
  const listed = await listedIn(job)
  const successions = job.successions.map(one => ({ ...one, to: named.get(one.person) ?? one.to }))
  for (const [at, { to }] of successions.entries()) {
    const person = to === null ? null : await needs.receiver(to, now)
    const leaves = person && job.covers.includes(person.kind) && isMissing(person, listed)
    if (!person || leaves)
      return refuse('RECEIVER_NEEDED', { problems: [{ path: `successors.${at}`, problem: 'required' }] })
  }
  return { ...job, successions }
}

/**
 * Applies a previewed roster. Refused: NOT_FOUND; STALE when the number of people it ends is not the one shown;
 * RECEIVER_NEEDED while the open tasks of a leaver have no successor who is there and stays. Asking again answers how
 * far it is.
 */
export const applyRoster =
  (needs: RosterNeeds) =>
  async (asked: Asked, actor: Actor, now: number): Promise<RosterAnswer | Refusal> => {
    const job = await readImport(asked.id)
    if (!job || job.by !== actor.id) return refuse('NOT_FOUND')
    if (job.state !== 'previewed') return showImport(job, needs)
    if (job.leaving !== asked.leaving) return refuse('STALE')
    const named = await withSuccessors(job, asked, needs, now)
    if ('ok' in named) return named
    const applying: RosterImport = { ...named, state: 'applying' }
    await putImport(applying)
    return showImport(await advance(applying, needs, now, Date.now() + AT_ONCE_MS), needs)
  }

/** How far an import is. */
export const viewRoster =
  (needs: RosterNeeds) =>
  async ({ id }: { id: string }): Promise<RosterAnswer | Refusal> => {
    const job = await readImport(id)
    return job ? showImport(job, needs) : refuse('NOT_FOUND')
  }

/** The timer's part: goes on with the oldest roster in hand. Answers how many slices it did. */
export const continueRoster =
  (needs: RosterNeeds) =>
  async (now: number, stopAt: number): Promise<number> => {
    const job = await importInHand()
    if (!job) return 0
    const reached = await advance(job, needs, now, Math.min(stopAt, Date.now() + TICK_MS))
    return reached.slicesDone - job.slicesDone
  }
