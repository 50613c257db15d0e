/** Most search terms of one case; lists are never searched by pattern (design.md section 4). */
export const MOST_TERMS = 200

const HAN = /\p{Script=Han}/u
/** Chinese and other writing are apart even without a space between: 3号楼 is 3 and 号楼. */
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu

const piecesOf = (text: string): string[] => {
  const pieces: string[] = []
  const plain = text.normalize('NFKC').toLowerCase()
  for (const run of plain.match(RUNS) ?? []) {
    // Whole characters: names hold some that are two units long.
    const letters = [...run]
    if (!HAN.test(run)) pieces.push(letters.slice(0, 24).join(''))
    else if (letters.length === 1) pieces.push(run)
    else
      for (let index = 0; index + 1 < letters.length; index += 1)
        pieces.push(letters.slice(index, index + 2).join(''))
  }
  return pieces
}

/**
 * What a case can be found by: its number, then distinct words and pairs of characters of place and text, at most
 * {@link MOST_TERMS}.
 */
export const termsOf = (number: string, ...texts: readonly (string | undefined)[]): string[] => {
  const terms = new Set<string>([number.toLowerCase(), ...texts.flatMap(text => piecesOf(text ?? ''))])
  return [...terms].slice(0, MOST_TERMS)
}

/**
 * The terms a search must all find, at most six, so that a search examines a bounded number of cases. A single Han
 * character beside others is left out: inside a longer run of the text it is no term of its own.
 */
export const searchTermsOf = (query: string): string[] => {
  const number = query.trim().toLowerCase()
  if (/^\d{6}-[0-9a-z]{6}$/.test(number)) return [number]
  const pieces = [...new Set(piecesOf(query))]
  const sure = pieces.filter(piece => piece.length > 1 || !HAN.test(piece))
  return (sure.length > 0 ? sure : pieces).slice(0, 6)
}

/** How a case is found by a place it names, made alike: no piece of a text can equal it. */
export const placeTermOf = (place: string): string => `#${place}`

/** How a case filed for somebody is found by the whole name they left: no piece of a text can equal it. */
export const contactTermOf = (name: string): string =>
  `@${name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()}`
