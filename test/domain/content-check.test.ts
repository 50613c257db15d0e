import fc from 'fast-check'
import type { ContentCheck } from '@shared/contract/content-check'
import { contentOwed, givenUp, mayOthersSee, piecesOf, settled } from '@shared/domain/content-check'

const short = fc.string({ unit: 'grapheme', maxLength: 300 })

test('I9: pieces of a long text cover it without a gap, each short enough, nothing hides on a border', () => {
  fc.assert(
    fc.property(
      short,
      fc.integer({ min: 10, max: 60 }),
      fc.integer({ min: 0, max: 8 }),
      (text, most, overlap) => {
        const pieces = piecesOf(text, most, overlap)
        expect(pieces.every(piece => [...piece].length <= most)).toBe(true)
        const characters = [...text]
        for (let from = 0; from < characters.length; from += 1) {
          const window = characters.slice(from, from + overlap + 1).join('')
          if (window.trim() !== '') expect(pieces.some(piece => piece.includes(window))).toBe(true)
        }
      },
    ),
  )
  expect(piecesOf('字'.repeat(2_500))).toHaveLength(1)
  expect(piecesOf('字'.repeat(2_501)).map(({ length }) => length)).toEqual([2_500, 51])
})

const photo = (trace: string, verdict?: 'pass' | 'review' | 'risky') => ({
  key: `key-${trace}`,
  trace,
  ...(verdict ? { verdict } : {}),
})
const check = (more: Partial<ContentCheck>): ContentCheck => ({ ...contentOwed(1), ...more })

test.each<[string, Partial<ContentCheck>, ContentCheck['state']]>([
  ['good words', { text: 'pass' }, 'pass'],
  ['risky words', { text: 'risky' }, 'risky'],
  ['good words, a photo still awaited', { text: 'pass', photos: [photo('a')] }, 'owed'],
  ['risky words, a photo still awaited', { text: 'risky', photos: [photo('a')] }, 'risky'],
  [
    'good words, one of two photos doubted',
    { text: 'pass', photos: [photo('a', 'pass'), photo('b', 'review')] },
    'review',
  ],
  ['all good', { text: 'pass', photos: [photo('a', 'pass'), photo('b', 'pass')] }, 'pass'],
])('I8: %s', (_what, more, state) => expect(settled(check(more)).state).toBe(state))

test('I8: what is given up is unchecked, never good; what was found bad stays bad', () => {
  expect(givenUp(check({ text: 'pass' }))).toMatchObject({ state: 'unchecked', nextAt: null })
  expect(givenUp(check({ text: 'risky', photos: [photo('a')], traces: ['a'] }))).toEqual(
    check({ state: 'risky', text: 'risky', photos: [photo('a')], nextAt: null }),
  )
})

test('I8: only what was found good may be shown to others; no check at all means no', () => {
  const states = ['owed', 'pass', 'review', 'risky', 'unchecked'] as const
  const shown = states.filter(state => mayOthersSee({ content: check({ state }) }))
  expect(shown).toEqual(['pass'])
  expect(mayOthersSee({})).toBe(false)
})
