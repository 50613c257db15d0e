import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { requests } from '../../shared/contract/api'
import { codes } from '../../shared/contract/codes'
import {
  caseStatuses,
  languages,
  nextCodes,
  noticeTemplates,
  problemWords,
  routeReasons,
} from '../../shared/contract/words'
import * as caseWords from '../../shared/copy/case'
import { errorSentences, problemSentences } from '../../shared/copy/errors'
import { noticeWords } from '../../shared/copy/notices'
import { coverage } from '../../tools/docs/requirements'
import { lifecyclePage } from '../../tools/docs/lifecycle-diagram'
import collections from '../../shared/contract/collections.json'

// The rules of the house that a machine can hold (design.md sections 2, 8 and 10).

const root = path.resolve(__dirname, '../..')
const filesIn = (folder: string, kind: RegExp): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const found = path.join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(found, kind)
    return kind.test(entry.name) ? [found] : []
  })
const sourcesIn = (...folders: string[]) =>
  folders
    .flatMap(folder => filesIn(path.join(root, folder), /\.(ts|tsx)$/))
    .map(file => ({ file: path.relative(root, file), text: readFileSync(file, 'utf8') }))

describe('the import rule', () => {
  type Import = readonly [planted: string, imported: string]

  /** What dependency-cruiser says of a house in which some files import others. */
  const reportOn = (imports: readonly Import[]): string => {
    const house = mkdtempSync(path.join(tmpdir(), 'house-'))
    const place = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
      writeFileSync(path.join(house, file), text)
    }
    for (const [planted, imported] of imports) {
      const target = path.relative(path.dirname(planted), imported)
      const from = target.startsWith('.') ? target : `./${target}`
      place(`${imported}.ts`, 'export const thing = 1\n')
      place(`${planted}.ts`, `import { thing } from '${from}'\nexport const other = thing\n`)
    }
    for (const file of ['.dependency-cruiser.cjs', 'node_modules', 'tsconfig.json'])
      symlinkSync(path.join(root, file), path.join(house, file))
    const folders = ['shared', 'cloudfunctions', 'client', 'emulator'].filter(one =>
      existsSync(path.join(house, one)),
    )
    const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
    const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...folders]
    const env = { ...process.env, NODE_OPTIONS: '' }
    const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8', env })
    rmSync(house, { recursive: true })
    return stdout
  }

  /** One import for each rule that must not be, each of a file of its own. */
  const planted: Record<string, Import> = {
    'shared-imports-nothing-from-above': ['shared/domain/planted-a', 'cloudfunctions/platform/thing-a'],
    'client-knows-shared-only': ['client/src/pages/planted-b', 'cloudfunctions/platform/thing-b'],
    'server-knows-shared-only': ['cloudfunctions/cases/planted-c', 'client/src/cloud/thing-c'],
    'emulator-knows-nobody': ['emulator/planted-d', 'shared/contract/thing-d'],
    'features-do-not-know-each-other': ['cloudfunctions/cases/planted-e', 'cloudfunctions/files/thing-e'],
    'platform-knows-no-feature': ['cloudfunctions/platform/planted-f', 'cloudfunctions/cases/thing-f'],
    'only-cloud-touches-the-cloud': ['client/src/components/planted-g', 'client/src/cloud/thing-g'],
    'domain-is-pure': ['shared/domain/planted-h', 'shared/copy/thing-h'],
  }
  let report: string[] = []
  beforeAll(() => {
    report = reportOn(Object.values(planted)).split('\n')
  })

  test.each(Object.keys(planted))('%s: planted, it is found and named with the file', rule => {
    const [file = ''] = planted[rule] ?? []
    expect(report.filter(line => line.includes(rule) && line.includes(file))).not.toEqual([])
  })

  test('a house that keeps the rule has nothing to say', () =>
    expect(reportOn([['cloudfunctions/cases/open', 'cloudfunctions/platform/store']])).toContain(
      'no dependency violations',
    ))
})

describe('every word has a sentence, in both languages', () => {
  const total = (words: Record<string, Record<string, unknown>>, wanted: readonly string[]) => {
    for (const language of languages)
      expect(Object.keys(words[language] ?? {}).sort()).toEqual(expect.arrayContaining([...wanted].sort()))
  }
  test('refusals', () => total(errorSentences, Object.keys(codes)))
  test('problems of a field', () => total(problemSentences, problemWords))
  test('messages', () => total(noticeWords, noticeTemplates))
  test('states, next steps and reasons of routing', () => {
    const keysOf = (words: unknown): string[] =>
      typeof words === 'object' && words !== null
        ? Object.entries(words).flatMap(([key, value]) => [key, ...keysOf(value)])
        : []
    for (const language of languages) {
      const known = new Set(keysOf(caseWords.caseWords[language]))
      for (const word of [...caseStatuses, ...nextCodes, ...routeReasons])
        expect([language, word, known.has(word)]).toEqual([language, word, true])
    }
  })
})

/** What row S14 publishes: read by anybody, signed in or not. Another one is written down here on purpose. */
const published = ['items.list', 'items.slots', 'items.verify', 'items.view', 'promises.view', 'results.view']

test('every action of the contract has a line in a route table that names who may call it (A3)', () => {
  const tables = sourcesIn('cloudfunctions')
    .filter(({ file }) => /routes\.ts$/.test(file))
    .map(({ text }) => text)
    .join('\n')
  for (const action of Object.keys(requests)) {
    const line = new RegExp(
      `'${action.replace('.', '\\.')}':\\s*\\[\\s*('(anyone|requester|signedIn|staff)'|\\[|[A-Z_a-z]+,)`,
    )
    expect([action, line.test(tables)]).toEqual([action, true])
  }
  const open = [...tables.matchAll(/'([a-zA-Z.]+)':\s*\[\s*'anyone'/g)].map(([, action]) => action)
  expect(open.sort()).toEqual(published)
})

test('every collection the code names is declared, and every declared one is used', () => {
  const declared = collections.collections.map(({ name }) => name).sort()
  const store = readFileSync(path.join(root, 'cloudfunctions/platform/store.ts'), 'utf8')
  const union = /export type Collection =([\s\S]*?)\n\n/.exec(store)?.[1] ?? ''
  const known = [...union.matchAll(/'([A-Za-z]+)'/g)].map(([, name = '']) => name).sort()
  expect(known).toEqual(declared)
  const server = sourcesIn('cloudfunctions').filter(({ file }) => !file.endsWith('platform/store.ts'))
  for (const name of declared)
    expect([name, server.some(({ text }) => text.includes(`'${name}'`))]).toEqual([name, true])
})

test('text people read stands in copy, catalogue, the corpus and tests only', () => {
  const rooms = /^(shared\/(copy|catalogue)\/|tools\/(seed|train)\/)|\.copy\.tsx?$/
  const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '')
  const strays = sourcesIn('client', 'cloudfunctions', 'shared', 'emulator', 'tools')
    .filter(({ file }) => !rooms.test(file))
    .filter(({ text }) => /\p{Script=Han}/u.test(withoutComments(text)))
  expect(strays.map(({ file }) => file)).toEqual([])
})

test('identity and log are asked for in one place each (A9, P7)', () => {
  for (const { file, text } of sourcesIn('cloudfunctions')) {
    if (!/platform\/(cloud|identity)\.ts$/.test(file))
      expect([file, /getUserInfo|WX_OPENID/.test(text)]).toEqual([file, false])
    if (!file.endsWith('platform/log.ts'))
      expect([file, /console\.|stdout/.test(text)]).toEqual([file, false])
  }
})

test('T11 no function calls another, so nothing is ever sent asynchronously with a payload', () => {
  const callers = sourcesIn('cloudfunctions').filter(({ text }) =>
    /callFunction|invokeFunction|\.invoke\(/.test(text),
  )
  expect(callers.map(({ file }) => file)).toEqual([])
})

test('docs/lifecycle.md is what the table says; if not: npx tsx tools/docs/lifecycle-diagram.ts', () => {
  expect(readFileSync(path.join(root, 'docs/lifecycle.md'), 'utf8')).toBe(lifecyclePage())
})

test('most reliability requirements stand in the name of a test; the others are listed in docs/requirements-coverage.md', () => {
  const named = [...coverage()].filter(([, files]) => files.length > 0)
  expect(named.length).toBeGreaterThan(55)
})

test('no address of this machine or of a registry stands in the repository', () => {
  const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter(Boolean)
  const texts = tracked.filter(
    file => /\.(ts|tsx|mjs|cjs|js|json|md|html|css|scss)$/.test(file) && existsSync(path.join(root, file)),
  )
  const strays = texts.filter(file =>
    /\/work\/(main|tmp|shared)|registry\.npm|\/root\//.test(readFileSync(path.join(root, file), 'utf8')),
  )
  expect(strays.filter(file => file !== 'test/codebase/house.test.ts')).toEqual([])
})
