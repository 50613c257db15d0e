import { placesIn, withoutPlaces } from '@shared/catalogue/places'
import type { Case, Understanding } from '@shared/contract/case'
import type { Item } from '@shared/contract/item'
import type { LikenessAnswers, SimilarAnswer, SimilarIssue } from '@shared/contract/likeness'
import type { Actor } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { isAboutPerson, isPublicIssue, LIKE_FROM, likenessOf, peopleOf } from '@shared/catalogue/likeness'
import { idsOf } from '@shared/domain/relations'
import { termsOf } from '@shared/domain/terms'
import { casesWithTerm } from './likeness.store'

const DAY_MS = 86_400_000
/** What is older has been forgotten or answered. */
const ISSUES_MS = 30 * DAY_MS
const OFFERED = 3
/** Queries a look costs, each of at most twenty-five cases. */
const TERMS = 6

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

/** Cases that share telling words with a text since an instant, those most like it first. */
export const casesLike = async (
  text: string,
  words: readonly string[],
  sinceAt: number,
): Promise<{ subject: Case; likeness: number }[]> => {
  const found = await Promise.all(keyTermsOf(text, words).map(term => casesWithTerm(term, sinceAt)))
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
  const places = placesIn(asked.place, asked.text)
  if (places.length === 0 || isAboutPerson(asked.text) || heard.flags.includes('selfHarm')) return []
  const mine = idsOf(actor)
  const like = (await casesLike(asked.text, heard.words, now - ISSUES_MS)).filter(
    ({ subject }) =>
      isPublicIssue(subject) &&
      !mine.includes(subject.requester) &&
      placesIn(subject.place, subject.text).some(place => places.includes(place)),
  )
  return Promise.all(like.slice(0, OFFERED).map(({ subject }) => issueOf(subject, needs, language)))
}

const ANSWER_FROM = 0.3

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
 * While somebody writes: open issues of others at the same place, and for an inquiry the published answers. Reads a
 * bounded number of cases through their indexed terms; keeps nothing.
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
    const issues = await issuesLike(asked, heard, needs, actor, now, language)
    return { issues, answers: heard.type === 'inquiry' ? answersFor(asked.text, needs.items, language) : [] }
  }
