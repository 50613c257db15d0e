import type { Page } from 'playwright-core'
import { Phones, picture, sees, tap } from './browser'

const phones = new Phones()
beforeAll(() => phones.start(), 60_000)
afterAll(() => phones.stop())

const LIGHTS = '图书馆东侧路灯全都不亮，晚上回宿舍看不清路。'

const casesOf = async (person: string) => (await phones.campus.as(person).ask('cases.listMine', {})).rows
const inboxOf = (page: Page) => page.goto(`${phones.campus.emulator.url}/#/pages/inbox/index`)

const readyToSend = async (page: Page, words: string) => {
  await page.getByText('说一句').first().click()
  await page.locator('textarea').last().fill(words)
  await tap(page, '下一步')
  await sees(page, '我们是这样理解的')
  await tap(page, '下一步')
  await sees(page, '都可以不填')
  await tap(page, '下一步')
  await sees(page, '看一遍，没问题就发出')
}

test('a double tap on send makes one case (D8)', async () => {
  const page = await phones.of('zhao')
  await readyToSend(page, LIGHTS)
  await page.getByRole('button', { name: '发出' }).last().dblclick()
  await sees(page, '收到了，有人负责')
  expect(await casesOf('zhao')).toHaveLength(1)
})

test('an answer that is lost on the way, and a retry: one case', async () => {
  const page = await phones.of('su')
  await readyToSend(page, '建议逸夫楼一层增设自助打印机，课间排队太久。')
  let lost = 0
  await page.route('**/call', async route => {
    if (lost === 0 && (route.request().postData() ?? '').includes('feedback.submit"')) {
      lost += 1
      await route.fetch()
      await route.abort('connectionreset')
    } else await route.continue()
  })
  await tap(page, '发出')
  await page.waitForTimeout(3_000)
  await page.waitForTimeout(5_000)
  expect(lost).toBe(1)
  expect(await casesOf('su')).toHaveLength(1)
})

test('without a network what was written stays, and goes by itself later, once', async () => {
  const page = await phones.of('lin')
  await readyToSend(page, LIGHTS)
  await page.context().setOffline(true)
  await tap(page, '发出')
  await sees(page, '已存在手机里')
  await picture(page, 'offline')
  expect(await casesOf('lin')).toHaveLength(0)
  await page.context().setOffline(false)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.waitForTimeout(6_000)
  expect(await casesOf('lin')).toHaveLength(1)
})

test('a draft survives closing the app', async () => {
  const page = await phones.of('lin')
  await page.getByText('说一句').first().click()
  await page.locator('textarea').last().fill('二食堂的汤总是凉的')
  await sees(page, '草稿已自动保存')
  await page.goto('about:blank')
  await page.goto(`${phones.campus.emulator.url}/`)
  await page.getByText('说一句').first().click()
  expect(await page.locator('textarea').last().inputValue()).toBe('二食堂的汤总是凉的')
})

test('nobody signed in: a clear word and the way to sign in', async () => {
  const page = await phones.of(null)
  await inboxOf(page)
  await sees(page, '请先登录')
  await tap(page, '登录')
  await page.waitForURL(/__dev\/sign-in/)
})

test("another person's case does not exist", async () => {
  const { id } = await phones.campus.as('lin').submit('五号楼电梯按键失灵，已经一周了。')
  const page = await phones.of('zhao', `/#/pages/case/index?id=${id}`)
  await sees(page, '没有找到')
})

test('a photo that is none is refused at its field, and the words stay', async () => {
  const page = await phones.of('su')
  await page.getByText('说一句').first().click()
  await page.locator('textarea').last().fill('教学楼的黑板擦不干净')
  await tap(page, '下一步')
  await tap(page, '下一步')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByText('加照片').first().click(),
  ])
  await chooser.setFiles({
    name: 'virus.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('not a picture at all'),
  })
  await sees(page, /不是照片|格式不能用/)
})
