import { maskNumbers } from './mask-numbers'

/** Most characters of a text that a list shows. */
export const LINE_CHARACTERS = 60

/** At most so many characters of a text, in one line; the last says where it was cut. Pure. */
export const cutLine = (text: string, most = LINE_CHARACTERS): string => {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}

/** A text as a line of a list: many read those, so personal numbers are masked. Pure. */
export const lineOf = (text: string, most = LINE_CHARACTERS): string => cutLine(maskNumbers(text), most)
