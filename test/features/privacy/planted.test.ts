import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import collections from '../../../shared/contract/collections.json'
import type { Action, RequestOf } from '../../../shared/contract/api'
import type { JobView } from '../../../shared/contract/job'
import { openSqlite } from '../../../emulator/sqlite'
import { demoPeople } from '../../../tools/seed/people'
import { agree, DAY, MINUTE, TEST_KEY, useCampus } from '../../support/campus'
import { newKey } from '../../support/driver'
import { readPdf } from '../../support/read-pdf'
import { readZip } from '../../support/read-zip'
import { fetchResult, untilOver } from '../../support/results'
import { actions, samples } from '../../support/samples'

// Issue 7, proof: a planted identity, telephone number and name, looked for in every collection, path, log and answer.

process.env['CAMPUS_KEY'] = TEST_KEY
const folder = mkdtempSync(path.join(tmpdir(), 'planted-'))
const campus = useCampus({
  dataDir: path.join(folder, 'data'),
  people: [
    { key: 'planted-5', label: '欧阳植', identity: { openId: 'openid-planted-5' } },
    { key: 'planted-6', label: '端木知', identity: { openId: 'openid-planted-6' } },
  ],
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const OPENID = 'openid-planted-5'
const NUMBER = '20288888'
const PHONE = '13966667777'
const NAME = '欧阳植'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
let id = ''

beforeAll(async () => {
  await campus.documents.put('people', {
    ...{ _id: 'planted-5', name: NAME, kind: 'student', number: NUMBER },
    ...{ identities: [`wx:${OPENID}`], grants: [], staff: false },
  })
  await agree(campus.documents, 'planted-5')
  const me = campus.as('planted-5')
  const photo = await campus.handIn('planted-5', PNG)
  ;({ id } = await me.submit('宿舍的灯坏了，晚上看不见路', {
    ...{ department: 'dormitory', urgency: 'normal', phone: PHONE, files: [photo.fileKey] },
  }))
  const owner = await campus.ownerOf(id)
  await owner.does(id, 'askForMore', { text: '请问是哪一层？' })
  await me.does(id, 'supply', { text: '三层东头。' })
  await owner.does(id, 'resolve', { text: '已经换好，谢谢您。' })
  await me.does(id, 'rate', { level: 5 })
  await me.codeOf('cases.view', { id: 'never-was' })
  campus.later(DAY)
  await campus.tick()
  await campus.tick()
})

/** Where each stands, by collection. */
const placesOf = async (planted: string): Promise<string[]> => {
  const found: string[] = []
  for (const { name } of collections.collections) {
    const rows = await campus.documents.all(name as 'cases')
    if (JSON.stringify(rows).includes(planted)) found.push(name)
  }
  return found
}

test.each([
  ['openid', OPENID, ['people']],
  ['school number', NUMBER, ['people']],
  ['name', NAME, ['people']],
  ['phone', PHONE, ['cases']],
])('the planted %s stands in the one collection that needs it', async (_, planted, places) => {
  expect(await placesOf(planted)).toEqual(places)
})

test('what training takes from a correction names neither who asked, nor who handled, nor anybody who says who they are', async () => {
  const handlers = demoPeople.filter(({ person }) => person.department === 'dormitory')
  const called = handlers.map(({ person }) => person.name).join('、')
  const said = `我叫端木知，电话13966668888，${called}没接，室友说我是张三，食堂的勺子抖三抖`
  await campus.documents.put('people', {
    ...{ _id: 'planted-6', name: '端木知', kind: 'student', number: '20286666' },
    ...{ identities: ['wx:openid-planted-6'], grants: [], staff: false },
  })
  await agree(campus.documents, 'planted-6')
  const asked = campus.as('planted-6')
  const filed = await asked.submit(said, { type: 'suggestion', urgency: 'normal', department: 'dormitory' })
  await (await campus.ownerOf(filed.id)).does(filed.id, 'claim', {})
  const { owner } = await campus.documents.read('cases', filed.id)
  const handler = (await campus.documents.read('people', owner)).name
  await asked.does(filed.id, 'supply', { text: '三楼。' })
  campus.later(15 * MINUTE)
  await campus.tick()
  const kept = (await campus.documents.all('corrections')).find(({ text }) =>
    text.includes('食堂的勺子抖三抖'),
  )
  for (const planted of ['端木知', '13966668888', handler, '张三', filed.id])
    expect(JSON.stringify(kept)).not.toContain(planted)
  expect(await exported('admin-1', 'classification.export', {})).toContain(kept?.text ?? 'nothing was kept')
})

/** What a file says, whatever it is packed in. */
const wordsIn = (name: string, bytes: Buffer): string => {
  if (name.endsWith('.xlsx')) return [...readZip(bytes)].flat().join('\n')
  return name.endsWith('.pdf') ? readPdf(bytes).text : bytes.toString('utf8')
}

/** One export, from the tap to its file, opened. */
const exported = async <A extends Action>(who: string, action: A, asked: object): Promise<string> => {
  const asker = campus.as(who)
  const begun = await asker.ask(action, { requestKey: newKey(), ...asked } as RequestOf<A>)
  const { state, name = '' } = await untilOver(campus, asker, begun as JobView)
  expect([action, state]).toEqual([action, 'done'])
  return wordsIn(name, await fetchResult(asker, (begun as JobView).id))
}
const month = { period: { year: 2026, month: 3 } }

test.each([
  ['supervisor-1', 'ledger.export', { format: 'xlsx' }],
  ['supervisor-1', 'ledger.export', { format: 'csv' }],
  ['dormitory-lead', 'ledger.export', { format: 'xlsx' }],
  ['admin-1', 'classification.export', {}],
  ['supervisor-1', 'reports.begin', month],
  ['supervisor-1', 'figures.recount', { fromOn: '2026-03-11', toOn: '2026-03-12' }],
] as const)(
  'opened and read to the last cell, what %s takes away by %s holds none of them',
  async (who, action, asked) => {
    const words = await exported(who, action, asked)
    expect(words.length).toBeGreaterThan(20)
    for (const planted of [OPENID, NUMBER, PHONE, NAME, 'planted-5']) expect(words).not.toContain(planted)
  },
)

test('a proof names them to themselves, which shows that the reader finds what is there, and to nobody else', async () => {
  expect(await exported('planted-5', 'reports.prove', { caseId: id })).toContain(NAME)
  for (const who of ['dormitory-lead', 'supervisor-1', 'admin-1']) {
    const words = await exported(who, 'reports.prove', { caseId: id })
    expect(words).toContain('审计链已核验')
    for (const planted of [OPENID, NUMBER, PHONE, NAME, 'planted-5']) expect(words).not.toContain(planted)
  }
})

test('my data: all of it to them, and nothing of it in what another takes away', async () => {
  const own = JSON.stringify(await campus.as('planted-5').ask('privacy.export', {}))
  for (const planted of [OPENID, NUMBER, PHONE, NAME]) expect(own).toContain(planted)
  const others = JSON.stringify(await campus.as('zhao').ask('privacy.export', {}))
  for (const planted of [OPENID, NUMBER, PHONE, NAME, 'planted-5']) expect(others).not.toContain(planted)
})

test('every stored file: neither its path, nor its name, nor what is in it, but for their own proof', async () => {
  const db = await openSqlite(path.join(folder, 'data', 'cloud.db'))
  const stored = db.prepare('SELECT * FROM "_files"').all()
  db.close()
  expect(stored.length).toBeGreaterThan(8)
  const traces = [OPENID, NUMBER, PHONE, NAME, 'planted-5']
  for (const row of stored) for (const planted of traces) expect(JSON.stringify(row)).not.toContain(planted)
  const onDisk = readdirSync(path.join(folder, 'data', 'files'), { recursive: true, withFileTypes: true })
  const holding = onDisk
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(path.join(entry.parentPath, entry.name)))
    .map(bytes => wordsIn(kindOf(bytes), bytes))
    .filter(words => traces.some(planted => words.includes(planted)))
  expect(holding.map(words => words.includes(NAME) && !words.includes(OPENID))).toEqual([true])
})

/** On disk nothing has the name it was given. */
const kindOf = (bytes: Buffer): string => {
  const start = bytes.subarray(0, 4).toString('latin1')
  return start === 'PK\u0003\u0004' ? '.xlsx' : start === '%PDF' ? '.pdf' : ''
}

test('no path, no file name and no line of any log holds one of them', () => {
  const names = readdirSync(path.join(folder, 'data', 'files'), { recursive: true }).join('\n')
  for (const planted of [OPENID, NUMBER, PHONE, NAME, 'planted-5']) {
    expect(names).not.toContain(planted)
    expect(campus.log.join('\n')).not.toContain(planted)
  }
})

/** Everything somebody can ask, answered to them, about this case where it is about one. */
const allAnswers = async (who: string): Promise<string> => {
  const known: Partial<Record<Action, unknown>> = {
    'cases.view': { id },
    'ledger.list': {},
    'queue.list': { view: 'department' },
    'people.findColleagues': {},
  }
  const reading = actions.filter(action =>
    /\.(view|list|find\w*|search|counts|refusals|today|calendar|export|figures|results|listMine|listAsked|accuracy)$/.test(
      action,
    ),
  )
  const answers = []
  for (const action of reading)
    answers.push(await campus.as(who).call(action, (known[action] ?? samples[action]) as RequestOf<Action>))
  expect(reading.length).toBeGreaterThan(20)
  return JSON.stringify(answers)
}

test.each(['zhao', 'somebody-from-wechat', 'canteen-1', 'canteen-lead', 'admin-1'])(
  'no answer to %s, who does not handle it, holds any of them',
  async who => {
    const answers = await allAnswers(who)
    for (const planted of [OPENID, NUMBER, PHONE, NAME]) expect(answers).not.toContain(planted)
  },
)

test.each(['dormitory-1', 'dormitory-lead', 'window-1', 'supervisor-1'])(
  'to %s, who does, neither openid nor school number',
  async who => {
    const answers = await allAnswers(who)
    for (const planted of [OPENID, NUMBER]) expect(answers).not.toContain(planted)
  },
)
