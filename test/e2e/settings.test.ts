import type { Page } from 'playwright-core'
import { MINUTE, TEST_KEY } from '../support/campus'
import { SmtpStandIn } from '../support/providers/smtp'
import { Phones, picture, sees, tap } from './browser'

// Issue 5, in a real browser: a mail address proves itself; a change of the calendar shows what it moved and why.

const smtp = new SmtpStandIn()
const env: Record<string, string> = { CAMPUS_KEY: TEST_KEY, CAMPUS_SAMPLES: 'allowed' }
const phones = new Phones({ functionEnv: env })
beforeAll(async () => {
  env['SMTP_URL'] = await smtp.start()
  await phones.start()
}, 90_000)
afterAll(async () => {
  await phones.stop()
  await smtp.stop()
})

const fill = (page: Page, label: string, value: string) =>
  page.getByLabel(label, { exact: true }).last().fill(value)

describe('a mail address', () => {
  let page: Page
  /** The code as it stands in the mail that has just come. */
  const codeThatCame = async () => {
    await phones.campus.tick()
    return /[0-9a-z]{6}(?=，)/.exec(smtp.arrived.at(-1)?.text ?? '')?.[0] ?? ''
  }
  const enter = async (code: string) => {
    await fill(page, '确认码', code)
    await tap(page, '确认邮箱')
  }

  test('a wrong code and one that is too old are refused, each saying what to do', async () => {
    page = await phones.of('su', '/#/pages/channels/index')
    await fill(page, '邮箱', 'su@school.example')
    await tap(page, '发确认码')
    await sees(page, '确认码已发到 su@school.example，30 分钟内有效')
    const code = await codeThatCame()
    expect(smtp.arrived.at(-1)?.to).toBe('su@school.example')
    await enter(code === 'aaaaaa' ? 'bbbbbb' : 'aaaaaa')
    await sees(page, '确认码不对，请再看一眼邮件')
    await picture(page, 'mail-wrong')
    phones.campus.later(31 * MINUTE)
    await enter(code)
    await sees(page, /已经过期/)
    await picture(page, 'mail-expired')
  })

  test('a new one confirms, and the next message arrives there', async () => {
    await tap(page, '再发一次确认码')
    await sees(page, '新的确认码已发出，旧的不再有效')
    await enter(await codeThatCame())
    await sees(page, '发到 su@school.example')
    await picture(page, 'mail-confirmed')
    const { number } = await phones.campus.as('su').submit('图书馆三楼的空调太冷了')
    await phones.campus.tick()
    expect(smtp.arrived.at(-1)).toMatchObject({
      to: 'su@school.example',
      subject: `【校园服务通】已收到 ${number}`,
    })
    expect(phones.errors).toEqual([])
  })
})

test('an afternoon not counted moves an open case; the calendar and the case both say why', async () => {
  const { campus } = phones
  const wish = await campus.as('lin').submit('建议图书馆延长开放时间', {
    ...{ type: 'suggestion', urgency: 'normal', department: 'dormitory' },
  })
  const page = await phones.of('admin-1', '/#/admin/calendar/index')
  await tap(page, '加一段不计时')
  await page.getByRole('radio', { name: '某一天' }).click()
  await fill(page, '日期', '2026-03-16')
  await fill(page, '从', '14:00')
  await fill(page, '到', '17:30')
  await tap(page, '好了')
  await sees(page, '14:00–17:30')
  await tap(page, '保存')
  await fill(page, '原因', '教代会')
  await tap(page, '保存')
  await sees(page, '已保存，半分钟内生效')
  campus.later(MINUTE)
  await campus.tick()
  await page.reload()
  await sees(page, '原因：教代会')
  await sees(page, /全部办完：.*17:30 改为 .*12:00/)
  await picture(page, 'calendar-moved')
  await page.getByText(wish.number).click()
  await page.getByRole('button', { name: '全部办完 这个时间怎么来的' }).click()
  await sees(page, /教代会/)
  await picture(page, 'case-moved')
  expect(phones.errors).toEqual([])
})
