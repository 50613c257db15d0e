import type { Feature } from './text-features'
import type { PlainText } from './plain-text'

/** At least this many signs make a word worth showing. */
const SHORTEST = 2
const LONGEST = 12

interface Piece {
  from: number
  to: number
}

/** Short enough to be shown, and within one clause. */
const isPhrase = (plain: string, { from, to }: Piece): boolean =>
  to - from >= SHORTEST && to - from <= LONGEST && !/[|?!]/.test(plain.slice(from, to))

/** The whole word a piece belongs to: the one it shares most with, the longest of those; undefined where it is none. */
const wordOf = ({ from, to }: Piece, words: readonly Piece[]): Piece | undefined => {
  const shared = (word: Piece) => Math.min(word.to, to) - Math.max(word.from, from)
  let best: Piece | undefined
  for (const word of words) {
    if (shared(word) < 1) continue
    const more = best ? shared(word) - shared(best) || word.to - word.from - (best.to - best.from) : 1
    if (more > 0) best = word
  }
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
 * The words of the message (exactly as written) that spoke loudest, strongest first, none inside another. What decided
 * may be half of one word and half of the next: `cues` and `words` are what people know as a whole.
 */
export const decidingWords = (
  message: string,
  { text, cues, words }: { text: PlainText; cues: readonly Piece[]; words: readonly Piece[] },
  shares: readonly { feature: Feature; share: number }[],
  count: number,
): string[] => {
  const chosen: Piece[] = []
  const wholes = [...cues, ...words].filter(word => isPhrase(text.plain, word))
  for (const piece of loudest(text.plain, shares)) {
    if (chosen.length >= count) break
    const word = wordOf(piece, wholes)
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
