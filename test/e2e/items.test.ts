import { HOUR, MINUTE, WEDNESDAY_AT } from '../support/campus'
import { Phones, picture, sees, tap } from './browser'
import { choose, fill, hand, tick, Walk } from './items-walk'

const phones = new Phones()
beforeAll(() => phones.start(), 60_000)
afterAll(() => phones.stop())

const DAY = 24 * HOUR

test('leave: read, filled in, sent back once, put right, approved, the slip checked by anybody, the return confirmed', async () => {
  const walk = new Walk(phones, 'leave')
  const lin = await walk.begin('lin')
  await choose(lin, '事假')
  await fill(lin, '从哪天到哪天 从', '2026-03-12')
  await fill(lin, '从哪天到哪天 到', '2026-03-13')
  await fill(lin, '原因', '家里有事，需要回去两天。')
  await tap(lin, '下一步')
  await choose(lin, '否')
  await tap(lin, '下一步')
  await fill(lin, '联系电话', '13800001234')
  await tick(lin, /我会按时返校销假/)
  await walk.handIn(lin, 'lin')

  const counsellor = await walk.desk('first')
  await picture(counsellor, 'desk-leave')
  await walk.decide(counsellor, '退回补正', async () => {
    await tick(counsellor, '原因')
    await fill(counsellor, '原因怎么补', '请写清楚家里什么事')
    await picture(counsellor, 'send-back')
  })

  await walk.follow(lin)
  await sees(lin, '请写清楚家里什么事')
  await picture(lin, 'sent-back')
  await tap(lin, '去补正')
  await fill(lin, '原因', '祖父住院，需要回家照顾两天。')
  await tap(lin, '下一步')
  await tap(lin, '下一步')
  await tap(lin, '下一步')
  await tap(lin, '重新提交')
  await sees(lin, '办到哪一步')

  await counsellor.reload()
  await sees(counsellor, '祖父住院')
  await walk.decide(counsellor, '同意')
  await walk.follow(lin)
  await sees(lin, '办理结果')
  await picture(lin, 'result-leave')
  const code = /[0-9A-Z]{4}(-[0-9A-Z]{4})+/.exec(await lin.locator('.code-digits').innerText())?.[0] ?? ''
  const anybody = await phones.of(null, `/#/service/verify/index?code=${code}`)
  await sees(anybody, '真实有效')
  await picture(anybody, 'verify')

  phones.campus.emulator.setClock({ byMs: 3 * DAY })
  await walk.follow(lin)
  await walk.decide(lin, '确认', () => fill(lin, '实际返校日期', '2026-03-13'))
  const later = await walk.desk('return', ['lin'])
  await walk.decide(later, '确认', () => fill(later, '实际返校日期', '2026-03-13'))
  expect((await phones.campus.as('lin').view(walk.caseId)).status).toBe('resolved')
  phones.campus.emulator.setClock({ at: WEDNESDAY_AT })
})

test('repair: photo, place, time; taken, mended with a photo, confirmed', async () => {
  const walk = new Walk(phones, 'repair')
  const lin = await walk.begin('lin')
  await choose(lin, /水（漏水/)
  await choose(lin, '没有')
  await fill(lin, '说说情况', '水龙头一直滴水，关不紧。')
  await hand(lin, '加照片')
  await tap(lin, '下一步')
  await choose(lin, '宿舍')
  await fill(lin, '具体地点', '三号宿舍楼 305')
  await lin.locator('.day').nth(1).click()
  await tick(lin, /09:00–10:00/)
  await tick(lin, /10:00–11:00/)
  await choose(lin, '可以')
  await picture(lin, 'form-repair-where')
  await tap(lin, '下一步')
  await fill(lin, '联系电话', '13800001234')
  await walk.handIn(lin, 'lin')

  const desk = await walk.desk('accept')
  await walk.decide(desk, '办好了')
  const worker = await walk.desk('mend')
  await walk.decide(worker, '办好了', async () => {
    await fill(worker, '处理情况', '换了阀芯，不漏了。')
    await hand(worker, '加照片')
    await picture(worker, 'mend')
  })
  await walk.follow(lin)
  await walk.decide(lin, '确认')
  expect((await phones.campus.as('lin').view(walk.caseId)).status).toBe('resolved')
})

test('booking: the calendar shows what is free, the second comes too late, the first has the slip', async () => {
  const walk = new Walk(phones, 'room')
  const su = await walk.begin('su')
  const fillIn = async (page: typeof su) => {
    await choose(page, /行政楼 301/)
    await page.locator('.day').nth(1).click()
    await tick(page, /09:00–10:00/)
    await fill(page, '人数', '12')
    await tap(page, '下一步')
    await fill(page, '活动名称', '课程组例会')
    await choose(page, '会议')
    await tap(page, '下一步')
    await fill(page, '联系电话', '13800001234')
    await tick(page, /活动由我负责/)
  }
  const late = await new Walk(phones, 'room').begin('qian')
  await fillIn(su)
  await fillIn(late)
  await walk.handIn(su, 'su')
  await tap(late, '下一步')
  await tap(late, '提交')
  await sees(late, /别人/)
  await picture(late, 'slot-taken')
  await walk.follow(su)
  await sees(su, '已为您留住')
  await sees(su, '核验码')
  await picture(su, 'result-room')
})

test('an administrator changes a text, sees the check-up and the picture, tries and publishes it', async () => {
  const admin = await phones.of('admin-1', '/#/admin/items/index')
  await sees(admin, '事项管理')
  await picture(admin, 'admin-items')
  await tap(admin, /^报修 /)
  await fill(admin, '名称（中文）', '报修与维护')
  await tap(admin, '保存草稿')
  await sees(admin, /草稿已保存/)
  await picture(admin, 'admin-texts')
  for (const [part, words] of [
    ['表单', '题型'],
    ['流程', '谁来办'],
    ['体检', /过去办过|还没有人办过/],
    ['版本', '草稿和正在使用的比'],
  ] as const) {
    await choose(admin, part)
    await sees(admin, words)
    await picture(admin, `admin-${part}`)
  }
  await tap(admin, '草稿和正在使用的比')
  await sees(admin, '现在：报修与维护')
  await tap(admin, '发布')
  await admin.getByRole('dialog').locator('textarea').fill('名称改清楚')
  await admin.getByRole('dialog').getByRole('button', { name: '发布' }).click()
  await sees(admin, '已发布')
  // An instance may know what is in force for half a minute.
  phones.campus.later(MINUTE)
  const anybody = await phones.of(null, '/#/service/item/index?id=repair')
  await sees(anybody, '报修与维护')
  await sees(anybody, '登录后办理')
})

test('nobody met an error', () => expect(phones.errors).toEqual([]))
