import type { Actor, MeAnswer } from '@shared/contract/person'
import { idsOf, isStaff, isValid } from '@shared/domain/relations'
import { directory } from './directory'

/** Who I am here, which parts of the app are mine, and the departments there are. */
export const viewMe =
  (unreadOf: (ids: readonly string[]) => Promise<number>) =>
  async (actor: Actor, now: number): Promise<MeAnswer> => {
    const [person, departments, unread] = await Promise.all([
      actor.bound ? directory.person(actor.id) : null,
      directory.departments(),
      unreadOf(idsOf(actor)),
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
      kind: person?.kind ?? 'visitor',
      grants,
      staff: isStaff(actor, now),
      language: person?.language ?? null,
      unread,
      departments: departments.map(({ _id, short, name }) => ({ id: _id, short, name })),
    }
  }
