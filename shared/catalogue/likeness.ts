import { personWords } from './person-words'
import { placesIn, withoutPlaces } from './places'
import type { Case } from '../contract/case'
import { mayOthersSee } from '../domain/content-check'

/** Whether a message is about a person: then nobody else is ever shown it (issue 4). */
export const isAboutPerson = (text: string): boolean => personWords.some(word => text.includes(word))

/** Characters that stand in any message and say nothing of what it is about. */
const IDLE = new Set(
  '的了吗呢啊吧是有在我们你这那都就很不没人么什能着上下去来到好得又也还要太多半老个一二两三四五六七八九十天楼',
)
const SAYING = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu

const LEAST_SAYING = 3
/** From this share on two messages may be about the same; measured in docs/decisions/021. */
export const LIKE_FROM = 0.28

/** What a message says, place apart: its Han characters one by one, other words and numbers whole. */
const contentOf = (text: string): Set<string> =>
  new Set((withoutPlaces(text).toLowerCase().match(SAYING) ?? []).filter(sign => !IDLE.has(sign)))

/**
 * How much two messages say the same, 0 … 1: shared characters over those of the shorter one. Single characters find
 * what is said in other words (洗衣机坏了 and 机子坏了), which pairs of them do not. Pure, symmetric.
 */
export const likenessOf = (one: string, other: string): number => {
  const [a, b] = [contentOf(one), contentOf(other)]
  const least = Math.min(a.size, b.size)
  if (least < LEAST_SAYING) return 0
  let shared = 0
  for (const sign of a) if (b.has(sign)) shared += 1
  return shared / least
}

const OPEN: ReadonlySet<Case['status']> = new Set(['submitted', 'handling', 'waiting'])
/** Not yet answered, withdrawn or merged. */
export const isOpen = ({ status }: Pick<Case, 'status'>): boolean => OPEN.has(status)

const hidden: ReadonlySet<string> = new Set(['selfHarm', 'spam', 'praise'])

/**
 * Whether others may be shown that this issue exists: open, checked, about a thing, at a place that is known, said by somebody
 * with a name, and nobody's life at stake.
 */
export const isPublicIssue = (subject: Case): boolean =>
  subject.item === 'feedback' &&
  isOpen(subject) &&
  mayOthersSee(subject) &&
  (subject.type === 'complaint' || subject.type === 'suggestion') &&
  !isAboutPerson(subject.text) &&
  !subject.understanding.flags.some(flag => hidden.has(flag)) &&
  placesIn(subject.place, subject.text).length > 0

/** Everybody who has this issue: who told of it first, and who joined. */
export const peopleOf = (subject: Pick<Case, 'joined'>): number => 1 + (subject.joined?.length ?? 0)
