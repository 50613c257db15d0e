import type { Feature } from './text-features'
import type { PlainText } from './plain-text'

/** At least this many signs make a word worth showing. */
const SHORTEST = 2
const LONGEST = 12

/** The pieces of the message (exactly as written) whose features spoke loudest, strongest first, none inside another. */
export const decidingWords = (
  message: string,
  text: PlainText,
  shares: readonly { feature: Feature; share: number }[],
  count: number,
): string[] => {
  const loudness = new Map<string, { from: number; to: number; share: number }>()
  shares.forEach(({ feature, share }) => {
    const from = Math.max(0, feature.from)
    const to = Math.min(text.plain.length, feature.to)
    if (share <= 0 || to - from < SHORTEST || to - from > LONGEST || text.plain.slice(from, to).includes('|'))
      return
    const key = `${from}-${to}`
    const known = loudness.get(key)
    if (known) known.share += share
    else loudness.set(key, { from, to, share })
  })
  const chosen: { from: number; to: number }[] = []
  for (const { from, to } of [...loudness.values()].sort((a, b) => b.share - a.share || a.from - b.from)) {
    if (chosen.length >= count) break
    if (chosen.every(other => to <= other.from || from >= other.to)) chosen.push({ from, to })
  }
  return chosen.map(({ from, to }) => {
    const start = text.origin[from] ?? 0
    const end = text.origin[to] ?? message.length
    return message.slice(start, end).trim()
  })
}
