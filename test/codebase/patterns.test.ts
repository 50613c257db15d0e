import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import ts from 'typescript'
import { maskNames } from '../../cloudfunctions/corrections/mask-names'
import { maskNumbers } from '../../shared/domain/mask-numbers'
import { searchTermsOf } from '../../shared/domain/terms'

// Reliability I4: what somebody searches for is text, never a pattern, and no pattern of ours can be kept busy.

const root = path.resolve(__dirname, '../..')
const filesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => path.join(entry.parentPath, entry.name))
const sources = [...filesIn('cloudfunctions'), ...filesIn('shared')].map(file => ({
  file: path.relative(root, file),
  text: readFileSync(file, 'utf8'),
}))

/** Put together of constants. */
const ofConstants = ['shared/domain/mask-numbers.ts', 'cloudfunctions/corrections/mask-names.ts']

test('I4 no pattern is made of what somebody sent: neither for the database nor in code', () => {
  for (const { file, text } of sources.filter(source => !ofConstants.includes(source.file)))
    expect([file, /\bRegExp\s*\(|\$regex|\.search\(/.test(text)]).toEqual([file, false])
})

/** Every pattern written in a source. */
const patternsIn = (text: string): RegExp[] => {
  const found: RegExp[] = []
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)))
    }
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest))
  return found
}

const LONG = 4_000
const stubborn = ['a', 'A', '0', ' ', '-', '.', '字', 'a0', 'a.', ' a', '0-', '号楼', '\n', '@', '@a.']
  .map(piece => piece.repeat(LONG / piece.length))
  .flatMap(long => [long, `${long}!`, `x${long}\u0000`])
/** What this process has worked so far: time on the wall says more of the other processes of a busy machine. */
const spentMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
/** Squares of these lengths are done in a twentieth of it, worse than cubes not in a lifetime: no busy machine decides. */
const MOST_MS = 1_000

test('I4 no pattern of the server needs long for any text, however stubborn', () => {
  const patterns = sources.flatMap(({ file, text }) => patternsIn(text).map(pattern => ({ file, pattern })))
  expect(patterns.length).toBeGreaterThan(60)
  for (const { file, pattern } of patterns)
    for (const text of stubborn) {
      const began = spentMs()
      text.match(pattern)
      expect([file, pattern.source, spentMs() - began > MOST_MS]).toEqual([file, pattern.source, false])
    }
})

test('I4 nor does masking, whose patterns are put together', () => {
  const names = [
    '我叫'.repeat(LONG),
    '我叫欧阳'.repeat(LONG / 4),
    '我是 '.repeat(LONG),
    'my name is A '.repeat(LONG / 4),
  ]
  for (const text of [...stubborn, '1 '.repeat(LONG), '+86'.repeat(LONG), ...names]) {
    const began = spentMs()
    maskNumbers(text)
    maskNames(text, ['林小满', '林'])
    expect(spentMs() - began).toBeLessThan(MOST_MS)
  }
})

test('I4 any search is at most six terms of plain characters, at once', () => {
  const nasty = fc.constantFrom(
    '(a+)+$',
    '.*',
    '[\\s\\S]*',
    '^(.+)+$',
    '$where',
    '\\',
    '宿舍.*',
    'a'.repeat(LONG),
  )
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 200 })), text => {
      const began = spentMs()
      const terms = searchTermsOf(text)
      expect(spentMs() - began).toBeLessThan(MOST_MS)
      expect(terms.length).toBeLessThanOrEqual(6)
      for (const term of terms) expect(term).toMatch(/^([\p{L}\p{N}\p{Script=Han}]+|\d{6}-[0-9a-z]{6})$/u)
    }),
    { numRuns: 500 },
  )
})
