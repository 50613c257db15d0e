/** A message as the model sees it; `origin[i]` is where the i-th sign of `plain` stands in the message. */
export interface PlainText {
  plain: string
  origin: readonly number[]
}

const PAUSE = /[\p{Z}\p{Cc}\p{P}\p{S}]/u
const QUOTE = /["“”「」『』]/
const MARK = /[?!]/
const LONGEST_DIGITS = 3
const LONGEST_MARKS = 2

const signOf = (character: string): string => {
  if (/\p{Nd}/u.test(character)) return '0'
  if (MARK.test(character) || /\p{Extended_Pictographic}/u.test(character)) return character
  if (QUOTE.test(character)) return '"'
  return PAUSE.test(character) ? '|' : character
}

/** How often a sign may follow itself: one pause is as good as three. */
const longestRun = (sign: string): number => {
  if (sign === '|') return 1
  if (sign === '0') return LONGEST_DIGITS
  return MARK.test(sign) ? LONGEST_MARKS : Number.POSITIVE_INFINITY
}

/**
 * Lower case, half width, digits as 0, every pause (space, comma, stop, dots, line) as one bar, none at the ends.
 * People and speech recognition punctuate as they like; this takes the liking out. Looks at the first
 * `LONGEST_TEXT` characters only, so that the cost is bounded.
 */
export const LONGEST_TEXT = 2_000

export const toPlainText = (text: string): PlainText => {
  const signs: string[] = []
  const origin: number[] = []
  let run = 0
  let at = 0
  for (const character of text.slice(0, LONGEST_TEXT)) {
    for (const part of character.normalize('NFKC').toLowerCase()) {
      const sign = signOf(part)
      run = sign === signs.at(-1) ? run + 1 : 1
      const leading = sign === '|' && signs.length === 0
      if (run <= longestRun(sign) && !leading) {
        signs.push(sign)
        for (let unit = 0; unit < sign.length; unit += 1) origin.push(at)
      }
    }
    at += character.length
  }
  if (signs.at(-1) === '|') {
    signs.pop()
    origin.pop()
  }
  return { plain: signs.join(''), origin }
}
