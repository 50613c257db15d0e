import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { verifyChains } from '../../../cloudfunctions/audit/verify-chains'
import { strangerId } from '../../../cloudfunctions/platform/identity'
import { openSqlite } from '../../../emulator/sqlite'
import { agree, DAY, TEST_KEY, useCampus } from '../../support/campus'
import { newKey } from '../../support/driver'

// Design section 7, anonymity: an identity is planted, files anonymously, and is looked for everywhere.

process.env['CAMPUS_KEY'] = TEST_KEY
const SEAL_KEY = 'seal-key-seal-key-seal-key-seal-key'
const folder = mkdtempSync(path.join(tmpdir(), 'alias-'))
const campus = useCampus({
  dataDir: path.join(folder, 'data'),
  functionEnv: { CAMPUS_KEY: TEST_KEY, CAMPUS_SEAL_KEY: SEAL_KEY },
  people: [{ key: 'planted-9', label: '沈默然', identity: { openId: 'openid-planted-9' } }],
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const planted = () => campus.as('planted-9')
const TRACES = ['planted-9', '沈默然', '20279999', '13955554444', strangerId('wx:openid-planted-9')]
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const TEXT = '有老师在课上辱骂同学，我不敢说我是谁。'
let filed: { id: string; number: string }
let alias: string

const filing = (more = {}) => ({
  requestKey: newKey(),
  text: TEXT,
  department: 'dormitory',
  anonymous: true,
  ...more,
})

beforeAll(async () => {
  await campus.documents.put('people', {
    ...{ _id: 'planted-9', name: '沈默然', kind: 'student', number: '20279999', phone: '13955554444' },
    ...{ identities: ['wx:openid-planted-9'], grants: [], staff: false },
  })
  await agree(campus.documents, 'planted-9')
  await planted().ask('me.view', {})
  const photo = await campus.handIn('planted-9', PNG)
  filed = await planted().ask('feedback.submit', filing({ files: [photo.fileKey] }))
  alias = (await campus.documents.read('cases', filed.id)).requester
  const owner = await campus.ownerOf(filed.id)
  await owner.does(filed.id, 'askForMore', { text: '请问是哪一门课？' })
  const more = await campus.handIn('planted-9', PNG)
  await planted().does(filed.id, 'supply', { text: '周三上午那一门。', files: [more.fileKey] })
  await planted().command(filed.id, 'rate', { level: 1, text: '等得太久。' }, {})
  await campus.tick()
})

/** Every stored document and file record, row by row. */
const everyRow = async (): Promise<{ table: string; row: string }[]> => {
  const db = await openSqlite(path.join(folder, 'data', 'cloud.db'))
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map(({ name }) => String(name))
  const rows = tables.flatMap(table =>
    db
      .prepare(`SELECT * FROM "${table}"`)
      .all()
      .map(row => ({ table, row: JSON.stringify(Object.values(row).map(String)) })),
  )
  db.close()
  return rows
}
/** Names of chains of log-ins are known to hold ids: every person has one on every day they open the app. */
const LOG_IN_CHAIN = /access:\d{8}:[\w-]+(:\d+)?/g
const holds = (text: string, traces: readonly string[]) => {
  const rest = text.replace(LOG_IN_CHAIN, '')
  return traces.filter(trace => rest.includes(trace))
}

test('the requester sees and follows it, on a shelf of its own; both sides can write', async () => {
  const { rows } = await planted().ask('anonymity.listMine', {})
  expect(rows.map(({ number }) => number)).toEqual([filed.number])
  const view = await planted().view(filed.id)
  expect(view.requester).toEqual({ relation: 'you', anonymous: true })
  expect(view.story.map(({ who }) => who.relation)).toEqual(['you', 'staff', 'you'])
  expect(view.commands).toContain('withdraw')
  expect((await planted().ask('cases.listMine', { show: 'all' })).rows).toEqual([])
  expect((await planted().ask('home.view', {})).cases).toEqual([])
})

test('planted: no row that knows the case knows the person', async () => {
  const about = [filed.id, filed.number, alias, TEXT]
  let ofCase = 0
  for (const { table, row } of await everyRow()) {
    if (holds(row, about).length === 0) continue
    ofCase += 1
    expect([table, holds(row, TRACES)]).toEqual([table, []])
  }
  expect(ofCase).toBeGreaterThan(6)
})

test('planted: the person stands only where they are known anyway', async () => {
  const tables = (await everyRow())
    .filter(({ row }) => holds(row, TRACES).length > 0)
    .map(({ table }) => table)
  // Beside the roster, what they agreed to and the refusals (without a case): the platform's own tables of who was met and signed in.
  const known = /^(c:people|m:people|c:consents|m:consents|c:events|c:refusals|_wx_known|_sessions)/
  for (const table of new Set(tables)) expect(table).toMatch(known)
  const events = await campus.documents.all('events')
  const theirs = events.filter(row => TRACES.some(trace => JSON.stringify(row).includes(trace)))
  for (const { case: id, command } of theirs)
    expect([id.split(':')[0], command]).toEqual(['access', 'signIn'])
})

test('planted: neither file names, nor files, nor logs, nor any answer to staff', async () => {
  const filesFolder = path.join(folder, 'data', 'files')
  const files = readdirSync(filesFolder, { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  )
  for (const entry of files) {
    expect(holds(entry.name, TRACES)).toEqual([])
    expect(
      holds(readFileSync(path.join(entry.parentPath ?? entry.path, entry.name), 'latin1'), TRACES),
    ).toEqual([])
  }
  expect(holds(campus.log.join('\n'), [...TRACES, 'openid'])).toEqual([])
  const owner = await campus.ownerOf(filed.id)
  const answers = [
    await owner.view(filed.id),
    await owner.queue('mine'),
    await campus.as('dormitory-lead').queue('department'),
    await campus.as('supervisor-1').ledger(),
    await campus.as('supervisor-1').view(filed.id),
    await owner.inbox(),
    await owner.ask('privacy.export', {}),
  ]
  expect(holds(JSON.stringify(answers), [...TRACES, alias])).toEqual([])
})

test('planted: the person’s own export does not join the two', async () => {
  const mine = JSON.stringify(await planted().ask('privacy.export', {}))
  expect(holds(mine, [filed.id, filed.number, alias, TEXT])).toEqual([])
})

test('two anonymous cases of one person have nothing in common, and their seals are equally long', async () => {
  const second = await planted().ask('feedback.submit', filing({ text: '第二件事，也不想说我是谁。' }))
  const other = (await campus.documents.read('cases', second.id)).requester
  expect(other).not.toBe(alias)
  await campus.as('zhao').ask('feedback.submit', filing({ text: '别人的第三件事。' }))
  const seals = (await campus.documents.all('seals' as 'cases')) as unknown as { _id: string; box: string }[]
  expect(seals).toHaveLength(3)
  expect(new Set(seals.map(({ box }) => box.length)).size).toBe(1)
  expect(Object.keys(seals[0] ?? {}).sort()).toEqual(['_id', 'box'])
  expect((await planted().ask('anonymity.listMine', {})).rows).toHaveLength(2)
  expect((await campus.as('zhao').ask('anonymity.listMine', {})).rows).toHaveLength(1)
})

test('the same request sent again, also five times at once, is one case', async () => {
  const again = filing({ text: '网络不好，点了好几次。' })
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => campus.as('su').ask('feedback.submit', again)))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await campus.as('su').codeOf('feedback.submit', { ...again, text: '别的话，同一个钥匙。' })).toBe(
    'KEY_REUSED',
  )
})

test('to everybody else it is nobody’s: no one can act as the requester, and staff never own what they filed', async () => {
  expect(await campus.as('zhao').codeOf('cases.view', { id: filed.id })).toBe('NOT_FOUND')
  for (let time = 0; time < 6; time += 1) {
    const own = await campus.as('dormitory-1').ask('feedback.submit', filing({ text: `值班室的事 ${time}` }))
    expect((await campus.documents.read('cases', own.id)).owner).not.toBe('dormitory-1')
    expect((await campus.as('dormitory-1').view(own.id)).requester).toEqual({
      relation: 'you',
      anonymous: true,
    })
  }
})

test('anonymous and a phone number do not go together; ten a day', async () => {
  expect(await planted().codeOf('feedback.submit', filing({ phone: '13955554444' }))).toBe('INVALID_INPUT')
  const codes = []
  for (let time = 0; time < 11; time += 1)
    codes.push(await campus.as('flooder').codeOf('feedback.submit', filing({ text: `第 ${time} 件事情` })))
  expect(codes).toEqual([...Array<string>(10).fill('ok'), 'TOO_MANY'])
  expect(await campus.as('somebody').codeOf('feedback.submit', filing({}))).toBe('ok')
})

test('what was refused to somebody anonymous is counted, without whom', async () => {
  const rows = (await campus.documents.all('refusals' as 'cases')) as unknown as {
    person: string
    action: string
  }[]
  const anonymous = rows.filter(({ action }) => action === 'feedback.submit')
  expect(anonymous.length).toBeGreaterThan(0)
  for (const { person } of anonymous) expect(person).toBe('nobody')
})

const REASON = '文字里写到要伤害自己，需要马上找到他'

test('one person alone cannot look behind an alias; neither can who works on the case, nor a lead', async () => {
  const { id } = await campus
    .as('supervisor-1')
    .ask('anonymity.askUnseal', { caseId: filed.id, reason: REASON })
  expect(await campus.as('supervisor-1').codeOf('anonymity.unseal', { id })).toBe('FORBIDDEN')
  expect(await campus.as('supervisor-1').codeOf('anonymity.viewUnsealed', { id })).toBe('NOT_FOUND')
  expect(await campus.as('dormitory-lead').codeOf('anonymity.unseal', { id })).toBe('FORBIDDEN')
  expect(await campus.as('admin-1').codeOf('anonymity.askUnseal', { caseId: filed.id, reason: REASON })).toBe(
    'FORBIDDEN',
  )
})

test('two named people can, for a day, and each look is a row of the audit that does not name the person', async () => {
  const { rows } = await campus.as('admin-1').ask('anonymity.listAsked', {})
  expect(rows).toMatchObject([{ caseId: filed.id, reason: REASON, askedByName: '高远' }])
  const id = rows[0]?.id ?? ''
  expect(await campus.as('admin-1').ask('anonymity.unseal', { id })).toMatchObject({
    name: '沈默然',
    number: '20279999',
  })
  expect(await campus.as('supervisor-1').ask('anonymity.viewUnsealed', { id })).toMatchObject({
    name: '沈默然',
  })
  expect(await campus.as('admin-1').codeOf('anonymity.unseal', { id })).toBe('NOT_FOUND')
  const looked = (await campus.documents.all('events')).filter(row => row.case.includes(`unseal:${filed.id}`))
  expect(looked.map(({ command }) => command).sort()).toEqual(['askUnseal', 'unseal', 'viewUnsealed'])
  expect(holds(JSON.stringify(looked), TRACES)).toEqual([])
  campus.later(DAY + 1)
  expect(await campus.as('supervisor-1').codeOf('anonymity.viewUnsealed', { id })).toBe('NOT_FOUND')
})

test('the person learns a week later who looked, when and why', async () => {
  expect((await planted().ask('anonymity.listMine', {})).unsealed).toEqual([])
  campus.later(7 * DAY)
  const { unsealed } = await planted().ask('anonymity.listMine', {})
  expect(unsealed).toMatchObject([{ number: filed.number, reason: REASON, byNames: ['高远', '江明'] }])
})

test('the database alone does not tell: without the key a seal cannot be opened', async () => {
  const { unseal } = await import('../../../cloudfunctions/platform/alias')
  const [one] = (await campus.documents.all('seals' as 'cases', { _id: alias })) as unknown as {
    box: string
  }[]
  process.env['CAMPUS_SEAL_KEY'] = 'another-key-another-key-another-key-'
  expect(() => unseal(alias, one?.box ?? '')).toThrow()
  process.env['CAMPUS_SEAL_KEY'] = SEAL_KEY
  expect(unseal(alias, one?.box ?? '').person).toBe('planted-9')
  delete process.env['CAMPUS_SEAL_KEY']
})

test('erased, the way back is gone for everybody, also for the two', async () => {
  const owner = await campus.ownerOf(filed.id)
  await owner.does(filed.id, 'resolve', { text: '已经处理，谢谢您告诉我们。' })
  await planted().ask('privacy.erase', { confirm: 'eraseMyData' })
  expect(await campus.documents.all('seals' as 'cases', { _id: alias })).toEqual([])
  const { id } = await campus
    .as('supervisor-1')
    .ask('anonymity.askUnseal', { caseId: filed.id, reason: REASON })
  expect(await campus.as('admin-1').codeOf('anonymity.unseal', { id })).toBe('NOT_FOUND')
})

test('the audit holds through all of it', async () => {
  const recorded = {
    cases: await campus.documents.all('cases'),
    events: await campus.documents.all('events'),
    chains: (await campus.documents.all('chains' as 'cases')) as never,
    heads: [],
  }
  expect(verifyChains(recorded).faults).toEqual([])
})
