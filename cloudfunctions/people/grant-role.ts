import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor, Department, Grant } from '@shared/contract/person'
import { recordAccess } from '../platform/audit'
import { changeGrants } from './binding.store'

type Done = Record<string, never> | Refusal

const problem = (path: string, word: string) =>
  refuse('INVALID_INPUT', { problems: [{ path, problem: word }] })

/** Roles that are nothing without a department. */
const inDepartments: ReadonlySet<string> = new Set(['member', 'lead'])

const wrongIn = (grant: Grant, departments: readonly Department[]): Refusal | null => {
  const { role, department, from, until } = grant
  if (inDepartments.has(role) && department === undefined) return problem('department', 'required')
  if (department !== undefined && !departments.some(({ _id }) => _id === department))
    return problem('department', 'choice')
  return until !== undefined && until <= (from ?? 0) ? problem('until', 'range') : null
}

const paramsOf = ({ role, department, from, until }: Grant) => ({
  role,
  ...(department === undefined ? {} : { department }),
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
})

const same = (one: Grant, other: Pick<Grant, 'role' | 'department'>) =>
  one.role === other.role && one.department === other.department

/**
 * Gives somebody a role for a scope and a time; several roles a person. Granted again it changes the dates. Refused:
 * FORBIDDEN to oneself, NOT_FOUND, INVALID_INPUT for a scope or dates that cannot be.
 */
export const grantRole =
  (departments: () => Promise<Department[]>) =>
  async ({ person, ...grant }: Grant & { person: string }, actor: Actor, now: number): Promise<Done> => {
    if (person === actor.id) return refuse('FORBIDDEN')
    const wrong = wrongIn(grant, await departments())
    if (wrong) return wrong
    const still = (one: Grant) => !same(one, grant) || (one.until ?? Infinity) <= now
    const done = await changeGrants(person, ({ grants }) => [...grants.filter(still), grant])
    if (!done) return refuse('NOT_FOUND')
    const by = { id: actor.id, role: 'administrator' }
    await recordAccess({ about: person, command: 'grant', actor: by, at: now, params: paramsOf(grant) })
    return {}
  }

/** Ends a role now; that it was held stays readable. Refused: FORBIDDEN to oneself, NOT_FOUND when it is not held. */
export const revokeRole = async (
  { person, ...held }: Pick<Grant, 'role' | 'department'> & { person: string },
  actor: Actor,
  now: number,
): Promise<Done> => {
  if (person === actor.id) return refuse('FORBIDDEN')
  const holdsIt = (grant: Grant) => same(grant, held) && (grant.until ?? Infinity) > now
  const done = await changeGrants(person, ({ grants }) =>
    grants.some(holdsIt) ? grants.map(grant => (holdsIt(grant) ? { ...grant, until: now } : grant)) : null,
  )
  if (!done) return refuse('NOT_FOUND')
  const by = { id: actor.id, role: 'administrator' }
  await recordAccess({ about: person, command: 'revoke', actor: by, at: now, params: paramsOf(held) })
  return {}
}
