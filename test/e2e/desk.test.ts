import type { Page } from 'playwright-core'
import { HOUR, MINUTE } from '../support/campus'
import { Phones, picture, sees, tap } from './browser'

// Issue 6: each screen of the desk walked by who uses it.

const phones = new Phones()
const { campus } = phones
const WATER = '三号宿舍楼的热水停了两天，没人管。'
const DOOR = '宿舍门禁坏了，晚上进不去。'
const problem = { type: 'complaint', department: 'dormitory', urgency: 'normal' } as const

let water = ''
let owner = ''
let staff: Page
let desk: Page

const address = (screen: string) => `${campus.emulator.url}/#/staff/${screen}`
const stored = (id: string) => campus.documents.read('cases', id)
const write = (page: Page, words: string) => page.locator('.sheet textarea').last().fill(words)
/** Putting the app away sends at once what could still be taken back. */
const putAway = async (page: Page) => {
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')))
  await page.waitForTimeout(1_200)
}
const openCase = async (page: Page, id: string) => {
  await page.goto(address(`handle/index?id=${id}`))
  await page.reload()
  await sees(page, '经过')
}

beforeAll(async () => {
  await phones.start()
  // The walk takes real time; the clock of the campus stands where the seconds of the phone are.
  campus.emulator.setClock({ back: true })
  water = (await campus.as('lin').submit(WATER, problem)).id
  await campus.as('zhao').submit(DOOR, problem)
  owner = (await stored(water)).owner
}, 60_000)
afterAll(() => phones.stop())

test('the queue: parts of it, searching, and taking several at once with one way back', async () => {
  staff = await phones.of('dormitory-lead', '/#/staff/queue/index')
  await staff.getByRole('radio', { name: '本部门' }).click()
  await sees(staff, WATER)
  await picture(staff, 'queue')
  await staff.getByLabel('搜索').fill('门禁')
  await sees(staff, DOOR)
  await staff.getByText(WATER).waitFor({ state: 'detached' })
  await staff.getByLabel('清除搜索').click()
  await sees(staff, WATER)
  await staff.getByLabel('多选', { exact: true }).click()
  for (const box of await staff.getByRole('checkbox').all()) await box.click()
  await picture(staff, 'queue-several')
  await tap(staff, '接手 2 件')
  await sees(staff, '2 件将在 10 秒后接手')
  await tap(staff, /撤销/)
  await sees(staff, '已撤销 2 件，没有送出')
  expect((await stored(water)).owner).toBe(owner)
})

test('a case is read and taken without leaving the queue', async () => {
  await staff.getByLabel(`快速办理：${WATER}`).click()
  await sees(staff, '打开这件')
  await picture(staff, 'queue-quick')
  await tap(staff, '我来办')
  await putAway(staff)
  expect(await stored(water)).toMatchObject({ owner: 'dormitory-lead', status: 'handling' })
})

test('handling: the next sensible thing first, phrases by situation, courtesy pointed out and never blocking', async () => {
  await openCase(staff, water)
  await sees(staff, '记录联系')
  await picture(staff, 'handle')
  await tap(staff, '回复')
  await sees(staff, '致歉')
  await write(staff, '这个不归我管')
  await tap(staff, '回复')
  await sees(staff, /开头还没有问候/)
  await picture(staff, 'courtesy')
  await tap(staff, '加上“您好，”')
  await write(staff, '您好，循环泵今天下午更换，请您稍等。')
  await tap(staff, '存为常用语')
  await tap(staff, '回复')
  await putAway(staff)
  expect((await stored(water)).repliedAt).toBeDefined()
  expect((await campus.as('dormitory-lead').ask('phrases.view', {})).phrases).toHaveLength(1)
})

test('a stale act is refused with what changed in between, and the words are still there', async () => {
  await openCase(staff, water)
  await tap(staff, '办结')
  await campus.as('supervisor-1').does(water, 'note', { text: '请今天办完' })
  await write(staff, '您好，循环泵已更换，热水恢复了。')
  await tap(staff, '办结')
  await putAway(staff)
  await sees(staff, /有了新进展：内部备注/)
  await tap(staff, '办结')
  expect(await staff.locator('.sheet textarea').inputValue()).toContain('循环泵已更换')
  await tap(staff, '办结')
  await putAway(staff)
  expect((await stored(water)).status).toBe('resolved')
})

test('she rates it low with reasons on her phone; it is looked into by somebody else', async () => {
  const lin = await phones.of('lin', `/#/pages/case/index?id=${water}`)
  await tap(lin, '评价')
  await lin.getByRole('radio', { name: '非常不满意' }).click()
  await tap(lin, '提交评价')
  await sees(lin, '请选一个原因，或者写一句')
  await lin.getByRole('checkbox', { name: '太慢' }).click()
  await picture(lin, 'rate')
  await tap(lin, '提交评价')
  await sees(lin, '谢谢，评价已收到')
  expect((await stored(water)).followUp).toMatchObject({ stage: 'verify', person: 'supervisor-1' })
  const supervisor = await phones.of('supervisor-1', '/#/staff/queue/index')
  await sees(supervisor, '不满意回访')
  await openCase(supervisor, water)
  await sees(supervisor, '不满意评价：待核实')
  await picture(supervisor, 'follow-up')
  await tap(supervisor, '核实')
  await write(supervisor, '确实拖了两天')
  await tap(supervisor, '记下')
  await putAway(supervisor)
  expect((await stored(water)).followUp?.stage).toBe('improve')
})

test('what came by telephone is filed in three taps and answered by telephone, recorded', async () => {
  desk = await phones.of('window-1', '/#/staff/behalf/index')
  await desk.getByText('热线电话').first().click()
  await desk.locator('textarea').last().fill('李老师来电：校门口的路灯不亮。')
  await desk.getByPlaceholder('回复时要用').fill('13800001234')
  await tap(desk, /^登记$/)
  await sees(desk, /已登记，编号/)
  const filed = (await campus.documents.all('cases')).find(({ onBehalf }) => onBehalf)
  const { _id: id = '', owner: has = '' } = filed ?? {}
  await campus.as(has).does(id, 'resolve', { text: '您好，路灯已经修好。' })
  const page = await phones.of(has, '/#/staff/queue/index')
  await page.getByRole('radio', { name: '待告知' }).click()
  await sees(page, '李老师来电：校门口的路灯不亮。')
  await openCase(page, id)
  await sees(page, '还没有告知本人')
  await tap(page, '告知本人')
  await picture(page, 'tell')
  await tap(page, '记下')
  await putAway(page)
  expect((await stored(id)).tellAt).toBeUndefined()
})

test('the second bounce waits for a ruling, and the office rules', async () => {
  const { id } = await campus.as('su').submit('逸夫楼的空调漏水', problem)
  await (await campus.ownerOf(id)).does(id, 'transfer', { department: 'logistics', reason: '归后勤' })
  await (await campus.ownerOf(id)).does(id, 'transfer', { department: 'canteen', reason: '归饮食' })
  await desk.goto(address('queue/index'))
  await desk.getByRole('radio', { name: '待裁定' }).click()
  await desk.getByText('逸夫楼的空调漏水').first().click()
  await sees(desk, '等综合办裁定由谁办')
  await picture(desk, 'ruling')
  await tap(desk, '更多')
  await tap(desk, '裁定由谁办')
  await desk.getByRole('radio', { name: '后勤' }).click()
  await write(desk, '空调归后勤')
  await tap(desk, '裁定由谁办')
  await putAway(desk)
  expect(await stored(id)).toMatchObject({ department: 'logistics', ruledAt: expect.any(Number) as number })
})

test('the board: what nobody has taken, load per person, an absence and its deputy', async () => {
  await desk.goto(address('board/index'))
  await sees(desk, '同事手上的件')
  await desk.getByRole('radio', { name: '宿舍' }).click()
  await sees(desk, /在办 \d/)
  await picture(desk, 'board')
  const rows = (await campus.as('window-1').ask('succession.board', { department: 'dormitory' })).rows
  const [first, second] = rows.filter(({ id }) => /-[12]$/.test(id))
  await desk
    .getByRole('button', { name: first?.name ?? '' })
    .last()
    .click()
  await desk.getByRole('radio', { name: second?.name ?? '' }).click()
  await picture(desk, 'absence')
  await tap(desk, '设为不在岗')
  await sees(desk, /已保存/)
  const person = await campus.documents.read('people', first?.id ?? '')
  expect([person.deputy, (person.awayFrom ?? 0) <= campus.emulator.now() + MINUTE]).toEqual([
    second?.id,
    true,
  ])
})

test('no page met an error on the way, and every case has an owner', async () => {
  campus.later(HOUR)
  await campus.tick()
  for (const { owner: has } of await campus.documents.all('cases')) expect(has).not.toBe('')
  expect(phones.errors).toEqual([])
})
