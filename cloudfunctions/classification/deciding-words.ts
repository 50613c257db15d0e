import { topicWords } from '@shared/catalogue/topic-words'
import type { Feature } from './text-features'
import { toPlainText, type PlainText } from './plain-text'

/** At least this many signs make a word worth showing. */
const SHORTEST = 2
const LONGEST = 12

interface Piece {
  from: number
  to: number
}

let known: ReadonlySet<string> | undefined

/** Words people know as words; pairs of characters that decide may be half of one and half of the next. */
const knownWords = (): ReadonlySet<string> =>
  (known ??= new Set(
    Object.values(topicWords)
      .flatMap(topics => Object.values(topics))
      .flatMap(list => list.split(' ').map(word => toPlainText(word).plain)),
  ))

/** Short enough to be shown, and within one clause. */
const isPhrase = (plain: string, { from, to }: Piece): boolean =>
  to - from >= SHORTEST && to - from <= LONGEST && !/[|?!]/.test(plain.slice(from, to))

/** The whole word a piece belongs to: the one it shares most with, the longest of those; undefined where it is none. */
const wordOf = (plain: string, { from, to }: Piece, cues: readonly Piece[]): Piece | undefined => {
  const words = knownWords()
  const shared = (word: Piece) => Math.min(word.to, to) - Math.max(word.from, from)
  let best: Piece | undefined
  const consider = (word: Piece) => {
    if (shared(word) < 1) return
    const more = best ? shared(word) - shared(best) || word.to - word.from - (best.to - best.from) : 1
    if (more > 0) best = word
  }
  cues.filter(cue => isPhrase(plain, cue)).forEach(consider)
  for (let start = Math.max(0, from - LONGEST); start < to; start += 1)
    for (let end = start + SHORTEST; end <= Math.min(plain.length, start + LONGEST); end += 1)
      if (words.has(plain.slice(start, end))) consider({ from: start, to: end })
  return best
}

/** The pieces of a plain text by how loudly their features spoke, loudest first. */
const loudest = (plain: string, shares: readonly { feature: Feature; share: number }[]): Piece[] => {
  const loudness = new Map<string, Piece & { share: number }>()
  shares.forEach(({ feature, share }) => {
    const from = Math.max(0, feature.from)
    const to = Math.min(plain.length, feature.to)
    if (share <= 0 || !isPhrase(plain, { from, to })) return
    const key = `${from}-${to}`
    const before = loudness.get(key)
    if (before) before.share += share
    else loudness.set(key, { from, to, share })
  })
  return [...loudness.values()].sort((a, b) => b.share - a.share || a.from - b.from)
}

/**
 * The words of the message (exactly as written) that spoke loudest, strongest first, none inside another. `cues` are
 * phrases that were looked for as a whole.
 */
export const decidingWords = (
  message: string,
  { text, cues }: { text: PlainText; cues: readonly Piece[] },
  shares: readonly { feature: Feature; share: number }[],
  count: number,
): string[] => {
  const chosen: Piece[] = []
  for (const piece of loudest(text.plain, shares)) {
    if (chosen.length >= count) break
    const word = wordOf(text.plain, piece, cues)
    if (word && chosen.every(other => word.to <= other.from || word.from >= other.to)) chosen.push(word)
  }
  return chosen.map(({ from, to }) => {
    const start = text.origin[from] ?? 0
    const end = text.origin[to] ?? message.length
    return message
      .slice(start, end)
      .replace(/[\s\p{P}]+$/u, '')
      .trim()
  })
}
