import type { RequestOf } from '../../shared/contract/api'
import type { CaseView } from '../../shared/contract/case'
import { MINUTE, useCampus } from '../support/campus'
import { newKey } from '../support/driver'

// Reliability, group 3: the same request twice is one act.

const campus = useCampus({ instances: 2 })
const body = (more: Partial<RequestOf<'feedback.submit'>> = {}): RequestOf<'feedback.submit'> => ({
  requestKey: newKey(),
  text: '宿舍走廊的灯坏了三盏',
  type: 'complaint',
  department: 'dormitory',
  urgency: 'normal',
  ...more,
})
const casesOf = (requester: string) => campus.documents.all('cases', { requester })

beforeEach(() => campus.later(11 * MINUTE))

test('D1 the same key and the same body: the same answer five times, one case, one event, one task', async () => {
  const lin = campus.as('lin')
  const request = body()
  const answers = []
  for (let time = 0; time < 5; time += 1) answers.push(await lin.ask('feedback.submit', request))
  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
  const [first] = answers
  expect(await campus.documents.all('events', { case: first?.id })).toHaveLength(1)
  expect(await campus.documents.all('tasks', { case: first?.id })).toHaveLength(1)
  expect(await casesOf('lin')).toHaveLength(1)
})

test('D1 a day later the key still finds its case', async () => {
  const lin = campus.as('lin')
  const request = body()
  const { id } = await lin.ask('feedback.submit', request)
  campus.later(25 * 60 * MINUTE)
  expect((await lin.ask('feedback.submit', request)).id).toBe(id)
})

test('D2 the same key with another body is refused and changes nothing', async () => {
  const lin = campus.as('lin')
  const request = body()
  const { id } = await lin.ask('feedback.submit', request)
  const before = await campus.documents.read('cases', id)
  expect(await lin.codeOf('feedback.submit', { ...request, text: '换一件事说' })).toBe('KEY_REUSED')
  expect(await campus.documents.read('cases', id)).toEqual(before)
})

test('D2 a key used for one command is refused for another, or with other words', async () => {
  const { id } = await campus.as('lin').ask('feedback.submit', body())
  const owner = await campus.ownerOf(id)
  const requestKey = newKey()
  expect(await owner.command(id, 'note', { text: '第一条' }, { requestKey })).toMatchObject({ ok: true })
  const other = await owner.command(id, 'note', { text: '第二条' }, { requestKey })
  expect(other).toMatchObject({ ok: false, code: 'KEY_REUSED' })
  expect((await campus.documents.read('cases', id)).version).toBe(2)
})

test('D3 ten submissions at once with one key: one case, one event, one task', async () => {
  const zhao = campus.as('zhao')
  const request = body({ text: '同一条消息连点了十次' })
  const answers = await Promise.all(Array.from({ length: 10 }, () => zhao.call('feedback.submit', request)))
  const ids = new Set(answers.map(answer => (answer.ok ? answer.data.id : answer.code)))
  expect([...ids]).toEqual([expect.stringMatching(/^[0-9a-z]{26}$/)])
  expect(await casesOf('zhao')).toHaveLength(1)
  const [id] = [...ids]
  expect(await campus.documents.all('events', { case: id })).toHaveLength(1)
  expect(await campus.documents.all('tasks', { case: id })).toHaveLength(1)
})

test('D5 two people with the same key make two cases, and each sees their own', async () => {
  const request = body()
  const lins = await campus.as('lin').ask('feedback.submit', request)
  const sus = await campus.as('su').ask('feedback.submit', request)
  expect(lins.id).not.toBe(sus.id)
  expect(await campus.as('su').codeOf('cases.view', { id: lins.id })).toBe('NOT_FOUND')
})

test('D5 a colleague who happens to use the same key does something of their own', async () => {
  const { id } = await campus.as('lin').ask('feedback.submit', body())
  const requestKey = newKey()
  const lead = campus.as('dormitory-lead')
  const owner = await campus.ownerOf(id)
  await owner.command(id, 'note', { text: '甲记的' }, { requestKey })
  await lead.command(id, 'note', { text: '乙记的' }, { requestKey })
  const notes = (await campus.documents.all('events', { case: id })).filter(
    ({ command }) => command === 'note',
  )
  expect(notes.map(({ actor }) => actor.id)).toEqual([owner.id, lead.id])
})

test('D6 a refused input stores nothing, and its key is free afterwards', async () => {
  const su = campus.as('su')
  const request = body()
  const before = (await casesOf('su')).length
  expect(await su.codeOf('feedback.submit', { ...request, text: '' })).toBe('INVALID_INPUT')
  expect(await casesOf('su')).toHaveLength(before)
  expect(await su.codeOf('feedback.submit', request)).toBe('ok')
})

/** A case as it is seen, without what counts the seconds until the moment of the answer. */
const atAnyMoment = ({ clocks, used: _share, ...view }: CaseView) => ({
  ...view,
  clocks: clocks.map(
    ({ strip: _strip, remainingSeconds: _left, usedSeconds: _used, pausedSeconds: _waited, ...clock }) =>
      clock,
  ),
})

test.each([
  ['claim', {}],
  ['askForMore', { text: '请问是哪一层？' }],
  ['resolve', { text: '已经修好。' }],
  ['reclassify', { urgency: 'urgent' }],
] as const)('D7 %s twice with one key: the same case, one event', async (name, input) => {
  const { id } = await campus.as('lin').ask('feedback.submit', body())
  const owner = await campus.ownerOf(id)
  const more = { requestKey: newKey(), version: 1 }
  const first = await owner.command(id, name, input, more)
  const again = await owner.command(id, name, input, more)
  expect(first.ok && again.ok && atAnyMoment(again.data.case)).toEqual(
    first.ok && atAnyMoment(first.data.case),
  )
  expect(await campus.documents.all('events', { case: id })).toHaveLength(2)
})

test('D7 rating twice: the second with a key of its own is told that it is done', async () => {
  const lin = campus.as('lin')
  const { id } = await lin.ask('feedback.submit', body())
  await (await campus.ownerOf(id)).does(id, 'resolve', { text: '已经修好。' })
  const requestKey = newKey()
  await lin.command(id, 'rate', { level: 5 }, { requestKey })
  expect(await lin.command(id, 'rate', { level: 5 }, { requestKey })).toMatchObject({ ok: true })
  expect(await lin.command(id, 'rate', { level: 1 })).toMatchObject({ ok: false, code: 'ALREADY_DONE' })
  expect((await lin.view(id)).rating?.level).toBe(5)
})

test('C1 a stale version is refused with what changed in between, and nothing is written', async () => {
  const lin = campus.as('lin')
  const { id } = await lin.ask('feedback.submit', body())
  const owner = await campus.ownerOf(id)
  await owner.does(id, 'claim', {})
  await owner.does(id, 'note', { text: '内部备注' })
  const before = await campus.documents.read('cases', id)
  const staff = await campus.as('dormitory-lead').command(id, 'reply', { text: '您好' }, { version: 1 })
  expect(staff).toMatchObject({ ok: false, code: 'STALE', changed: ['claim', 'note'] })
  const student = await lin.command(id, 'withdraw', {}, { version: 1 })
  expect(student).toMatchObject({ ok: false, code: 'STALE', changed: ['claim'] })
  expect(await campus.documents.read('cases', id)).toEqual(before)
})

test('C1 two people answer at once on the same version: one is done, the other is stale, both are told', async () => {
  const { id } = await campus.as('lin').ask('feedback.submit', body())
  const owner = await campus.ownerOf(id)
  const answers = await Promise.all(
    [owner, campus.as('dormitory-lead')].map(who =>
      who.command(id, 'resolve', { text: '修好了。' }, { version: 1 }),
    ),
  )
  expect(answers.map(answer => (answer.ok ? 'done' : answer.code)).sort()).toEqual(['STALE', 'done'])
  expect((await campus.documents.read('cases', id)).version).toBe(2)
})
