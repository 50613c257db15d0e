import { topicWords } from '@shared/catalogue/topic-words'
import { refuse, type Problem, type Refusal } from '@shared/contract/codes'
import type { Actor, Department, Person } from '@shared/contract/person'
import type { HelpLine, RouteRule, Routing, RoutingAnswer } from '@shared/contract/routing'
import type { Language } from '@shared/contract/words'
import { isValid } from '@shared/domain/relations'
import { isThere } from '@shared/domain/staff'
import { keepRouting, readRouting } from './routing.store'

/** What editing needs from other features; handed in by routes.ts. */
export interface EditRoutingNeeds {
  office(): Promise<Person[]>
  departments(): Promise<Department[]>
}

const topicsOf = ({ short }: Department): string[] => Object.keys(topicWords[short] ?? {})

const worksHere = (person: Person, now: number) =>
  person.left === undefined && person.grants.some(grant => isValid(grant, now))

/** The rules with everything an administrator may put into them, in their language. */
export const viewRouting =
  (needs: EditRoutingNeeds) =>
  async (now: number, language: Language): Promise<RoutingAnswer> => {
    const [{ value, help, revision }, office, departments] = await Promise.all([
      readRouting(),
      needs.office(),
      needs.departments(),
    ])
    const here = office.filter(person => worksHere(person, now))
    const nameOf = (id: string | undefined) => departments.find(({ _id }) => _id === id)?.name[language] ?? ''
    const placeOf = ({ grants }: Person) =>
      grants.find(grant => grant.department !== undefined && isValid(grant, now))?.department
    const staffs = (department: string) =>
      here.some(
        person => isThere(person, now) && person.grants.some(grant => grant.department === department),
      )
    return {
      routing: value,
      help,
      revision,
      departments: departments.map(one => ({
        id: one._id,
        name: one.name[language],
        topics: topicsOf(one),
        nobody: !staffs(one._id),
      })),
      people: here.map(person => {
        const deputyName = here.find(({ _id }) => _id === person.deputy)?.name
        return {
          id: person._id,
          name: person.name,
          departmentName: nameOf(placeOf(person)),
          away: !isThere(person, now),
          ...(deputyName === undefined ? {} : { deputyName }),
        }
      }),
    }
  }

interface Known {
  departments: ReadonlySet<string>
  topics: ReadonlySet<string>
  people: ReadonlySet<string>
}

const unknownIn = (
  path: string,
  asked: readonly string[] | undefined,
  known: ReadonlySet<string>,
): Problem[] =>
  (asked ?? []).flatMap((value, at) =>
    known.has(value) ? [] : [{ path: `${path}.${at}`, problem: 'choice' }],
  )

const problemsOf = ({ when, to }: RouteRule, at: number, known: Known): Problem[] => {
  const path = `routing.rules.${at}`
  const target =
    'department' in to
      ? unknownIn(`${path}.to.department`, [to.department], known.departments)
      : 'person' in to
        ? unknownIn(`${path}.to.person`, [to.person], known.people)
        : []
  return [
    ...unknownIn(`${path}.when.departments`, when.departments, known.departments),
    ...unknownIn(`${path}.when.topics`, when.topics, known.topics),
    ...target.map(problem => ({ ...problem, path: problem.path.replace(/\.0$/, '') })),
  ]
}

/**
 * Saves rules and help numbers. Refused: INVALID_INPUT naming each department, topic or person that does not exist,
 * STALE when somebody else saved in between.
 */
export const saveRouting =
  (needs: EditRoutingNeeds) =>
  async (
    asked: { revision: number; routing: Routing; help: HelpLine[] },
    actor: Actor,
    now: number,
    language: Language,
  ): Promise<RoutingAnswer | Refusal> => {
    const [office, departments] = await Promise.all([needs.office(), needs.departments()])
    const known = {
      departments: new Set(departments.map(({ _id }) => _id)),
      topics: new Set(departments.flatMap(topicsOf)),
      people: new Set(office.filter(person => worksHere(person, now)).map(({ _id }) => _id)),
    }
    const problems = asked.routing.rules.flatMap((rule, at) => problemsOf(rule, at, known))
    if (problems.length > 0) return refuse('INVALID_INPUT', { problems: problems.slice(0, 20) })
    const stale = await keepRouting({
      value: asked.routing,
      help: asked.help,
      revision: asked.revision + 1,
      by: actor.id,
      at: now,
    })
    return stale ?? viewRouting(needs)(now, language)
  }
