import * as z from 'zod/mini'
import { idSchema, instantSchema, requestKeySchema } from './fields'
import { personKinds, type Person } from './person'

/** Columns a roster may have; the words of its header stand in shared/catalogue/roster.ts. */
export const rosterColumns = [
  ...(['number', 'name', 'kind', 'department', 'phone', 'fact'] as const),
  /** Only looked at: whoever is under fourteen needs a guardian who agreed (PIPL 31). Neither is stored. */
  ...(['birth', 'guardian'] as const),
  /** What items ask of a record: who answers for a student, years, level. */
  ...(['counsellor', 'enrolledYear', 'joinedYear', 'level'] as const),
] as const
export type RosterColumn = (typeof rosterColumns)[number]

/** What can be wrong with a cell. */
export const rosterProblems = ['required', 'tooLong', 'format', 'choice', 'duplicate'] as const

/** Row and column as the spreadsheet counts them: the first row is 1. */
export const rosterErrorSchema = z.strictObject({
  row: z.int(),
  column: z.enum(rosterColumns),
  problem: z.enum(rosterProblems),
})
export type RosterError = z.infer<typeof rosterErrorSchema>

/** Largest roster: rows of one file, and its bytes. */
export const ROSTER_ROWS = 50_000
export const ROSTER_BYTES = 6_000_000
/** Errors that are kept to be shown; the count is always whole. */
export const ROSTER_ERRORS_SHOWN = 200

/** One person as a roster has them. `fact` is a keyed hash already: what was in the cell is never stored. */
export const rosterRowSchema = z.strictObject({
  number: z.string(),
  name: z.string(),
  kind: z.enum(personKinds),
  department: z.exactOptional(idSchema),
  phone: z.exactOptional(z.string()),
  fact: z.exactOptional(z.string()),
  /** As read a number; in a slice the person's id. */
  counsellor: z.exactOptional(z.string()),
  enrolledYear: z.exactOptional(z.int()),
  joinedYear: z.exactOptional(z.int()),
  level: z.exactOptional(z.string()),
})
export type RosterRow = z.infer<typeof rosterRowSchema>

/** Collection `importRows`: a slice of a roster on its way. `_id` = import:slice; gone when the import is done. */
export const importRowsSchema = z.strictObject({
  _id: z.string(),
  import: idSchema,
  rows: z.array(rosterRowSchema),
  /** Numbers of wrong rows of this slice: these people are there, so they have not left. */
  alsoSeen: z.array(z.string()),
})
export type ImportRows = z.infer<typeof importRowsSchema>

/** Leavers with open tasks that are named one by one; of more, the successor is the one proposed. */
export const ROSTER_SUCCESSIONS = 100

/** Somebody who leaves with open tasks, how many, and who takes them; null where nobody was found or named yet. */
const successionSchema = z.strictObject({ person: idSchema, open: z.int(), to: z.nullable(idSchema) })

/** Collection `imports`: a roster from its preview to its end, advanced in slices. */
export const importSchema = z.strictObject({
  _id: idSchema,
  by: idSchema,
  state: z.enum(['previewed', 'applying', 'done']),
  /** Kinds of people this roster lists completely: whoever of them is missing has left. */
  covers: z.array(z.enum(personKinds)),
  rows: z.int(),
  wrong: z.int(),
  errors: z.array(rosterErrorSchema),
  /** What applying will do, counted at the preview. */
  fresh: z.int(),
  changed: z.int(),
  same: z.int(),
  leaving: z.int(),
  /** A row without a readable number: nobody is ended, because it could be anybody. */
  leaversHeld: z.boolean(),
  slices: z.int(),
  slicesDone: z.int(),
  leaversEnded: z.int(),
  successions: z.array(successionSchema),
  createdAt: instantSchema,
  endedAt: z.exactOptional(instantSchema),
})
export type RosterImport = z.infer<typeof importSchema>

/** `roster.preview`: reads an upload (files.begin, then the upload) and says what applying it would do. */
export const previewRosterRequest = z.strictObject({
  requestKey: requestKeySchema,
  fileKey: idSchema,
  fileId: z.string().check(z.maxLength(500)),
  covers: z.array(z.enum(personKinds)).check(z.maxLength(personKinds.length)),
})
/**
 * `roster.apply`: `leaving` repeats how many people will be ended, so that nobody does it unread; `successors` names
 * who takes the open tasks of a leaver, where it is not the one proposed.
 */
export const applyRosterRequest = z.strictObject({
  id: idSchema,
  leaving: z.int(),
  successors: z.exactOptional(
    z.array(z.strictObject({ person: idSchema, to: idSchema })).check(z.maxLength(ROSTER_SUCCESSIONS)),
  ),
})
export const viewRosterRequest = z.strictObject({ id: idSchema })

/** An import as the administrator sees it. */
export interface RosterAnswer extends Omit<RosterImport, '_id' | 'by' | 'successions'> {
  id: string
  successions: { person: string; name: string; open: number; to: { id: string; name: string } | null }[]
  /** Share that is applied, 0 … 1. */
  progress: number
}

/** What a roster may change of somebody who is known already. */
export type RosterFields = Pick<
  Person,
  'name' | 'kind' | 'department' | 'phone' | 'fact' | 'counsellor' | 'enrolledYear' | 'joinedYear' | 'level'
>
