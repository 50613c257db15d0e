import { personWords } from './person-words'
import { startsIdle, placesIn, withoutPlaces } from './places'
import type { Case } from '../contract/case'
import { mayOthersSee } from '../domain/content-check'
import { termsOf } from '../domain/terms'

/** Whether a message is about a person: then nobody else is ever shown it (issue 4). */
export const isAboutPerson = (text: string): boolean => personWords.some(word => text.includes(word))

const LEAST_TERMS = 3
/** Shares of the shorter text's terms from which two messages are about the same; chosen on near-duplicates in tests. */
export const LIKE_FROM = 0.34

const contentOf = (text: string): Set<string> =>
  new Set(termsOf('', text).filter(term => term !== '' && !startsIdle(term)))

/** How much two messages say the same, 0 … 1: shared terms over those of the shorter one. Pure, symmetric. */
export const likenessOf = (one: string, other: string): number => {
  const [a, b] = [contentOf(withoutPlaces(one)), contentOf(withoutPlaces(other))]
  const least = Math.min(a.size, b.size)
  if (least < LEAST_TERMS) return 0
  let shared = 0
  for (const term of a) if (b.has(term)) shared += 1
  return shared / least
}

const OPEN: ReadonlySet<Case['status']> = new Set(['submitted', 'handling', 'waiting'])
const hidden: ReadonlySet<string> = new Set(['selfHarm', 'spam', 'praise'])

/**
 * Whether others may be shown that this issue exists: open, checked, about a thing, at a place that is known, said by somebody
 * with a name, and nobody's life at stake.
 */
export const isPublicIssue = (subject: Case): boolean =>
  subject.item === 'feedback' &&
  OPEN.has(subject.status) &&
  mayOthersSee(subject) &&
  (subject.type === 'complaint' || subject.type === 'suggestion') &&
  !isAboutPerson(subject.text) &&
  !subject.understanding.flags.some(flag => hidden.has(flag)) &&
  placesIn(subject.place, subject.text).length > 0

/** Everybody who has this issue: who told of it first, and who joined. */
export const peopleOf = (subject: Pick<Case, 'joined'>): number => 1 + (subject.joined?.length ?? 0)
