import { refuse, type Refusal } from '@shared/contract/codes'
import type { LikenessAnswers, PastCase } from '@shared/contract/likeness'
import type { Actor } from '@shared/contract/person'
import { maskNumbers } from '@shared/domain/mask-numbers'
import { placesIn } from '@shared/catalogue/places'
import { maySee, relationsOf } from '@shared/domain/relations'
import { casesLike } from './find-similar'
import { answerOf, caseById } from './likeness.store'

const YEAR_MS = 366 * 86_400_000
const SHOWN = 3
const TITLE_CHARACTERS = 40

const titleOf = (text: string) =>
  [...maskNumbers(text).replace(/\s+/g, ' ')].slice(0, TITLE_CHARACTERS).join('')
const open: ReadonlySet<string> = new Set(['submitted', 'handling', 'waiting'])

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
  const like = (await casesLike(asked.text, asked.understanding.words, now - YEAR_MS))
    .map(({ subject }) => subject)
    .filter(subject => subject._id !== id && subject.item === 'feedback')
    .filter(subject => subject.requester !== actor.id && maySee(relationsOf(subject, actor, now)))
  const answered = like.filter(({ resolvedAt }) => resolvedAt !== undefined).slice(0, SHOWN)
  const past = await Promise.all(
    answered.map(async (subject): Promise<PastCase[]> => {
      const answer = await answerOf(subject._id)
      if (answer === undefined) return []
      const { _id, number, text, resolvedAt = subject.updatedAt } = subject
      return [{ id: _id, number, title: titleOf(text), answer: maskNumbers(answer), resolvedAt }]
    }),
  )
  const places = placesIn(asked.place, asked.text)
  const same = like
    .filter(({ status }) => open.has(status))
    .filter(({ place, text }) => {
      const others = placesIn(place, text)
      return others.length === 0 || places.length === 0 || others.some(one => places.includes(one))
    })
    .slice(0, SHOWN)
    .map(({ _id, number, text, createdAt }) => ({ id: _id, number, title: titleOf(text), createdAt }))
  return { past: past.flat(), same }
}
