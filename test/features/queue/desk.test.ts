import { HOUR, useCampus } from '../../support/campus'

// Issue 6: what the desk offers beside the commands: ready phrases, calling on a colleague, the next sensible action.

const campus = useCampus()
const file = async () => {
  campus.later(HOUR / 4)
  return campus
    .as('lin')
    .submit('三号楼的热水停了两天', { type: 'complaint', department: 'dormitory', urgency: 'normal' })
}

test('one’s own phrases are kept, each once, and are nobody else’s', async () => {
  const phrases = ['您好，师傅已出发。', '您好，正在修。']
  await campus.as('dormitory-1').ask('phrases.save', { phrases: [...phrases, '您好，正在修。'] })
  expect(await campus.as('dormitory-1').ask('phrases.view', {})).toEqual({ phrases })
  expect(await campus.as('dormitory-2').ask('phrases.view', {})).toEqual({ phrases: [] })
})

test('a colleague mentioned in a note is told; the requester sees neither', async () => {
  const { id } = await file()
  const owner = await campus.ownerOf(id)
  const view = await owner.does(id, 'note', { text: '请一起去看', mentions: ['dormitory-lead'] })
  expect(view.story.at(-1)).toMatchObject({
    internal: true,
    params: { mentioned: expect.any(String) as string },
  })
  expect((await campus.as('dormitory-lead').inbox())[0]).toMatchObject({ template: 'mentioned', caseId: id })
  expect((await campus.as('lin').view(id)).story.map(({ command }) => command)).toEqual(['submit'])
})

test('nobody is called to a case they may not open, nor somebody who does not exist', async () => {
  const { id } = await file()
  for (const mention of ['canteen-1', 'lin', 'nobody-at-all'])
    expect(
      await (await campus.ownerOf(id)).command(id, 'note', { text: '看一下', mentions: [mention] }),
    ).toMatchObject({ ok: false, code: 'INVALID_INPUT' })
})

test('staff are shown what makes sense next, the requester is not', async () => {
  const { id } = await file()
  const owner = await campus.ownerOf(id)
  expect((await owner.view(id)).suggested).toBe('claim')
  expect((await owner.does(id, 'claim', {})).suggested).toBe('contact')
  expect((await owner.does(id, 'contact', { how: 'phone', reached: true })).suggested).toBe('resolve')
  expect((await campus.as('lin').view(id)).suggested).toBeUndefined()
})
