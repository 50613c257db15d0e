import type { Page } from 'playwright-core'
import { rosterOf } from '../support/rosters'
import { SingleSignOn } from '../support/single-sign-on'
import { Phones, picture, sees, tap } from './browser'

// Issue 7, in a real browser: the school's sign-in through a real provider, and a roster of 3,000 with 40 wrong rows.

describe('the roster', () => {
  const phones = new Phones()
  let admin: Page
  beforeAll(() => phones.start(), 90_000)
  afterAll(() => phones.stop())

  test('chosen, it says what it would change and names each wrong cell', async () => {
    admin = await phones.of('admin-1', '/#/admin/roster/index')
    const chooser = admin.waitForEvent('filechooser')
    await tap(admin, '选择名册文件')
    const buffer = await rosterOf(3_000)
    await (await chooser).setFiles({ name: '名册.xlsx', mimeType: 'application/vnd.ms-excel', buffer })
    await sees(admin, '导入后会这样')
    await sees(admin, '3000 人')
    await sees(admin, '40 人')
    await sees(admin, '第 76 行 · 姓名')
    expect(await admin.getByText(/^第 \d+ 行 · 姓名$/).count()).toBe(40)
    await picture(admin, 'roster')
  })

  test('imported, 2,960 people are there and the page says so', async () => {
    await tap(admin, '导入 2960 人')
    await sees(admin, '正在导入')
    for (let tick = 0; tick < 4; tick += 1) await phones.campus.tick()
    await sees(admin, '导入完成')
    await sees(admin, /新增 2960 人/)
    const found = await phones.campus.as('window-1').ask('people.find', { number: '20302998' })
    expect(found).toMatchObject({ name: '学生2998', bound: false })
    expect(phones.errors).toEqual([])
  })
})

describe('the school’s sign-in', () => {
  const signOn = new SingleSignOn()
  let phones: Phones
  let page: Page
  beforeAll(async () => {
    phones = await new Phones(await signOn.start()).start()
    // The provider's clock is the real one.
    phones.campus.emulator.setClock({ back: true })
    await phones.campus.documents.put('people', {
      ...{ _id: 'p-bailu', name: '白露', kind: 'student', number: '20260001' },
      ...{ identities: [], grants: [], staff: false },
    })
  }, 90_000)
  afterAll(async () => {
    signOn.stop()
    await phones.stop()
  })

  test('somebody nobody knows is asked to sign in, and sent to the school', async () => {
    page = await phones.of(null, '/#/pages/me/index')
    await sees(page, '请先登录')
    await tap(page, '登录')
    await page.waitForURL(`${signOn.issuer}/**`)
    await page.locator('input[name=login]').fill('20260001')
    await page.locator('input[name=password]').fill('any')
    await page.locator('button[type=submit]').click()
    await page.locator('button[type=submit]', { hasText: 'Continue' }).click()
  })

  test('back where they were, signed in; the address holds neither ticket nor code', async () => {
    await sees(page, '还没有绑定学号或工号，可以先提意见和查进展')
    expect(page.url()).toBe(`${phones.campus.emulator.url}/#/pages/me/index`)
    await picture(page, 'signed-on')
  })

  test('linked with one tap, after agreeing', async () => {
    await tap(page, '绑定学号或工号')
    await tap(page, '确认绑定')
    await sees(page, '先看一下隐私说明')
    await tap(page, /^同意$/)
    await sees(page, '白露，绑定好了')
    expect((await phones.campus.documents.read('people', 'p-bailu')).identities).toHaveLength(1)
  })

  test('signed out, nobody is here, and the school’s own session is over as well', async () => {
    await page.goto(`${phones.campus.emulator.url}/#/pages/me/index`)
    await tap(page, '退出登录')
    await page.waitForURL(`${signOn.issuer}/**`)
    await page.locator('button[value=yes]').click()
    await page.waitForURL(`${phones.campus.emulator.url}/**`)
    await page.goto(`${phones.campus.emulator.url}/#/pages/me/index`)
    await sees(page, '请先登录')
    await tap(page, '登录')
    await page.waitForURL(`${signOn.issuer}/**`)
    await page.locator('input[name=login]').waitFor()
    expect(phones.errors).toEqual([])
  })
})
