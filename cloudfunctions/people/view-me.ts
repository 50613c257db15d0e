import type { Actor, MeAnswer } from '@shared/contract/person'
import { idsOf, isStaff, isValid } from '@shared/domain/relations'
import { bindingIdOf } from './bind-identity'
import { readBinding } from './binding.store'
import { directory } from './directory'

/** Only whoever came through the school's sign-in can have been shown by it. */
const isProven = async ({ bound, identity = '' }: Actor): Promise<boolean> =>
  !bound && identity.startsWith('web:') && (await readBinding(bindingIdOf(identity)))?.proven !== undefined

/** Who I am here, which parts of the app are mine, and the departments there are. */
export const viewMe =
  (unreadOf: (ids: readonly string[]) => Promise<number>) =>
  async (actor: Actor, now: number): Promise<MeAnswer> => {
    const [person, departments, unread, proven] = await Promise.all([
      actor.bound ? directory.person(actor.id) : null,
      directory.departments(),
      unreadOf(idsOf(actor)),
      isProven(actor),
    ])
    const nameOf = (id: string) => departments.find(({ _id }) => _id === id)?.name['zh-CN']
    const grants = actor.grants
      .filter(grant => isValid(grant, now))
      .map(({ role, department }) => {
        const departmentName = department === undefined ? undefined : nameOf(department)
        return {
          role,
          ...(department === undefined ? {} : { department }),
          ...(departmentName === undefined ? {} : { departmentName }),
        }
      })
    return {
      id: actor.id,
      name: person?.name ?? '',
      bound: actor.bound,
      ...(proven ? { proven } : {}),
      kind: person?.kind ?? 'visitor',
      grants,
      staff: isStaff(actor, now),
      language: person?.language ?? null,
      unread,
      departments: departments.map(({ _id, short, name }) => ({ id: _id, short, name })),
    }
  }
