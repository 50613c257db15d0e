import { OFFICE } from '@shared/catalogue/departments'
import type { FlowState, PlainOwner } from '@shared/contract/flow'
import type { Item } from '@shared/contract/item'
import type { Person } from '@shared/contract/person'
import type { Role } from '@shared/contract/words'
import type { Desk } from '@shared/domain/application'
import { isValid } from '@shared/domain/relations'
import { isThere } from '@shared/domain/staff'
import { sealed } from '../platform/seal'

/** What finding the people of a flow needs from other features. */
export interface DeskNeeds {
  /** Everybody with a role in the office. */
  office(): Promise<Person[]>
  person(id: string): Promise<Person | null>
}

/** Whom a desk must know besides the office. */
export interface DeskFor {
  caseId: string
  requester: string
  item: Item
  /** People named in the answers, or by the one who acts. */
  named: readonly string[]
  flow?: FlowState
  /** Somebody as they stand from now on, whatever a list half a minute old says. */
  gone?: Person
}

const ruledPersons = ({ flow }: Item): string[] =>
  flow.steps.flatMap(({ owners, copies = [] }) =>
    [...owners.map(({ owner }) => owner), ...copies].flatMap(rule => {
      const plain = rule.by === 'value' ? [...Object.values(rule.cases), rule.otherwise] : [rule]
      return plain.flatMap(one => (one.by === 'person' ? [one.person] : []))
    }),
  )

const seated = (flow: FlowState | undefined): string[] =>
  Object.values(flow?.steps ?? {}).flatMap(({ seats }) =>
    seats.flatMap(({ person, asking }) => (asking ? [person, asking.person] : [person])),
  )

const known = async (needs: DeskNeeds, wanted: DeskFor): Promise<ReadonlyMap<string, Person>> => {
  const people = new Map((await needs.office()).map(person => [person._id, person]))
  const look = async (ids: readonly string[]) => {
    for (const id of new Set(ids)) {
      const person = people.has(id) ? null : await needs.person(id)
      if (person) people.set(id, person)
    }
  }
  const { requester, named, item, flow, gone } = wanted
  if (gone) people.set(gone._id, gone)
  await look([requester, ...named, ...ruledPersons(item), ...seated(flow)])
  await look(
    [...people.values()].flatMap(({ counsellor, deputy }) => [counsellor, deputy].flatMap(id => id ?? [])),
  )
  return people
}

const turned = <T>(list: readonly T[], caseId: string): T[] => {
  const at = list.length === 0 ? 0 : parseInt(sealed('turn', caseId).slice(0, 8), 16) % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}

const departmentOf = (person: Person | undefined, now: number): string | undefined => {
  const granted = person?.grants.find(grant => isValid(grant, now) && grant.department !== undefined)
  return granted?.department ?? person?.department
}

/**
 * The people a flow can ask for, as they are at `now`: holders of a role in turn (the same case meets the same turn),
 * those who are away behind those who are there. Whoever has left is nobody.
 */
export const deskFor = async (needs: DeskNeeds, wanted: DeskFor, now: number): Promise<Desk> => {
  const people = await known(needs, wanted)
  const { caseId, requester } = wanted
  const here = (id: string) => people.get(id)?.left === undefined && people.has(id)
  const present = (id: string) => {
    const person = people.get(id)
    return person !== undefined && isThere(person, now)
  }
  const office = (await needs.office()).filter(({ _id }) => here(_id))
  const holders = (role: Role, department?: string): string[] => {
    const found = office
      .filter(({ grants }) =>
        grants.some(
          grant =>
            grant.role === role &&
            isValid(grant, now) &&
            (department === undefined || grant.department === department),
        ),
      )
      .map(({ _id }) => _id)
      .sort()
    return [...turned(found.filter(present), caseId), ...found.filter(id => !present(id))]
  }
  const lastResort = [
    ...new Set([
      ...holders('specialist'),
      ...holders('member', OFFICE),
      ...holders('lead', OFFICE),
      ...holders('administrator'),
    ]),
  ]
  const inPlace = (deputy: string[], taken: readonly string[]) =>
    [...deputy, ...holders('lead', wanted.item.department), ...lastResort].find(
      id => present(id) && id !== requester && !taken.includes(id),
    )
  const ofRequester = people.get(requester)
  const ruled = (rule: PlainOwner, values: Readonly<Record<string, unknown>>): string[] => {
    const field = 'field' in rule ? values[rule.field] : undefined
    if (rule.by === 'role') return holders(rule.role, rule.department)
    if (rule.by === 'roleInField') return typeof field === 'string' ? holders(rule.role, field) : []
    if (rule.by === 'counsellor') return ofRequester?.counsellor ? [ofRequester.counsellor] : []
    if (rule.by === 'leadOfRequester')
      return ofRequester?.department ? holders('lead', ofRequester.department) : []
    if (rule.by === 'person') return [rule.person]
    if (rule.by === 'personInField') return typeof field === 'string' ? [field] : []
    return rule.by === 'specialist' ? holders('specialist') : [requester]
  }
  return {
    peopleOf: (rule, { values }) => ruled(rule, values).filter(here),
    standInFor: (id, taken = []) => {
      const deputy = people.get(id)?.deputy
      if (here(id)) return !present(id) && deputy !== undefined && present(deputy) ? deputy : id
      // Who has left, or is on no record any more, will not come back.
      return inPlace(deputy === undefined ? [] : [deputy], taken) ?? id
    },
    lastResort,
    departmentOf: id => departmentOf(people.get(id), now),
  }
}
