import fc from 'fast-check'
import { WECHAT_TEMPLATE } from '../../../shared/copy/wechat'
import { MINUTE, useCampus } from '../../support/campus'
import { newKey } from '../../support/driver'

// Reliability T9 as a property: whatever happens, the balance is what was agreed to less what was sent, never below
// zero, and nothing once WeChat has said so (43101).

const campus = useCampus()
const lin = () => campus.as('lin')

const balance = async () => (await lin().ask('notification.view', {})).credits[WECHAT_TEMPLATE] ?? 0
const sent = () =>
  campus.emulator.outbox().filter(({ to, errcode }) => to === 'openid-lin' && errcode === 0).length
const accept = (requestKey: string) =>
  lin().ask('notification.accepted', { requestKey, templates: [WECHAT_TEMPLATE] })

type Move = 'agree' | 'agreeAgain' | 'tell' | 'refused'
const moves = fc.array(fc.constantFrom<Move>('agree', 'agree', 'agreeAgain', 'tell', 'tell', 'refused'), {
  minLength: 3,
  maxLength: 7,
})

test('T9 the balance is consents less messages sent, never negative, and zero after 43101', async () => {
  const { id } = await lin().submit('宿舍热水停了两天', {
    ...{ type: 'complaint', department: 'dormitory', urgency: 'normal' },
  })
  const owner = await campus.ownerOf(id)
  await campus.tick()
  const tell = async () => {
    await owner.does(id, 'askForMore', { text: '您好，请问是哪一层？' })
    await lin().does(id, 'supply', { text: '三层。' })
    campus.later(MINUTE)
    await campus.tick()
  }
  let key = newKey()
  await accept(key)
  let known = await balance()
  await fc.assert(
    fc.asyncProperty(moves, async history => {
      for (const move of history) {
        const before = sent()
        if (move === 'agree') await accept((key = newKey()))
        if (move === 'agreeAgain') await accept(key)
        if (move === 'refused') campus.emulator.wx.failNext(43101)
        if (move === 'tell' || move === 'refused') await tell()
        campus.emulator.wx.failNext(0, 0)
        const tried = known > 0
        known = move === 'refused' && tried ? 0 : known + (move === 'agree' ? 1 : 0) - (sent() - before)
        expect([move, known >= 0, await balance()]).toEqual([move, true, known])
      }
    }),
    { numRuns: 3, seed: 43101 },
  )
})
