import type { Case } from '../contract/case'
import { contentMarks, type ContentCheck, type ContentMark, type Verdict } from '../contract/content-check'

/** WeChat takes this many characters at once (reliability I9). */
export const PIECE_CHARACTERS = 2_500
/** Pieces overlap, so that nothing hides by standing across a border. */
export const OVERLAP_CHARACTERS = 50

/** A text in pieces the check takes, without a gap; whole characters, never half of one. Pure. */
export const piecesOf = (text: string, most = PIECE_CHARACTERS, overlap = OVERLAP_CHARACTERS): string[] => {
  const characters = [...text]
  const step = most - overlap
  const count = characters.length <= most ? 1 : Math.ceil((characters.length - overlap) / step)
  return Array.from({ length: count }, (_, nth) =>
    characters.slice(nth * step, nth * step + most).join(''),
  ).filter(piece => piece.trim() !== '')
}

const weight: Record<Verdict, number> = { pass: 0, review: 1, risky: 2 }

/** The strictest of several verdicts; `pass` of none. */
export const strictest = (found: readonly Verdict[]): Verdict =>
  found.reduce<Verdict>((worst, one) => (weight[one] > weight[worst] ? one : worst), 'pass')

/** A check that is still to be made, from the next tick on. */
export const contentOwed = (now: number): ContentCheck => ({ state: 'owed', attempts: 0, nextAt: now })

/** Said by somebody at the desk, or written down by them: a person has looked already. */
export const seenByPerson: ContentCheck = { state: 'pass', by: 'person', attempts: 0, nextAt: null }

/** Nothing more comes; whatever was found bad stays bad. */
export const givenUp = (check: ContentCheck): ContentCheck => {
  const { traces: _traces, ...kept } = check
  const worst = strictest(foundIn(check))
  return { ...kept, state: worst === 'pass' ? 'unchecked' : worst, nextAt: null }
}

const foundIn = ({ text, photos = [] }: ContentCheck): Verdict[] => [
  ...(text === undefined ? [] : [text]),
  ...photos.flatMap(({ verdict }) => verdict ?? []),
]

/** The check after a verdict has come: bad at once, good only when everything is. */
export const settled = (check: ContentCheck): ContentCheck => {
  const worst = strictest(foundIn(check))
  const awaited = (check.photos ?? []).filter(({ verdict }) => verdict === undefined)
  if (awaited.length === 0) {
    const { traces: _traces, ...kept } = check
    return { ...kept, state: worst, nextAt: null }
  }
  return { ...check, state: worst === 'pass' ? 'owed' : worst, traces: awaited.map(({ trace }) => trace) }
}

/** What the queue says of a check: that somebody should look; nothing where it is good or still asked. */
export const contentMarkOf = ({ content }: Pick<Case, 'content'>): ContentMark | undefined =>
  contentMarks.find(mark => mark === content?.state)

/**
 * Whether anybody but the office may be shown that this message exists: only what was checked and found good, by the
 * machine or by a person. No verdict means no, and nothing is lost by it (reliability I8).
 */
export const mayOthersSee = ({ content }: Pick<Case, 'content'>): boolean => content?.state === 'pass'
