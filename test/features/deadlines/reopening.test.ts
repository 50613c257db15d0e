import { DAY, useCampus } from '../../support/campus'
import { newKey } from '../../support/driver'

// Row S2, issue 5: reopened within fifteen days it goes on; later a new case is linked to it.

const campus = useCampus()
const lin = () => campus.as('lin')
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
  expect((await campus.documents.read('cases', fresh)).createdAt).toBe(campus.emulator.now())
})

test('nobody goes on from another person’s case, from one that still runs, or anonymously from their own', async () => {
  const { id } = await ended()
  const running = await lin().submit('热水忽冷忽热', { type: 'complaint', urgency: 'normal' })
  expect(await goOn('zhao', id)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  expect(await goOn('lin', running.id)).toMatchObject({ ok: false, code: 'NOT_NOW' })
  expect(await goOn('lin', id, { anonymous: true })).toMatchObject({ ok: false, code: expect.stringMatching(/INVALID_INPUT|NOT_NOW/) as string })
})
