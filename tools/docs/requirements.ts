import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// `npx tsx tools/docs/requirements.ts` writes docs/requirements-coverage.md: which reliability requirements stand in the
// name of a test. A name claims it; whether the test is any good is for people to judge.

const root = path.resolve(__dirname, '../..')

/** How many requirements each group has (reliability reference, B1). */
const groups: readonly [letter: string, count: number, title: string][] = [
  ['A', 10, 'Who may do what'],
  ['I', 9, 'Input'],
  ['D', 8, 'The same request twice'],
  ['C', 6, 'Several people at once'],
  ['T', 11, 'Timers and messages'],
  ['X', 5, 'Crashes'],
  ['K', 6, 'Clock and zone'],
  ['S', 6, 'Files'],
  ['P', 8, 'Personal information'],
  ['L', 6, 'Audit trail'],
  ['R', 5, 'Limits'],
  ['U', 6, 'Supply chain'],
  ['B', 3, 'Backup'],
  ['G', 4, 'Load'],
]

const ids = groups.flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, nth) => `${letter}${nth + 1}`),
)

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const found = path.join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(found)
    return /\.test\.tsx?$/.test(entry.name) ? [found] : []
  })

// The heading of a test, or the line above a whole file that says what it is about: "Reliability X1, D4: …".
const NAMES = /(?:\b(?:test|it|describe)(?:\.each\([\s\S]*?\))?\(\s*['"`](.*)|\/\/ Reliability\b(.*))/g

const claimsIn = (source: string): Set<string> => {
  const names = [...source.matchAll(NAMES)]
    .map(([, name = '', heading = '']) => `${name} ${heading}`)
    .join('\n')
  const ranges = [...names.matchAll(/\b([A-Z])(\d+)[-–]([A-Z])?(\d+)\b/g)].flatMap(
    ([, letter = '', from, , until]) =>
      Array.from({ length: Number(until) - Number(from) + 1 }, (_, nth) => `${letter}${Number(from) + nth}`),
  )
  const single = [...names.matchAll(/\b[A-Z]\d{1,2}\b/g)].map(([id]) => id)
  return new Set([...ranges, ...single].filter(id => ids.includes(id)))
}

/** Requirement id to the test files that name it. */
export const coverage = (): Map<string, string[]> => {
  const found = new Map<string, string[]>(ids.map(id => [id, []]))
  for (const file of filesIn(path.join(root, 'test')).sort())
    for (const id of claimsIn(readFileSync(file, 'utf8'))) found.get(id)?.push(path.relative(root, file))
  return found
}

/** docs/requirements-coverage.md as it should stand. */
export const coveragePage = (): string => {
  const found = coverage()
  const named = [...found.values()].filter(files => files.length > 0).length
  const rows = groups.flatMap(([letter, count, title]) => [
    '',
    `## ${letter} ${title}`,
    '',
    ...Array.from({ length: count }, (_, nth) => {
      const files = found.get(`${letter}${nth + 1}`) ?? []
      return `- ${letter}${nth + 1}: ${files.length > 0 ? files.map(file => `\`${file}\``).join(', ') : 'no test names it'}`
    }),
  ])
  return [
    '# Reliability requirements and the tests that name them',
    '',
    `Written by \`npx tsx tools/docs/requirements.ts\`; do not edit. ${named} of ${ids.length} are named.`,
    ...rows,
    '',
  ].join('\n')
}

if (require.main === module) {
  writeFileSync(path.join(root, 'docs/requirements-coverage.md'), coveragePage())
  const missing = [...coverage()].filter(([, files]) => files.length === 0).map(([id]) => id)
  console.log(`${ids.length - missing.length} of ${ids.length} named; not named: ${missing.join(' ')}`)
}
