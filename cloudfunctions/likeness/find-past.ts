import { refuse, type Refusal } from '@shared/contract/codes'
import type { LikenessAnswers, PastCase } from '@shared/contract/likeness'
import type { Actor } from '@shared/contract/person'
import { lineOf } from '@shared/domain/line-of'
import { maskNumbers } from '@shared/domain/mask-numbers'
import { isAboutPerson, isOpen } from '@shared/catalogue/likeness'
import { placesIn } from '@shared/catalogue/places'
import { maySee, relationsOf } from '@shared/domain/relations'
import { casesLike } from './find-similar'
import { answerOf, caseById } from './likeness.store'

const YEAR_MS = 366 * 86_400_000
const SHOWN = 3
const TITLE_CHARACTERS = 40
/** An answer is shown for orientation from anywhere on the campus, so more must be the same (docs/decisions/021). */
const PAST_FROM = 0.55

/**
 * For whoever handles a case: how cases like it were answered within a year, and open ones that may be the same. Only
 * what they may see anyway; nothing is merged by the machine.
 */
export const findPast = async (
  id: string,
  actor: Actor,
  now: number,
): Promise<LikenessAnswers['cases.past'] | Refusal> => {
  const asked = await caseById(id)
  if (!asked || asked.requester === actor.id || !maySee(relationsOf(asked, actor, now)))
    return refuse('NOT_FOUND')
  if (asked.item !== 'feedback' || asked.text === '') return { past: [], same: [] }
  const places = placesIn(asked.place, asked.text)
  const { text: said, understanding } = asked
  const like = (await casesLike({ text: said, places, words: understanding.words }, now - YEAR_MS))
    .filter(({ subject }) => subject._id !== id && subject.item === 'feedback')
    .filter(({ subject }) => subject.requester !== actor.id && maySee(relationsOf(subject, actor, now)))
  const answered = like
    .filter(({ subject, likeness }) => subject.resolvedAt !== undefined && likeness >= PAST_FROM)
    .map(({ subject }) => subject)
    .slice(0, SHOWN)
  const past = await Promise.all(
    answered.map(async (subject): Promise<PastCase[]> => {
      const answer = await answerOf(subject._id)
      if (answer === undefined) return []
      const { _id, number, text, resolvedAt = subject.updatedAt } = subject
      return [
        { id: _id, number, title: lineOf(text, TITLE_CHARACTERS), answer: maskNumbers(answer), resolvedAt },
      ]
    }),
  )
  const same = like
    .map(({ subject }) => subject)
    .filter(subject => isOpen(subject))
    // A complaint about a person is not one about the thing it happened with.
    .filter(subject => isAboutPerson(subject.text) === isAboutPerson(said))
    .filter(({ place, text }) => {
      const others = placesIn(place, text)
      return others.length === 0 || places.length === 0 || others.some(one => places.includes(one))
    })
    .slice(0, SHOWN)
    .map(({ _id, number, text, createdAt }) => ({
      id: _id,
      number,
      title: lineOf(text, TITLE_CHARACTERS),
      createdAt,
    }))
  return { past: past.flat(), same }
}
