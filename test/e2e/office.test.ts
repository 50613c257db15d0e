import type { Page } from 'playwright-core'
import { DAY, MINUTE } from '../support/campus'
import { readPdf } from '../support/read-pdf'
import { liveThrough } from '../support/small-history'
import { Phones, picture, sees, tap } from './browser'

// Issue 6: ledger, figures, supervision, reports, proof and the public pages, each walked by who uses it.

const phones = new Phones()
const { campus } = phones
const address = (screen: string) => `${campus.emulator.url}/#/staff/${screen}/index`
let office: Page

beforeAll(async () => {
  await phones.start()
  // A fortnight a month ago, so that last month has a report; then the clock stands where the phone's is.
  campus.travelTo(Date.now() - 31 * DAY)
  await liveThrough(campus, 14)
  campus.emulator.setClock({ back: true })
  await campus.tick()
  office = await phones.of('supervisor-1', '/#/staff/ledger/index')
}, 60_000)
afterAll(() => phones.stop())

/** The bytes of what a tap opens, fetched as the phone would. */
const opens = async (page: Page): Promise<Buffer> => {
  await page.evaluate(() => {
    Object.assign(window, {
      opened: undefined,
      open: (url: string) => Object.assign(window, { opened: url }),
    })
  })
  // What was asked for now stands above what was made before.
  await page
    .getByRole('button', { name: /^打开$/ })
    .first()
    .click()
  const found = await page.waitForFunction(() => (window as unknown as { opened?: string }).opened)
  return Buffer.from(await (await fetch(String(await found.jsonValue()))).arrayBuffer())
}
const done = async (page: Page, file: RegExp) => {
  await campus.tick()
  await sees(page, file)
}

test('the ledger: filtered by type, item and lateness, kept when one comes back, drawn, and exported', async () => {
  await sees(office, '全部部门')
  await office.getByRole('radio', { name: '投诉' }).click()
  await tap(office, /时间、事项、状态/)
  await office.getByRole('radio', { name: '意见建议' }).click()
  await office.getByRole('switch').click()
  await tap(office, '看结果')
  await sees(office, '意见建议 · 只看超时的')
  await office
    .getByText(/第 \d+ 件事/)
    .first()
    .click()
  await sees(office, '经过')
  await office.goBack()
  await sees(office, '意见建议 · 只看超时的')
  await office.getByRole('radio', { name: '图表' }).click()
  await sees(office, /图表不按状态/)
  await sees(office, /每周收到/)
  await picture(office, 'ledger-drawn')
  await office.getByRole('radio', { name: '列表' }).click()
  await tap(office, '导出')
  await tap(office, '开始导出')
  await done(office, /台账-.*xlsx/)
  await picture(office, 'ledger-export')
  // A zip, as every XLSX is.
  expect((await opens(office)).subarray(0, 2).toString()).toBe('PK')
})

test('figures: the five indicators, where time is lost, trends; small numbers are said and not as percentages', async () => {
  await office.goto(address('numbers'))
  await office.getByRole('radio', { name: '近 90 天' }).click()
  await sees(office, '五项指标')
  await sees(office, '时间花在哪里')
  await sees(office, '哪里来得多')
  await office.getByRole('radio', { name: '满意率' }).first().click()
  await sees(office, /件数太少，不计比例/)
  await picture(office, 'figures')
})

test('the supervisor sees what is late, and opens it', async () => {
  await office.goto(address('supervise'))
  await sees(office, '超时')
  const { counts } = await campus.as('supervisor-1').ask('supervision.view', {})
  expect(await office.getByRole('radio', { name: new RegExp(`超时.*${counts.late}`) }).count()).toBe(1)
  await picture(office, 'supervise')
  await office
    .getByText(/第 \d+ 件事/)
    .first()
    .click()
  await sees(office, '经过')
})

test('the month’s report is made on the phone and is a PDF with the month’s numbers', async () => {
  await office.goto(address('reports'))
  await tap(office, '生成报告')
  await done(office, /服务质量月报-.*pdf/)
  await picture(office, 'report')
  const { text, pages } = readPdf(await opens(office))
  expect(text).toMatch(/服务质量月报/)
  expect(text).toMatch(/（盖章）/)
  expect(pages).toBeGreaterThan(2)
})

test('one case as a one-page proof, from its own screen', async () => {
  const [{ _id: id = '', requester = '', number = '' } = {}] = await campus.documents.all('cases')
  const page = await phones.of(requester, `/#/pages/case/index?id=${id}`)
  await tap(page, '办件凭证')
  await done(page, new RegExp(`${number}.*pdf`))
  const { text, pages } = readPdf(await opens(page))
  expect(pages).toBe(1)
  expect(text).toContain(number)
  expect(text).toContain('审计链已核验')
})

test('the public pages: anybody reads results and promises, and finds one from the other', async () => {
  const page = await phones.of(null, '/#/open/results/index')
  await sees(page, /收到 \d+ 件/)
  await picture(page, 'results')
  await tap(page, '承诺和兑现')
  await sees(page, '我们答应')
  await picture(page, 'promises')
  await tap(page, '办理结果公开')
  await sees(page, '怎么算的')
})

test('no page met an error on the way', () => {
  campus.later(MINUTE)
  expect(phones.errors).toEqual([])
})
