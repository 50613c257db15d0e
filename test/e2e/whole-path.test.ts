import type { Page } from 'playwright-core'
import { HOUR } from '../support/campus'
import { Phones, PHOTO, picture, sees, tap } from './browser'

const phones = new Phones()
const HOT_WATER = '三号宿舍楼的热水已经停了两天，打电话没人管，什么时候能修好？'
/** Acts of staff can be undone for ten seconds before they go. */
const UNDO_MS = 12_000

let student: Page
let staff: Page
let number = ''

beforeAll(async () => {
  await phones.start()
  student = await phones.of('lin')
}, 60_000)
afterAll(() => phones.stop())

/** Whatever was understood: she can put it right with a tap each. */
const correct = async (page: Page) => {
  await page.getByText('投诉', { exact: true }).last().click()
  await page.getByText('一般', { exact: true }).last().click()
  await page.getByText('交给', { exact: true }).last().click()
  await page.getByText('宿舍管理中心', { exact: true }).last().click()
  await sees(page, '宿舍管理中心')
}

const write = async (page: Page, words: string) => page.locator('textarea').last().fill(words)

/** The newest case of the student, as the server has it. */
const caseNow = async () => {
  const { rows } = await phones.campus.as('lin').ask('cases.listMine', {})
  return phones.campus.as('lin').view(rows[0]?.id ?? '')
}

const ownerIdOf = async () => (await phones.campus.documents.all('cases'))[0]?.owner ?? ''

describe('one complaint, from the phone of a student to the phone of staff and back', () => {
  test('1 she says it, sees what was understood, adds a photo, checks and sends', async () => {
    await picture(student, 'home')
    await student.getByText('说一句').first().click()
    await write(student, HOT_WATER)
    await picture(student, 'feedback')
    await tap(student, '下一步')
    await sees(student, '处理结果')
    await correct(student)
    await picture(student, 'understood')
    await tap(student, '下一步')
    const [chooser] = await Promise.all([
      student.waitForEvent('filechooser'),
      student.getByText('加照片').first().click(),
    ])
    await chooser.setFiles({ name: 'pipe.png', mimeType: 'image/png', buffer: PHOTO })
    await sees(student, '加照片')
    await tap(student, '下一步')
    await sees(student, '1 张')
    await picture(student, 'check')
    await tap(student, '发出')
  })

  test('2 the confirmation tells the number, who has it, what comes next and by when', async () => {
    await sees(student, '收到了，有人负责')
    const words = await student.locator('body').innerText()
    number = /\d{6}-[0-9A-Z]{6}/.exec(words)?.[0] ?? ''
    expect(number).not.toBe('')
    expect(words).toContain('宿舍管理中心')
    expect(words).toMatch(/前，负责人会联系您/)
    await picture(student, 'sent')
    await tap(student, '看进展')
    await sees(student, '经过')
    await picture(student, 'case')
    expect((await caseNow()).attachments).toHaveLength(1)
  })

  test('3 it stands in the queue of the right department, with an owner', async () => {
    const owner = await ownerIdOf()
    expect(owner).toMatch(/^dormitory-/)
    staff = await phones.of(owner, '/#/staff/queue/index')
    await sees(staff, '三号宿舍楼的热水')
    await picture(staff, 'queue')
  })

  test('4 staff open it and ask for one more detail; the clock waits', async () => {
    await staff.getByText('三号宿舍楼的热水').first().click()
    await sees(staff, '林小满')
    await picture(staff, 'handle')
    await tap(staff, '请补充')
    await write(staff, '您好，请问是哪几层没有热水？')
    await tap(staff, '请他补充')
    await sees(staff, '撤销')
    await staff.waitForTimeout(UNDO_MS)
    await sees(staff, '暂停计时')
    expect((await caseNow()).clocks.filter(clock => clock.state === 'paused').length).toBeGreaterThan(0)
  })

  test('5 she is told, answers, and gets the result', async () => {
    await student.goto(`${phones.campus.emulator.url}/#/pages/inbox/index`)
    await sees(student, '请补充说明')
    await picture(student, 'inbox')
    await student.getByText('请补充说明').first().click()
    await sees(student, '您好，请问是哪几层没有热水？')
    await tap(student, '补充')
    await write(student, '三楼和四楼都没有')
    await tap(student, '发出补充')
    await sees(student, '补充已送到')
    expect((await caseNow()).status).toBe('handling')
    phones.campus.emulator.setClock({ byMs: 2 * HOUR })
    await staff.reload()
    await sees(staff, '三楼和四楼都没有')
    await tap(staff, '办结')
    await write(staff, '您好，循环泵已更换，三楼四楼热水已恢复。感谢您的提醒！')
    await tap(staff, '办结')
    await staff.waitForTimeout(UNDO_MS)
    expect((await caseNow()).status).toBe('resolved')
  })

  test('6 every step is in her inbox, and what goes to WeChat is on the developer page', async () => {
    const { rows } = await phones.campus.as('lin').ask('inbox.list', {})
    expect(rows.map(({ template }) => template)).toEqual(['resolved', 'moreNeeded', 'received'])
    await phones.campus.emulator.tick()
    const sent = phones.campus.emulator.outbox()
    expect(JSON.stringify(sent)).toContain(number)
  })

  test('7 she rates it', async () => {
    await student.reload()
    await sees(student, '循环泵已更换')
    await tap(student, '评价')
    await student.getByRole('radio', { name: '非常满意' }).click()
    await tap(student, '提交评价')
    await sees(student, '谢谢，评价已收到')
    expect((await caseNow()).rating?.level).toBe(5)
  })

  test('8 the ledger shows it with its times', async () => {
    await staff.goto(`${phones.campus.emulator.url}/#/staff/ledger/index`)
    await sees(staff, number)
    await picture(staff, 'ledger')
  })

  test('9 a window specialist files what came by telephone; its clock runs from the original time', async () => {
    phones.campus.emulator.setClock({ back: true })
    const yesterday = new Date(phones.campus.emulator.now() + 8 * HOUR - 24 * HOUR).toISOString().slice(0, 10)
    const desk = await phones.of('window-1', '/#/staff/behalf/index')
    await desk.getByText('热线电话').first().click()
    await desk.locator('input[type=date]').fill(yesterday)
    await desk.locator('input[type=time]').fill('10:05')
    await write(desk, '李老师来电：二号教学楼三楼投影仪坏了，没人修，影响上课。')
    await desk.getByPlaceholder('例如 李老师').fill('李老师')
    await picture(desk, 'behalf')
    await tap(desk, /^登记$/)
    await sees(desk, /已登记，编号/)
    const filed = (await phones.campus.documents.all('cases')).find(({ onBehalf }) => onBehalf)
    expect(filed?.onBehalf).toMatchObject({ channel: 'hotline', contactName: '李老师', filedBy: 'window-1' })
    expect(filed?.clocks.map(({ originalAt, startedAt }) => originalAt ?? startedAt)).toContain(
      Date.parse(`${yesterday}T10:05:00+08:00`),
    )
  })

  test('10 no page met an error on the way', () => {
    expect(phones.errors).toEqual([])
  })
})
