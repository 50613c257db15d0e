import { maySee, relationsOf } from '@shared/domain/relations'
import { withRole } from '@shared/domain/staff'
import type { CommandNeeds } from './cases/perform-command'
import { handFiles } from './files/files.store'
import { takeFiles } from './files/take-files'
import { hear } from './hearing'
import { directory } from './people/directory'
import { colleague } from './people/find-colleagues'
import { office } from './people/people.store'
import { settings } from './platform/settings'
import { turnOf } from './routing/route-case'

const receiver: CommandNeeds['receiver'] = async (to, department, caseId, now) => {
  if (to !== undefined) return colleague(to, now)
  if (department === undefined) return null
  const member = turnOf(await directory.membersOf(department, now), caseId)
  return member ? { id: member._id, department } : null
}

const mayRead: CommandNeeds['mayRead'] = async (id, subject, now) => {
  const person = (await office()).find(({ _id }) => _id === id)
  if (!person || person.left !== undefined) return false
  return maySee(relationsOf(subject, { id, bound: true, grants: person.grants }, now))
}

/** What a command on a case needs of other features; handed to the route table and to the timer. */
export const commands: CommandNeeds = {
  settings,
  nameOf: directory.nameOf,
  leadsOf: directory.leadsOf,
  supervisors: async now => withRole(await office(), 'supervisor', now),
  specialists: async now => (await directory.specialists(now)).map(({ _id }) => _id),
  receiver,
  mayRead,
  takeFiles,
  handFiles,
  hear,
}
