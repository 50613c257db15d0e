import fc from 'fast-check'
import { MOST_TERMS, searchTermsOf, termsOf } from '@shared/domain/terms'

const texts = fc.string({ unit: fc.constantFrom(...'宿舍楼热水停了两天 A1b，。3号') })

test('a case is found by its number, its place and every pair of characters of its text', () =>
  expect(termsOf('260311-ABC123', '三号楼', '热水停了')).toEqual([
    '260311-abc123',
    '三号',
    '号楼',
    '热水',
    '水停',
    '停了',
  ]))

test('words of letters and digits are whole, in any writing', () =>
  expect(termsOf('N', undefined, 'ＷｉＦｉ 坏了，Room 305')).toEqual(['n', 'wifi', '坏了', 'room', '305']))

test('a number is looked up as a number', () =>
  expect(searchTermsOf(' 260311-ABC123 ')).toEqual(['260311-abc123']))

test('terms are distinct and at most two hundred; a search asks for at most six', () => {
  fc.assert(
    fc.property(
      fc.array(texts).map(parts => parts.join('')),
      text => {
        const terms = termsOf('260311-ABC123', undefined, text)
        expect(new Set(terms).size).toBe(terms.length)
        expect(terms.length).toBeLessThanOrEqual(MOST_TERMS)
        expect(searchTermsOf(text).length).toBeLessThanOrEqual(6)
      },
    ),
  )
})

test('a single character beside a number does not hide a case', () => {
  const terms = new Set(termsOf('260311-ABC123', undefined, '热水停了第12天'))
  expect(searchTermsOf('第12天')).toEqual(['12'])
  for (const term of searchTermsOf('第12天')) expect(terms).toContain(term)
})

test('whatever stands in a short text finds it again', () => {
  const word = fc.string({ unit: fc.constantFrom(...'宿舍楼热水停了两天'), minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(
      texts.filter(text => text.length < 60),
      word,
      texts.filter(text => text.length < 60),
      (before, searched, behind) => {
        const terms = new Set(termsOf('260311-ABC123', undefined, `${before}${searched}${behind}`))
        for (const term of searchTermsOf(searched)) expect(terms).toContain(term)
      },
    ),
  )
})
