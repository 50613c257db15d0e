import { placesIn, withoutPlaces } from '@shared/catalogue/places'
import type { Case, Understanding } from '@shared/contract/case'
import type { Item } from '@shared/contract/item'
import type { LikenessAnswers, OwnIssue, SimilarAnswer, SimilarIssue } from '@shared/contract/likeness'
import type { Actor } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { isAboutPerson, isPublicIssue, LIKE_FROM, likenessOf, peopleOf } from '@shared/catalogue/likeness'
import { cutLine } from '@shared/domain/line-of'
import { idsOf } from '@shared/domain/relations'
import { placeTermOf, termsOf } from '@shared/domain/terms'
import { casesWithTerm, openCasesOf } from './likeness.store'

const DAY_MS = 86_400_000
/** What is older has been forgotten or answered. */
const ISSUES_MS = 30 * DAY_MS
const OFFERED = 3
/** One's own words again: more must be the same than between two people, so that going on is not slowed. */
const OWN_FROM = 0.5
/** Queries a look costs: the newest cases at these places, and the newest with these telling words. */
const PLACES = 2
const AT_PLACE = 50
const TERMS = 6
const WITH_TERM = 25

/** What looking for likeness needs from other features. */
export interface SimilarNeeds {
  classify(text: string): Understanding
  departmentName(id: string, language: Language): Promise<string>
  items: readonly Item[]
}

/** The words that decided what it is about, as search terms: few, and rarer than any others of the text. */
export const keyTermsOf = (text: string, words: readonly string[]): string[] => {
  const telling = termsOf('', ...words.map(withoutPlaces)).filter(term => term.length > 1)
  const others = termsOf('', withoutPlaces(text)).filter(term => term.length > 1)
  return [...new Set([...telling, ...others])].slice(0, TERMS)
}

const distinct = (cases: readonly Case[]) => [...new Map(cases.map(one => [one._id, one])).values()]

/**
 * Cases at the same places or with the same telling words since an instant, those most like the text first. A quiet
 * place is read whole, so that other words for the same trouble are found; a busy one through its words.
 */
export const casesLike = async (
  asked: { text: string; places: readonly string[]; words: readonly string[] },
  sinceAt: number,
): Promise<{ subject: Case; likeness: number }[]> => {
  const { text, places, words } = asked
  const found = await Promise.all([
    ...places.slice(0, PLACES).map(place => casesWithTerm(placeTermOf(place), sinceAt, AT_PLACE)),
    ...keyTermsOf(text, words).map(term => casesWithTerm(term, sinceAt, WITH_TERM)),
  ])
  return distinct(found.flat())
    .map(subject => ({ subject, likeness: likenessOf(text, subject.text) }))
    .filter(({ likeness }) => likeness >= LIKE_FROM)
    .sort((a, b) => b.likeness - a.likeness || b.subject.createdAt - a.subject.createdAt)
}

const issueOf = async (subject: Case, needs: SimilarNeeds, language: Language): Promise<SimilarIssue> => ({
  id: subject._id,
  topic: subject.understanding.topic ?? '',
  place: placesIn(subject.place, subject.text)[0] ?? '',
  departmentName: await needs.departmentName(subject.department, language),
  createdAt: subject.createdAt,
  status: subject.status,
  people: peopleOf(subject),
})

const issuesLike = async (
  asked: { text: string; place?: string | undefined },
  heard: Understanding,
  needs: SimilarNeeds,
  actor: Actor,
  now: number,
  language: Language,
): Promise<SimilarIssue[]> => {
  const { text } = asked
  const places = placesIn(asked.place, text)
  if (places.length === 0 || isAboutPerson(text) || heard.flags.includes('selfHarm')) return []
  const mine = idsOf(actor)
  const like = (await casesLike({ text, places, words: heard.words }, now - ISSUES_MS)).filter(
    ({ subject }) =>
      isPublicIssue(subject) &&
      !mine.includes(subject.requester) &&
      placesIn(subject.place, subject.text).some(place => places.includes(place)),
  )
  return Promise.all(like.slice(0, OFFERED).map(({ subject }) => issueOf(subject, needs, language)))
}

const TITLE_CHARACTERS = 40

/** Whether one says all the places of the other: the same floor of another house is another place. */
const maySamePlace = (places: readonly string[], others: readonly string[]): boolean =>
  places.every(one => others.includes(one)) || others.every(one => places.includes(one))

/** What the caller has told of already, at the same place as far as one was said (reliability R3). */
const ownLike = async (
  asked: { text: string; place?: string | undefined },
  heard: Understanding,
  actor: Actor,
): Promise<OwnIssue[]> => {
  // Whoever may be in danger is held up by nothing.
  if (heard.flags.includes('selfHarm')) return []
  const places = placesIn(asked.place, asked.text)
  return (await openCasesOf(idsOf(actor)))
    .filter(({ place, text }) => maySamePlace(places, placesIn(place, text)))
    .map(subject => ({ subject, likeness: likenessOf(asked.text, subject.text) }))
    .filter(({ likeness }) => likeness >= OWN_FROM)
    .sort((a, b) => b.likeness - a.likeness || b.subject.createdAt - a.subject.createdAt)
    .slice(0, OFFERED)
    .map(({ subject: { _id: id, number, text, createdAt, status } }) => {
      const title = cutLine(text, TITLE_CHARACTERS)
      return { id, number, title, createdAt, status }
    })
}

/** Of a question's and an inquiry's characters; below it the answer is to something else (docs/decisions/021). */
const ANSWER_FROM = 0.4

/** Published questions of the items that say what an inquiry asks, the likest first. */
const answersFor = (text: string, items: readonly Item[], language: Language): SimilarAnswer[] =>
  items
    .filter(({ state }) => state === 'published')
    .flatMap(item =>
      item.questions.map(({ question, answer }, place) => ({
        id: `${item.id}:${place}`,
        likeness:
          likenessOf(text, `${question['zh-CN']} ${question.en}`) +
          (item.words.some(word => text.includes(word)) ? 0.15 : 0),
        question: question[language],
        answer: answer[language],
        itemName: item.name[language],
      })),
    )
    .filter(({ likeness }) => likeness >= ANSWER_FROM)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, OFFERED)
    .map(({ likeness: _likeness, ...answer }) => answer)

/**
 * While somebody writes: their own open cases that say the same, open issues of others at the same place, and for an
 * inquiry the published answers. Reads a bounded number of cases through their indexed terms; keeps nothing.
 */
export const findSimilar =
  (needs: SimilarNeeds) =>
  async (
    asked: { text: string; place?: string | undefined },
    actor: Actor,
    now: number,
    language: Language,
  ): Promise<LikenessAnswers['feedback.similar']> => {
    const heard = needs.classify(asked.text)
    const [mine, issues] = await Promise.all([
      ownLike(asked, heard, actor),
      issuesLike(asked, heard, needs, actor, now, language),
    ])
    // Whoever may be in danger is answered by a person.
    const asks = heard.type === 'inquiry' && heard.urgency === 'normal' && !heard.flags.includes('selfHarm')
    return { mine, issues, answers: asks ? answersFor(asked.text, needs.items, language) : [] }
  }
