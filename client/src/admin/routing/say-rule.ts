import type { RouteRule, RoutingAnswer } from '@shared/contract/routing'
import type { routingWords } from '@shared/copy/admin'

type Words = (typeof routingWords)['zh-CN']
const WINDOW = 'office'

const nameIn = (list: readonly { id: string; name: string }[], id: string) =>
  list.find(one => one.id === id)?.name ?? id

/** When a rule applies, as a sentence. */
export const sayWhen = ({ when }: RouteRule, known: RoutingAnswer, words: Words): string => {
  const departments = when.departments?.map(id => nameIn(known.departments, id))
  const parts = [
    ...(departments ? [words.when.department(departments.join(words.or))] : []),
    ...(when.topics ? [words.when.topic(when.topics.join(words.or))] : []),
    ...(when.placeWords ? [words.when.place(when.placeWords.join(words.or))] : []),
    ...(when.flags ? [when.flags.map(flag => words.flag[flag]).join(words.or)] : []),
    ...(when.hours ? [words.hours[when.hours]] : []),
    ...(when.urgency ? [words.urgency[when.urgency]] : []),
  ]
  return parts.length === 0 ? words.always : parts.join(words.and)
}

/** Where it leads, as a sentence. */
export const sayTo = ({ to }: RouteRule, known: RoutingAnswer, words: Words): string => {
  if ('duty' in to) return words.to.duty
  if ('person' in to) return words.to.person(nameIn(known.people, to.person))
  return to.department === WINDOW
    ? words.to.window
    : words.to.department(nameIn(known.departments, to.department))
}

/** Somebody who is named and not there now, and who takes over. */
export const sayAway = ({ to }: RouteRule, known: RoutingAnswer, words: Words): string | undefined => {
  const person = 'person' in to ? known.people.find(({ id }) => id === to.person) : undefined
  return person?.away ? words.away(person.name, person.deputyName) : undefined
}
