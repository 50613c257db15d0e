import { behindName, doubleSurnames, sayName, sayWho, someone, surnames } from '@shared/catalogue/name-words'

const anyOf = (words: readonly string[]) => words.join('|')

const HAN = '[\\u4e00-\\u9fff·]'
const END = `(?=[${behindName}]|$)`
const NEW = `(?!${someone})`
const SURNAME = `(?:${doubleSurnames.split(' ').join('|')}|[${surnames}])`

/** Up to four characters: a name is rarely longer, and what follows it is then still to be read. */
const SAID_NAME = new RegExp(`(${anyOf(sayName)})(\\s*)${NEW}(${SURNAME}${HAN}{1,2}|${HAN}{2,4}${END})`, 'g')
const SAID_WHO = new RegExp(`(${anyOf(sayWho)})(\\s*)${NEW}(${SURNAME}${HAN}{1,2})${END}`, 'g')
const SAID_ENGLISH = /\b([Mm]y name is|I am called|[Nn]ame:)(\s+)([\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+){0,2})/gu

const FEWEST_CHARACTERS = 2

/**
 * A text without the names of people: the given ones wherever they stand (of two characters or more), and what somebody
 * says their name is. Errs to masking a word too many. Masking twice changes nothing.
 */
export const maskNames = (text: string, known: readonly string[]): string => {
  const names = [...new Set(known)].filter(name => [...name].length >= FEWEST_CHARACTERS)
  const longestFirst = names.sort((a, b) => b.length - a.length)
  const without = longestFirst.reduce((masked, name) => masked.split(name).join(someone), text)
  const said = (_: string, before: string, space: string) => `${before}${space}${someone}`
  return without.replace(SAID_NAME, said).replace(SAID_WHO, said).replace(SAID_ENGLISH, said)
}
