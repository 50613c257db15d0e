import type { Person } from '@shared/contract/person'
import { refuse } from '@shared/contract/codes'
import { ROSTER_BYTES } from '@shared/contract/roster'
import { isStaff } from '@shared/domain/relations'
import { isThere } from '@shared/domain/staff'
import { tasksAfter } from './cases/task-of'
import { changeByMachine } from './deadlines/deadlines.store'
import { readFileRecord } from './files/files.store'
import { handTurnsOf } from './items/hand-to-deputies'
import { directory } from './people/directory'
import { office } from './people/people.store'
import type { RosterNeeds } from './people/preview-roster'
import { storage } from './platform/storage'
import { remove } from './platform/store'
import { handingOver } from './succession-routes'
import { passOn } from './succession/pass-on'
import { countTasks, readPerson } from './succession/succession.store'
import { successorsOf } from './succession/successors'

const takeUpload: RosterNeeds['takeUpload'] = async (fileKey, fileId, owner) => {
  const known = await readFileRecord(fileKey)
  const theirs = known?.owner === owner && known.state === 'announced' && fileId.endsWith(`/${known.path}`)
  if (!theirs) return refuse('FILE_UNKNOWN')
  const bytes = await storage.read(fileId, ROSTER_BYTES).catch(() => undefined)
  await storage.remove(fileId).catch(() => undefined)
  await remove('files', fileKey)
  return bytes ?? refuse(bytes === null ? 'FILE_SIZE' : 'FILE_UNKNOWN')
}

const receiver = async (id: string, now: number): Promise<Person | null> => {
  const person = await readPerson(id)
  if (!person || !isThere(person, now)) return null
  return isStaff({ id, bound: true, grants: person.grants }, now) ? person : null
}

const turning = { office, person: directory.person, change: changeByMachine, tasksAfter }
const pass = passOn({ ...handingOver, handTurns: handTurnsOf(turning) })

/** What importing a roster needs of other features; the table and the timer hand it in. */
export const roster: RosterNeeds = {
  takeUpload,
  departments: directory.departments,
  nameOf: directory.nameOf,
  openTasksOf: async person => (await countTasks(person, 'open')) + (await countTasks(person, 'waiting')),
  successorsOf: async (person, now) => successorsOf(person, await office(), now),
  receiver,
  passOn: ({ of, to, by }, now, stopAt) => {
    const actor = { id: by, bound: true, grants: [{ role: 'administrator' as const }] }
    return pass({ ...of, left: now, deputy: to }, to, actor, now, stopAt)
  },
}
