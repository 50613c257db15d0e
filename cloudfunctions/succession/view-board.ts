import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor, Person } from '@shared/contract/person'
import type { BoardRow } from '@shared/contract/succession'
import { departmentsOf, isValid } from '@shared/domain/relations'
import { isThere } from '@shared/domain/staff'
import { departmentsOfPerson, mayChange } from './may-change'
import { countLate, countTasks } from './succession.store'

/** What the board needs from other features. */
export interface BoardNeeds {
  office(): Promise<Person[]>
  nameOf(id: string): Promise<string>
}

/** More people than this stand in no department of ours; each costs three counts. */
const MOST_PEOPLE = 40

const rowOf = async (
  person: Person,
  department: string,
  actor: Actor,
  needs: BoardNeeds,
  now: number,
): Promise<BoardRow> => {
  const { _id: id, name, awayFrom, awayUntil, deputy } = person
  const over = awayUntil !== undefined && awayUntil <= now
  const [open, late, waiting] = await Promise.all([
    countTasks(id, 'open'),
    countLate(id, now),
    countTasks(id, 'waiting'),
  ])
  return {
    ...{ id, name, department, open, late, waiting },
    roles: person.grants.filter(grant => isValid(grant, now)).map(({ role }) => role),
    away: !isThere(person, now),
    ...(awayFrom === undefined || over ? {} : { awayFrom }),
    ...(awayUntil === undefined || over ? {} : { awayUntil }),
    ...(deputy === undefined ? {} : { deputyName: await needs.nameOf(deputy) }),
    mayChange: mayChange(person, actor, now),
    left: person.left !== undefined,
  }
}

/** Load, absences and deputies of one department; whoever left stands there as long as they have something. */
export const viewBoard =
  (needs: BoardNeeds) =>
  async (
    { department }: { department: string },
    actor: Actor,
    now: number,
  ): Promise<{ rows: BoardRow[] } | Refusal> => {
    const departments = departmentsOf(actor, now)
    if (departments && !departments.includes(department)) return refuse('FORBIDDEN')
    const people = (await needs.office())
      .filter(person => departmentsOfPerson(person).includes(department))
      .slice(0, MOST_PEOPLE)
    const rows = await Promise.all(people.map(person => rowOf(person, department, actor, needs, now)))
    return { rows: rows.filter(({ left, open, waiting }) => !left || open + waiting > 0) }
  }
