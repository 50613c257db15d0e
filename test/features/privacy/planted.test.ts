import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import collections from '../../../shared/contract/collections.json'
import type { Action, RequestOf } from '../../../shared/contract/api'
import { agree, DAY, TEST_KEY, useCampus } from '../../support/campus'
import { actions, samples } from '../../support/samples'

// Issue 7, proof: a planted identity, telephone number and name, looked for in every collection, path, log and answer.

process.env['CAMPUS_KEY'] = TEST_KEY
const folder = mkdtempSync(path.join(tmpdir(), 'planted-'))
const campus = useCampus({
  dataDir: path.join(folder, 'data'),
  people: [{ key: 'planted-5', label: '欧阳植', identity: { openId: 'openid-planted-5' } }],
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
