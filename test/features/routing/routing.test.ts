import type { RequestOf } from '../../../shared/contract/api'
import { defaultHelp, defaultRouting } from '../../../shared/catalogue/routing'
import { MINUTE, useCampus } from '../../support/campus'

// Issue 4, "In the product": rules an administrator edits decide who gets what; corrections are kept and counted.

const campus = useCampus()
const admin = () => campus.as('admin-1')
const HOT_WATER = { type: 'complaint', department: 'dormitory', urgency: 'normal' } as const
type Rules = RequestOf<'routing.save'>['routing']['rules']

const save = async (rules: Rules, share: 'turn' | 'leastBusy' = 'turn') => {
  const { revision } = await admin().ask('routing.view', {})
  const saved = await admin().ask('routing.save', { revision, routing: { rules, share }, help: defaultHelp })
  campus.later(MINUTE)
  return saved
}
/** An urgent message is delivered beside its answer; what comes next must not meet it half done. */
const delivered = async (id: string): Promise<void> => {
  const [event] = await campus.documents.all('events', { case: id })
  if (event?.owed.some(({ state }) => state === 'owed' || state === 'attempting')) await delivered(id)
}
const stored = (id: string) => campus.documents.read('cases', id)

test('until somebody says otherwise the defaults hold, with everything a rule may name', async () => {
  const { routing, revision, departments, people } = await admin().ask('routing.view', {})
  expect([routing, revision]).toEqual([defaultRouting, 0])
  expect(departments.find(({ id }) => id === 'dormitory')).toMatchObject({ nobody: false })
  expect(departments.find(({ id }) => id === 'dormitory')?.topics.length).toBeGreaterThan(3)
  expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining(['dormitory-1', 'window-1']))
})

test('a rule by place names the colleague; the case keeps why; the rest goes on as before', async () => {
  await save([{ when: { placeWords: ['三号'] }, to: { person: 'dormitory-2' } }])
  for (let time = 0; time < 3; time += 1) {
    const { id } = await campus.as('lin').submit('热水停了两天', { ...HOT_WATER, place: '三号宿舍楼 401' })
    expect(await stored(id)).toMatchObject({
      owner: 'dormitory-2',
      department: 'dormitory',
      routedBy: 'byPlace',
    })
  }
  const { id } = await campus.as('lin').submit('热水停了两天', { ...HOT_WATER, place: '五号宿舍楼' })
  expect(await stored(id)).toMatchObject({ department: 'dormitory', routedBy: 'chosen' })
})

test('by load: a burst spreads over the colleagues, and costs no query a submission', async () => {
  await save([], 'leastBusy')
  campus.later(11 * MINUTE)
  const owners: string[] = []
  const file = async () => {
    const { id } = await campus.as('zhao').submit('走廊的灯坏了', HOT_WATER)
    owners.push((await stored(id)).owner)
  }
  await campus.as('zhao').submit('预热', HOT_WATER)
  const before = campus.emulator.faults.operations()
  await campus.as('zhao').submit('走廊的灯坏了', HOT_WATER)
  expect(campus.emulator.faults.operations() - before).toBeLessThanOrEqual(5)
  for (let time = 0; time < 6; time += 1) await file()
  const busy = await campus.documents.all('tasks', { department: 'dormitory', state: 'open' })
  const count = (id: string) => busy.filter(({ person }) => person === id).length
  expect(Math.abs(count('dormitory-1') - count('dormitory-2'))).toBeLessThanOrEqual(1)
  expect(new Set(owners)).toEqual(new Set(['dormitory-1', 'dormitory-2']))
})

test('what does not exist is refused with its place, and nothing is saved', async () => {
  const { revision } = await admin().ask('routing.view', {})
  const rules: Rules = [
    { when: {}, to: { person: 'dormitory-1' } },
    { when: { departments: ['dormitory', 'no-such'], topics: ['没有的主题'] }, to: { person: 'nobody' } },
    { when: {}, to: { department: 'nowhere' } },
  ]
  const answer = await admin().call('routing.save', {
    revision,
    routing: { share: 'turn', rules },
    help: defaultHelp,
  })
  expect(answer).toMatchObject({ ok: false, code: 'INVALID_INPUT' })
  expect('problems' in answer && answer.problems?.map(({ path }) => path)).toEqual([
    'routing.rules.1.when.departments.1',
    'routing.rules.1.when.topics.0',
    'routing.rules.1.to.person',
    'routing.rules.2.to.department',
  ])
  expect((await admin().ask('routing.view', {})).revision).toBe(revision)
})

test('two administrators at once: the second is told, not overwritten', async () => {
  const { revision, routing, help } = await admin().ask('routing.view', {})
  await admin().ask('routing.save', { revision, routing, help })
  expect(await admin().codeOf('routing.save', { revision, routing, help })).toBe('STALE')
})

test('a life at risk reaches whoever is on duty, as urgent, whatever the person chose; the preview shows help', async () => {
  await save(defaultRouting.rules)
  const value = { standing: [{ person: 'supervisor-1', phone: '88206666' }], shifts: [] }
  await campus.documents.put('settings', { _id: 'duty', value })
  campus.later(MINUTE)
  const text = '我不想活了，已经写好遗书，今晚就从天台跳下去'
  const preview = await campus.as('su').ask('feedback.preview', { text })
  expect(preview.understanding.flags).toContain('selfHarm')
  expect(preview.help).toEqual(defaultHelp)
  const { id, urgency } = await campus.as('su').submit(text, { urgency: 'normal' })
  await delivered(id)
  expect(urgency).toBe('urgent')
  expect(await stored(id)).toMatchObject({ owner: 'supervisor-1', routedBy: 'onDuty' })
  expect((await campus.as('supervisor-1').inbox())[0]).toMatchObject({ caseId: id, template: 'urgentTask' })
})

test('corrections of both sides are kept once, without numbers or people; the accuracy counts them', async () => {
  const before = await admin().ask('classification.accuracy', { days: 30 })
  const text = '三号宿舍楼的热水停了两天，打我电话13812345678'
  const { understanding } = await campus.as('su').ask('feedback.preview', { text })
  const wrong = understanding.type === 'suggestion' ? 'inquiry' : 'suggestion'
  const { id } = await campus
    .as('su')
    .submit(text, { type: wrong, department: 'dormitory', urgency: 'normal' })
  const plain = await campus.as('su').submit('请问图书馆周末几点开门')
  const other = plain.type === 'complaint' ? 'inquiry' : 'complaint'
  await (await campus.ownerOf(plain.id)).does(plain.id, 'reclassify', { type: other })
  for (let time = 0; time < 2; time += 1) {
    campus.later(15 * MINUTE)
    await campus.tick()
  }
  const kept = await campus.documents.all('corrections')
  const mine = kept.find(({ text: words }) => words.startsWith('三号宿舍楼的热水停了两天'))
  expect(mine).toMatchObject({
    by: 'requester',
    understood: { type: understanding.type },
    corrected: { type: wrong },
  })
  expect(kept.find(({ text: words }) => words.startsWith('请问图书馆'))).toMatchObject({ by: 'staff' })
  expect(JSON.stringify(kept)).not.toMatch(/13812345678|"su"|openid/)
  expect(JSON.stringify(kept)).not.toContain(id)
  const after = await campus.as('supervisor-1').ask('classification.accuracy', { days: 30 })
  const all = (answer: typeof after) => answer.types[0] ?? { judged: 0, right: 0 }
  expect(all(after).judged - all(before).judged).toBe(2)
  expect(all(after).right).toBe(all(before).right)
  expect(after.corrections).toBe(kept.length)
})

test('numbers in the text: whole for requester and owner, masked for everybody else and in lists', async () => {
  const { id } = await campus.as('lin').submit('请打13812345678，走廊漏水', HOT_WATER)
  const owner = await campus.ownerOf(id)
  for (const who of [campus.as('lin'), owner]) expect((await who.view(id)).text).toContain('13812345678')
  for (const who of [campus.as('admin-1'), campus.as('supervisor-1')]) {
    const seen = JSON.stringify(await who.view(id))
    expect(seen).toContain('138********')
    expect(seen).not.toContain('13812345678')
  }
  expect(JSON.stringify(await owner.queue('mine'))).not.toContain('13812345678')
  expect(JSON.stringify(await campus.as('supervisor-1').ledger())).not.toContain('13812345678')
})
