import type { Page } from '@shared/contract/answer'
import type { Case, Task } from '@shared/contract/case'
import type { Actor } from '@shared/contract/person'
import type { QueueRow } from '@shared/contract/queue'
import type { Language } from '@shared/contract/words'
import { departmentsOf, inPersonOf, maySee, maySeeRequester, relationsOf } from '@shared/domain/relations'
import { contactTermOf, searchTermsOf } from '@shared/domain/terms'
import { rowOf, type QueueNeeds } from './queue-row'
import {
  caseOfNumber,
  casesOfRequesters,
  pageOfTerm,
  peopleNamed,
  readCase,
  tasksOfPeople,
} from './queue.store'

/** Rows of one page, documents looked at for one page, and of each term to find the rarest one. */
const ROWS = 20
export const MOST_EXAMINED = 180
const AT_ONCE = 60
const PROBED = 10

/** What searching needs besides: a case as the queue shows one. */
export interface SearchNeeds extends QueueNeeds {
  taskOf(subject: Case): Task
}

const NUMBER = /^\d{6}-[0-9a-z]{6}$/i

const seenBy = (subject: Case, actor: Actor, now: number) =>
  relationsOf(subject, inPersonOf(subject, actor), now)

/** The rarer a term, the further back its newest cases reach: the best of a few to read along. */
const rarestOf = async (terms: readonly string[], departments: readonly string[] | null): Promise<string> => {
  const [only = ''] = terms
  if (terms.length === 1) return only
  const probes = await Promise.all(
    terms.map(async term => {
      const { rows } = await pageOfTerm(term, departments, PROBED)
      return { term, reaches: rows.length < PROBED ? rows.length : (rows.at(-1)?.createdAt ?? 0) }
    }),
  )
  return probes.sort((a, b) => a.reaches - b.reaches)[0]?.term ?? only
}

/** Along one term, newest first: the cases that hold the others too, until a page is full or enough was looked at. */
const alongTerm = async (
  term: string,
  terms: readonly string[],
  departments: readonly string[] | null,
  after?: string,
): Promise<{ found: Case[]; next?: string }> => {
  const found: Case[] = []
  let next = after
  for (let examined = 0; examined < MOST_EXAMINED && found.length < ROWS; examined += AT_ONCE) {
    const page = await pageOfTerm(term, departments, AT_ONCE, next)
    found.push(...page.rows.filter(subject => terms.every(one => subject.terms.includes(one))))
    next = page.next
    if (next === undefined) return { found }
  }
  return next === undefined ? { found } : { found, next }
}

/** Cases of people with exactly this name: as requester (where the reader may know), as contact, as owner. */
const ofPeople = async (name: string, actor: Actor, now: number): Promise<Case[]> => {
  const people = await peopleNamed(name)
  const ids = people.map(({ _id }) => _id)
  const departments = departmentsOf(actor, now)
  const [asked, contacts, tasks] = await Promise.all([
    casesOfRequesters(ids, ROWS),
    pageOfTerm(contactTermOf(name), departments, ROWS),
    tasksOfPeople(people.filter(({ staff }) => staff).map(({ _id }) => _id)),
  ])
  const known = [...asked, ...contacts.rows].filter(subject => maySeeRequester(seenBy(subject, actor, now)))
  const owned = await Promise.all(tasks.map(task => readCase(task.case)))
  return [...known, ...owned.flatMap(subject => subject ?? [])]
}

const LAST_KEY = '~'

/** Where a search goes on: the term it reads along and the key it came to. */
const positionOf = (after: string | undefined): { term?: string; key?: string } => {
  if (after === undefined) return {}
  const at = after.lastIndexOf(LAST_KEY)
  return at < 0 ? {} : { term: decodeURIComponent(after.slice(0, at)), key: after.slice(at + 1) }
}

const cases = async (text: string, after: string | undefined, actor: Actor, now: number) => {
  if (NUMBER.test(text)) {
    const exact = await caseOfNumber(text.toUpperCase())
    return { found: exact ? [exact] : [] }
  }
  const departments = departmentsOf(actor, now)
  const terms = searchTermsOf(text)
  if (departments?.length === 0 || terms.length === 0) return { found: [] }
  const { term, key } = positionOf(after)
  const along = term !== undefined && terms.includes(term) ? term : await rarestOf(terms, departments)
  const [people, { found, next }] = await Promise.all([
    after === undefined ? ofPeople(text, actor, now) : [],
    alongTerm(along, terms, departments, key),
  ])
  return {
    found: [...people, ...found],
    ...(next === undefined ? {} : { next: `${encodeURIComponent(along)}${LAST_KEY}${next}` }),
  }
}

/**
 * Cases by number, words, place and whole names of people, newest first, among those the caller may see. One call
 * looks at a bounded number of documents however many there are; a page may hold few rows and still have a next.
 */
export const searchCases =
  (needs: SearchNeeds) =>
  async (
    asked: { text: string; after?: string | undefined },
    actor: Actor,
    now: number,
    language: Language,
  ): Promise<Page<QueueRow>> => {
    const { found, next } = { next: undefined, ...(await cases(asked.text.trim(), asked.after, actor, now)) }
    const distinct = [...new Map(found.map(subject => [subject._id, subject])).values()]
    const mayBeSeen = distinct.filter(subject => maySee(seenBy(subject, actor, now)))
    const rows = await Promise.all(
      mayBeSeen.map(subject => rowOf(needs.taskOf(subject), actor, needs, language)),
    )
    return { rows, ...(next === undefined ? {} : { next }) }
  }
