import tcb from '@cloudbase/node-sdk'
import type { Case, Task } from '../../shared/contract/case'
import type { Correction } from '../../shared/contract/correction'
import type { Event } from '../../shared/contract/event'
import type { DayFigures } from '../../shared/contract/figures'
import type { Slot } from '../../shared/contract/items-stored'
import type { Job, JobPart } from '../../shared/contract/job'
import type { StoredFile } from '../../shared/contract/file'
import type { Department, Person } from '../../shared/contract/person'

interface Stored {
  cases: Case
  events: Event
  tasks: Task
  people: Person
  departments: Department
  files: StoredFile
  limits: { _id: string; used: number; endsAt: number }
  settings: { _id: string; value: unknown }
  marks: { _id: string; readUntilAt: number }
  corrections: Correction
  runs: { _id: string }
  jobs: Job
  jobParts: JobPart
  figures: DayFigures
  slots: Slot
}
type Name = keyof Stored

/** The stored documents, read and changed behind the server's back, with the unmodified SDK. */
export interface Documents {
  read<N extends Name>(collection: N, id: string): Promise<Stored[N]>
  all<N extends Name>(collection: N, where?: Record<string, unknown>): Promise<Stored[N][]>
  put<N extends Name>(collection: N, document: Stored[N]): Promise<void>
  change<N extends Name>(collection: N, id: string, fields: Partial<Stored[N]>): Promise<void>
  remove(collection: Name, id: string): Promise<void>
  /** Whether a file stands in storage under this id. */
  hasFile(fileId: string): Promise<boolean>
}

const PAGE = 1000

/** Points the SDK of this process at an emulator. */
export const documentsOf = (sdkEnv: Record<string, string>): Documents => {
  Object.assign(process.env, sdkEnv)
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
  const db = app.database()
  const all = async (collection: Name, where: Record<string, unknown> = {}) => {
    const found: unknown[] = []
    for (;;) {
      const query = db.collection(collection).where(where).orderBy('_id', 'asc')
      const { data } = await query.skip(found.length).limit(PAGE).get()
      found.push(...(data as unknown[]))
      if (data.length < PAGE) return found as never[]
    }
  }
  return {
    all,
    read: async (collection, id) => {
      const { data } = await db.collection(collection).doc(id).get()
      const [found] = data as never[]
      if (found === undefined) throw new Error(`${collection} has no ${id}`)
      return found
    },
    put: async (collection, document) => {
      const { _id, ...fields } = document
      await db.collection(collection).doc(_id).set(fields)
    },
    change: async (collection, id, fields) => {
      await db.collection(collection).doc(id).update(fields)
    },
    remove: async (collection, id) => {
      await db.collection(collection).doc(id).remove()
    },
    hasFile: async fileId => {
      const { fileList } = await app.getTempFileURL({ fileList: [fileId] })
      return (fileList as { code?: string }[])[0]?.code === 'SUCCESS'
    },
  }
}
