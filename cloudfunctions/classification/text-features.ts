import { functionWords, numberWords, typeCues, wordKinds } from '@shared/catalogue/type-cues'
import { topicWords } from '@shared/catalogue/topic-words'
import { findTopicWords, type FoundWord } from './find-topic-words'
import { toPlainText, type PlainText } from './plain-text'

/** One feature: a key (32-bit hash or a place in a list), its strength, and where in the plain text it stands. */
export interface Feature {
  key: number
  value: number
  from: number
  to: number
}

/**
 * What a message is turned into. `content`: pairs and single characters. `form`: the sentence's shape, what its
 * clauses begin and end with. `cues`: places in `cueNames`. `topics`: places in `topicNames`, then departments.
 */
export interface TextFeatures {
  text: PlainText
  content: Feature[]
  form: Feature[]
  cues: Feature[]
  topics: Feature[]
  /** The topic words as they stand in the text. */
  words: FoundWord[]
}

export const cueNames: readonly string[] = Object.keys(typeCues)
const cuePatterns = Object.values(typeCues)

/** Departments and "department/topic", by their Chinese short names, in catalogue order. */
export const departmentNames: readonly string[] = Object.keys(topicWords)
export const topicNames: readonly string[] = Object.entries(topicWords).flatMap(([department, topics]) =>
  Object.keys(topics).map(topic => `${department}/${topic}`),
)
export const departmentOfTopic: readonly number[] = topicNames.map(name =>
  departmentNames.indexOf(name.slice(0, name.indexOf('/'))),
)

const FNV_OFFSET = 2166136261
const FNV_PRIME = 16777619

/** FNV-1a with a final mix; `salt` keeps the kinds of feature apart. */
export const hashOf = (text: string, from: number, to: number, salt: number): number => {
  let hash = FNV_OFFSET ^ salt
  for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

const SALT = { content: 0, shape: 1, clauseStart: 2, clauseEnd: 3, size: 4, broad: 5 } as const

const framed = (plain: string): string => `^${plain}$`

const addOnce = (into: Map<number, Feature>, key: number, value: number, from: number, to: number): void => {
  if (!into.has(key)) into.set(key, { key, value, from, to })
}

const contentOf = (plain: string): Feature[] => {
  const text = framed(plain)
  const found = new Map<number, Feature>()
  for (let i = 0; i < text.length; i += 1) {
    addOnce(found, hashOf(text, i, i + 1, SALT.content), 1, i - 1, i)
    if (i + 2 <= text.length) addOnce(found, hashOf(text, i, i + 2, SALT.content), 1, i - 1, i + 1)
  }
  return [...found.values()]
}

const grammar = new Set([...functionWords, '|', '?', '!', '^', '$', '"'])
const numbers = new Set([...numberWords, '0'])
const OTHER = '·'
const LATIN = 'A'
const NUMBER = '#'

const shapeSign = (character: string): string => {
  if (numbers.has(character)) return NUMBER
  if (grammar.has(character)) return character
  return /[a-z]/.test(character) ? LATIN : OTHER
}

const SHAPE_LENGTHS = [2, 3, 4] as const
const SHAPE_VALUE = 0.7

const shapesOf = (plain: string, into: Map<number, Feature>): void => {
  let shape = ''
  const at: number[] = []
  const text = framed(plain)
  for (let i = 0; i < text.length; i += 1) {
    const sign = shapeSign(text.charAt(i))
    const repeats = (sign === OTHER || sign === LATIN || sign === NUMBER) && shape.endsWith(sign)
    if (repeats) continue
    shape += sign
    at.push(i - 1)
  }
  for (const length of SHAPE_LENGTHS) {
    for (let i = 0; i + length <= shape.length; i += 1) {
      const to = at[i + length] ?? plain.length
      addOnce(into, hashOf(shape, i, i + length, SALT.shape), SHAPE_VALUE, at[i] ?? 0, to)
    }
  }
}

const kindOfWord = new Map(
  Object.entries(wordKinds).flatMap(([kind, words]) => words.split(' ').map(word => [word, kind] as const)),
)
const LONGEST_KIND_WORD = 4
const BROAD_LENGTHS = [1, 2, 3, 4] as const

/** The kind of the longest known word that begins here, and how far it reaches. */
const kindAt = (text: string, from: number): { sign: string; length: number } => {
  for (let length = LONGEST_KIND_WORD; length > 0; length -= 1) {
    const sign = kindOfWord.get(text.slice(from, from + length))
    if (sign && from + length <= text.length) return { sign, length }
  }
  return { sign: shapeSign(text.charAt(from)), length: 1 }
}

/** The broad shape: persons, times, repairs, troubles … each one letter, so that unlike sentences meet. */
const broadShapesOf = (plain: string, into: Map<number, Feature>): void => {
  let shape = ''
  const at: number[] = []
  const text = framed(plain)
  for (let from = 0; from < text.length;) {
    const { sign, length } = kindAt(text, from)
    if (!(sign === OTHER && shape.endsWith(sign))) {
      shape += sign
      at.push(from - 1)
    }
    from += length
  }
  for (const length of BROAD_LENGTHS) {
    for (let i = 0; i + length <= shape.length; i += 1) {
      addOnce(
        into,
        hashOf(shape, i, i + length, SALT.broad),
        SHAPE_VALUE,
        at[i] ?? 0,
        at[i + length] ?? plain.length,
      )
    }
  }
}

const SIZE_VALUE = 0.7
const MANY_CLAUSES = 6
const LONG_TEXT_STEP = 12

const clausesOf = (plain: string, into: Map<number, Feature>): void => {
  let from = 0
  const clauses = plain.split(/[|?!]/).flatMap(clause => {
    const place = { from, to: from + clause.length }
    from += clause.length + 1
    return clause ? [place] : []
  })
  const last = clauses.at(-1)
  clauses.forEach(clause => {
    if (clause !== clauses[0] && clause !== last) return
    const salt = (clause === clauses[0] ? 8 : 16) + (clause === last ? 32 : 0)
    addOnce(
      into,
      hashOf(plain, clause.from, clause.from + 1, SALT.clauseStart + salt),
      1,
      clause.from,
      clause.from + 1,
    )
    const tail = Math.max(clause.from, clause.to - 2)
    addOnce(into, hashOf(plain, tail, clause.to, SALT.clauseEnd + salt), 1, tail, clause.to)
  })
  const clauseCount = String(Math.min(clauses.length, MANY_CLAUSES))
  const size = String(Math.min(LONG_TEXT_STEP, Math.floor(Math.log2(plain.length + 2) * 2)))
  addOnce(into, hashOf(clauseCount, 0, clauseCount.length, SALT.size), SIZE_VALUE, 0, 0)
  addOnce(into, hashOf(size, 0, size.length, SALT.size + 8), SIZE_VALUE, 0, 0)
}

const formOf = (plain: string): Feature[] => {
  const found = new Map<number, Feature>()
  shapesOf(plain, found)
  broadShapesOf(plain, found)
  clausesOf(plain, found)
  return [...found.values()]
}

const cuesOf = (plain: string): Feature[] =>
  cuePatterns.flatMap((pattern, key) => {
    const match = pattern.exec(plain)
    return match ? [{ key, value: 1, from: match.index, to: match.index + match[0].length }] : []
  })

const topicPlaces = new Map([...topicNames, ...departmentNames].map((name, place) => [name, place]))
const placesOf = (names: readonly string[]): number[] => names.map(name => topicPlaces.get(name) ?? 0)

const LONGEST_WEIGHED = 4
/** Long words say more than short ones, words of one topic more than words of many; a word counts once. */
const topicsOf = (found: readonly FoundWord[]): Feature[] => {
  const sums = new Map<number, Feature>()
  const add = (key: number, value: number, from: number, to: number): void => {
    const known = sums.get(key)
    if (!known) sums.set(key, { key, value, from, to })
    else {
      if (to - from > known.to - known.from) Object.assign(known, { from, to })
      known.value += value
    }
  }
  const seen = new Set<string>()
  for (const { piece, word, from, to } of found) {
    if (seen.has(piece)) continue
    seen.add(piece)
    const weight = Math.min(piece.length, LONGEST_WEIGHED) / 2
    for (const names of [word.topics, word.departments])
      placesOf(names).forEach(key => add(key, weight / Math.sqrt(names.length), from, to))
  }
  return [...sums.values()].map(feature => ({ ...feature, value: Math.log1p(feature.value) }))
}

/** Everything the model looks at in one message. Pure; cost grows with the length of the text, which is bounded. */
export const featuresOf = (message: string): TextFeatures => {
  const text = toPlainText(message)
  const words = findTopicWords(text.plain)
  return {
    text,
    words,
    content: contentOf(text.plain),
    form: formOf(text.plain),
    cues: cuesOf(text.plain),
    topics: topicsOf(words),
  }
}
