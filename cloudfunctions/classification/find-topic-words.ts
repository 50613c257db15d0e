import { topicWords } from '@shared/catalogue/topic-words'
import { toPlainText } from './plain-text'

/** A word people know as a word, and what it speaks of. */
export interface TopicWord {
  /** "department/topic" by their Chinese short names. */
  topics: string[]
  departments: string[]
}

/** Where a topic word stands in a plain text. */
export interface FoundWord {
  piece: string
  word: TopicWord
  from: number
  to: number
}

/** Words by themselves, and how long those are that begin with a sign: most signs of a message begin none. */
interface WordIndex {
  words: Map<string, TopicWord>
  lengths: Map<string, number[]>
}

const addOnce = <T>(list: T[], one: T): void => {
  if (!list.includes(one)) list.push(one)
}

const indexWords = (): WordIndex => {
  const words = new Map<string, TopicWord>()
  const lengths = new Map<string, number[]>()
  for (const [department, topics] of Object.entries(topicWords))
    for (const [topic, list] of Object.entries(topics))
      for (const written of list.split(' ')) {
        const { plain } = toPlainText(written)
        if (!plain) continue
        const known = lengths.get(plain.charAt(0)) ?? []
        addOnce(known, plain.length)
        lengths.set(
          plain.charAt(0),
          known.sort((a, b) => a - b),
        )
        const word = words.get(plain) ?? { topics: [], departments: [] }
        addOnce(word.topics, `${department}/${topic}`)
        addOnce(word.departments, department)
        words.set(plain, word)
      }
  return { words, lengths }
}

const NONE: readonly number[] = []
let index: WordIndex | undefined

/** Every topic word in a plain text, one inside another too, by where it begins, shorter ones first. */
export const findTopicWords = (plain: string): FoundWord[] => {
  const { words, lengths } = (index ??= indexWords())
  const found: FoundWord[] = []
  for (let from = 0; from < plain.length; from += 1)
    for (const length of lengths.get(plain.charAt(from)) ?? NONE) {
      const to = from + length
      if (to > plain.length) break
      const piece = plain.slice(from, to)
      const word = words.get(piece)
      if (word) found.push({ piece, word, from, to })
    }
  return found
}
