import { DAY, useCampus } from '../../support/campus'
import { newKey } from '../../support/driver'

// Issue 5: more time is asked for with a reason and granted once; the requester is told the new date and why.

const campus = useCampus()
const REASON = '配件要从厂家调货。'
const file = () =>
  campus.as('lin').submit('宿舍门锁坏了', { type: 'complaint', urgency: 'normal', department: 'dormitory' })
const heard = async (person: string, id: string) =>
  (await campus.as(person).inbox()).filter(({ caseId }) => caseId === id)

test('asked, granted, told: the new date and why; a second time is refused', async () => {
  const { id } = await file()
  const owner = await campus.ownerOf(id)
  const due = async () => (await owner.view(id)).clocks.find(clock => clock.id === 'result')?.dueAt ?? 0
  const before = await due()
  await owner.does(id, 'askExtension', { days: 2, reason: REASON })
  expect((await heard('dormitory-lead', id)).map(({ template }) => template)).toEqual(['extensionAsked'])
  expect((await campus.as('lin').view(id)).story.map(({ command }) => command)).toEqual(['submit'])
  expect(await due()).toBe(before)
  await campus.as('dormitory-lead').does(id, 'grantExtension', {})
  expect(await due()).toBe(before + 2 * DAY)
  const [told] = await heard('lin', id)
  expect(told).toMatchObject({ template: 'extended', text: REASON, params: { dueAt: before + 2 * DAY } })
  const result = (await campus.documents.read('cases', id)).clocks.find(clock => clock.id === 'result')
  expect(result?.moves.at(-1)).toMatchObject({ cause: 'extended', reason: REASON, revision: 1 })
  const again = await owner.command(id, 'askExtension', { days: 1, reason: REASON })
  expect(again).toMatchObject({ ok: false, code: 'ALREADY_DONE' })
  const contact = (await campus.documents.read('cases', id)).clocks.find(clock => clock.id === 'contact')
  expect(contact?.moves).toEqual([])
})

test('refused: the date stays, the owner hears it, the requester nothing', async () => {
  const { id } = await file()
  const owner = await campus.ownerOf(id)
  await owner.does(id, 'askExtension', { days: 2, reason: REASON })
  await campus.as('supervisor-1').does(id, 'refuseExtension', { reason: '请按时办结。' })
  expect((await heard(owner.id, id))[0]).toMatchObject({ template: 'extensionRefused' })
  expect((await heard('lin', id)).map(({ template }) => template)).toEqual(['received'])
  expect((await campus.documents.read('cases', id)).extensionAsked).toBeUndefined()
})

test('nobody grants what they asked for; a lead who asks is heard by the supervisor', async () => {
  const { id } = await file()
  await campus.as('dormitory-lead').does(id, 'assign', { to: 'dormitory-lead' })
  const lead = campus.as('dormitory-lead')
  await lead.does(id, 'askExtension', { days: 1, reason: REASON })
  expect(await lead.command(id, 'grantExtension', {})).toMatchObject({ ok: false, code: 'FORBIDDEN' })
  expect((await lead.view(id)).commands).not.toContain('grantExtension')
  expect((await heard('supervisor-1', id)).map(({ template }) => template)).toEqual(['extensionAsked'])
  await campus.as('supervisor-1').does(id, 'grantExtension', {})
})

const lin = () => campus.as('lin')
/** Row S2: reopened within fifteen days it goes on; later a new case is linked to it. */
const ended = async () => {
  const { id, number } = await lin().submit('三号宿舍楼的热水停了两天', {
    ...{ type: 'complaint', urgency: 'normal', department: 'dormitory' },
  })
  await (await campus.ownerOf(id)).does(id, 'resolve', { text: '您好，循环泵已更换。' })
  return { id, number }
}
const goOn = (who: string, after: string, more: object = {}) =>
  campus.as(who).call('feedback.submit', { requestKey: newKey(), text: '热水又没有了', after, ...more })

test('within fifteen days the same case goes on; later it cannot, and a new one is linked to it', async () => {
  const { id, number } = await ended()
  campus.later(14 * DAY)
  const view = await lin().view(id)
  expect([view.commands.includes('reopen'), view.mayGoOn]).toEqual([true, undefined])
  campus.later(2 * DAY)
  const late = await lin().view(id)
  expect([late.commands.includes('reopen'), late.mayGoOn]).toEqual([false, true])
  expect((await lin().command(id, 'reopen', { reason: '又没有了' })).ok).toBe(false)
  const answer = await goOn('lin', id)
  if (!answer.ok) throw new Error(answer.code)
  const fresh = answer.data.id
  const owner = await campus.ownerOf(fresh)
  for (const reader of [lin(), owner]) expect((await reader.view(fresh)).follows).toEqual({ id, number })
  expect((await owner.view(fresh)).mayGoOn).toBeUndefined()
})

test('nobody goes on from another person’s case, from one that still runs, or anonymously from their own', async () => {
  const { id } = await ended()
  const running = await lin().submit('热水忽冷忽热', { type: 'complaint', urgency: 'normal' })
  expect(await goOn('zhao', id)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  expect(await goOn('lin', running.id)).toMatchObject({ ok: false, code: 'NOT_NOW' })
  expect(await goOn('lin', id, { anonymous: true })).toMatchObject({
    ok: false,
    code: expect.stringMatching(/INVALID_INPUT|NOT_NOW/) as string,
  })
})
