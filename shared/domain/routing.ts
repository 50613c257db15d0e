import type { Understanding } from '../contract/case'
import type { Person } from '../contract/person'
import type { RouteRule, RouteTo, RouteWhen, Routing } from '../contract/routing'
import type { RouteReason, Urgency } from '../contract/words'
import { isValid } from './relations'
import { isThere } from './staff'

/** Everything routing may ask about a message and the office at one instant (epoch ms). */
export interface RouteFacts {
  text: string
  place?: string | undefined
  /** The department the person chose, where they did. */
  chosen?: string | undefined
  urgency: Urgency
  understanding: Understanding
  /** Never becomes the owner (reliability A10); empty where the message came another way. */
  requester: string
  /** The department of the window specialists: where everything goes that nobody else can be found for. */
  window: string
  /** Everybody with a role in the office. */
  office: readonly Person[]
  onDuty: readonly string[]
  /** Whether the campus calendar is open. */
  open: boolean
  now: number
}

/** Who may become the owner, in which department, and why; never empty where anybody at all works in the office. */
export interface Candidates {
  department: string
  people: readonly Person[]
  reason: RouteReason
}

const grantsOf = (person: Person, now: number) => person.grants.filter(grant => isValid(grant, now))

const UNSURE_BELOW = 0.5

const wantedOf = ({ chosen, understanding, window }: RouteFacts): string =>
  chosen ??
  (understanding.unsure && understanding.departmentConfidence < UNSURE_BELOW
    ? window
    : understanding.department)

const anyOf = (words: readonly string[] | undefined, holds: (word: string) => boolean) =>
  words === undefined || words.some(holds)

const applies = (when: RouteWhen, wanted: string, facts: RouteFacts): boolean => {
  const { understanding, place, text, open, urgency } = facts
  const topic = understanding.department === wanted ? understanding.topic : undefined
  return (
    anyOf(when.departments, id => id === wanted) &&
    anyOf(when.topics, name => name === topic) &&
    anyOf(when.placeWords, word => (place || text).includes(word)) &&
    anyOf(when.flags, flag => understanding.flags.includes(flag)) &&
    (when.hours === undefined || (when.hours === 'working') === open) &&
    (when.urgency === undefined || when.urgency === urgency)
  )
}

const reasonOf = ({ when, to }: RouteRule): RouteReason => {
  if ('duty' in to) return 'onDuty'
  if (when.placeWords) return 'byPlace'
  if (when.topics) return 'byTopic'
  return when.hours ? 'byHours' : 'byRule'
}

/** Those of `people` who are there; where nobody is, the deputies (AB角) of those who are not. */
const orDeputies = (people: readonly Person[], facts: RouteFacts): { people: Person[]; deputy: boolean } => {
  const { office, requester, now } = facts
  const able = (person: Person) =>
    person._id !== requester &&
    person.formerly?.includes(requester) !== true &&
    isThere(person, now) &&
    grantsOf(person, now).length > 0
  const there = people.filter(able)
  if (there.length > 0) return { people: there, deputy: false }
  const deputies = new Set(people.filter(({ left }) => left === undefined).map(({ deputy }) => deputy))
  return { people: office.filter(person => deputies.has(person._id) && able(person)), deputy: true }
}

/** The first group with anybody, by role. */
const firstGroup = (
  roles: readonly (readonly [role: string, department?: string])[],
  facts: RouteFacts,
): { people: Person[]; deputy: boolean } => {
  for (const [role, department] of roles) {
    const group = facts.office.filter(person =>
      grantsOf(person, facts.now).some(
        grant => grant.role === role && (department === undefined || grant.department === department),
      ),
    )
    const found = orDeputies(group, facts)
    if (found.people.length > 0) return found
  }
  return { people: [], deputy: false }
}

const ofDepartment = (department: string, facts: RouteFacts) =>
  department === facts.window
    ? firstGroup([['specialist'], ['member', department], ['lead', department]], facts)
    : firstGroup(
        [
          ['member', department],
          ['lead', department],
        ],
        facts,
      )

/** The department of the message stays with it; only what is the window's goes to the department of its owner. */
const departmentWith = (people: readonly Person[], wanted: string, facts: RouteFacts): string => {
  if (wanted !== facts.window) return wanted
  const [own] = people.slice(0, 1).flatMap(person => grantsOf(person, facts.now))
  return own?.department ?? wanted
}

const byTarget = (to: RouteTo, wanted: string, facts: RouteFacts) => {
  if ('department' in to) return { ...ofDepartment(to.department, facts), department: to.department }
  const ids = 'person' in to ? [to.person] : facts.onDuty
  const found = orDeputies(
    facts.office.filter(({ _id }) => ids.includes(_id)),
    facts,
  )
  return { ...found, department: departmentWith(found.people, wanted, facts) }
}

const byRules = ({ rules }: Routing, wanted: string, facts: RouteFacts): Candidates | null => {
  for (const rule of rules) {
    if (!applies(rule.when, wanted, facts)) continue
    // What the person chose stays: a rule may name the colleague, not another department.
    if (facts.chosen !== undefined && 'department' in rule.to && rule.to.department !== facts.chosen) continue
    const { people, deputy, department } = byTarget(rule.to, wanted, facts)
    if (people.length > 0) return { department, people, reason: deputy ? 'deputy' : reasonOf(rule) }
  }
  return null
}

const anybody: readonly (readonly [string])[] = [['supervisor'], ['administrator'], ['lead'], ['member']]

/**
 * Who may own a new case: by the first rule that applies and has somebody, else the department chosen or understood
 * (its members, their deputies, its leads), else the window, else anybody in the office, even away: never nowhere.
 * `null` only where the office has nobody besides the requester. Pure.
 */
export const candidatesFor = (routing: Routing, facts: RouteFacts): Candidates | null => {
  const wanted = wantedOf(facts)
  const ruled = byRules(routing, wanted, facts)
  if (ruled) return ruled
  if (wanted !== facts.window) {
    const { people, deputy } = ofDepartment(wanted, facts)
    const reason = deputy ? 'deputy' : facts.chosen === undefined ? 'understood' : 'chosen'
    if (people.length > 0) return { department: wanted, people, reason }
  }
  const department = facts.window
  const reason = wanted !== department ? 'nobodyThere' : facts.chosen === undefined ? 'unsure' : 'chosen'
  const window = ofDepartment(department, facts)
  const others = window.people.length > 0 ? window : firstGroup(anybody, facts)
  if (others.people.length > 0) return { department, people: others.people, reason }
  const away = facts.office.filter(
    person =>
      person._id !== facts.requester &&
      person.formerly?.includes(facts.requester) !== true &&
      person.left === undefined &&
      grantsOf(person, facts.now).length > 0,
  )
  return away.length > 0 ? { department, people: away, reason: 'nobodyThere' } : null
}

/** One of several: the fewest open tasks where counts are given, else in turn. `turn` is any whole number ≥ 0. */
export const pickOne = (
  people: readonly Person[],
  turn: number,
  openTasks?: ReadonlyMap<string, number>,
): Person | undefined => {
  const sorted = [...people].sort((a, b) => (a._id < b._id ? -1 : 1))
  const least = openTasks ? Math.min(...sorted.map(({ _id }) => openTasks.get(_id) ?? 0)) : 0
  const equal = openTasks ? sorted.filter(({ _id }) => (openTasks.get(_id) ?? 0) === least) : sorted
  return equal[turn % Math.max(equal.length, 1)]
}
