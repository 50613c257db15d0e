/** The words the rule goes by; the house's own stand in shared/catalogue/courtesy-words.ts. */
export interface CourtesyWords {
  greetings: readonly string[]
  bluntPhrases: readonly string[]
  emptyAnswers: readonly string[]
}

/** What can be pointed out in a reply before it goes. */
export type CourtesyRemark =
  { remark: 'noGreeting' } | { remark: 'noAnswer' } | { remark: 'blunt'; phrase: string }

/** What is being written: a result must say what was done, a question need not. */
export type Written = 'reply' | 'askForMore' | 'resolve'

/** Where a greeting counts: the first so many characters. */
const BEGINNING = 12
/** Fewer characters than this, greeting and courtesies left out, say nothing anybody could act on. */
const SHORTEST_ANSWER = 4

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

const withoutMarks = (text: string): string => text.replace(/[\p{P}\p{S}\s]+/gu, '')

/** What is left of a text when its greeting is taken away. */
const bodyOf = (text: string, { greetings }: CourtesyWords): string => {
  const greeting = greetings.find(word => text.startsWith(word))
  return withoutMarks(greeting ? text.slice(greeting.length) : text)
}

const answersNothing = (text: string, words: CourtesyWords): boolean => {
  const body = bodyOf(text, words)
  return [...body].length < SHORTEST_ANSWER || words.emptyAnswers.some(word => body === withoutMarks(word))
}

/**
 * What a reply lacks in courtesy (row S4): no greeting at its beginning, nothing that answers, phrases that shut a
 * door. For pointing out before it is sent, never for refusing; internal notes are nobody's to judge. Pure.
 */
export const courtesyOf = (written: string, as: Written, words: CourtesyWords): CourtesyRemark[] => {
  const text = plain(written)
  if (text === '') return []
  const begins = text.slice(0, BEGINNING)
  return [
    ...(words.greetings.some(word => begins.includes(word)) ? [] : [{ remark: 'noGreeting' } as const]),
    ...(as !== 'askForMore' && answersNothing(text, words) ? [{ remark: 'noAnswer' } as const] : []),
    ...words.bluntPhrases
      .filter(phrase => text.includes(phrase))
      .map(phrase => ({ remark: 'blunt', phrase }) as const),
  ]
}
