import { MINUTE } from '../support/campus'
import { Phones, picture, sees, tap } from './browser'
import { choose, fill } from './items-walk'

// Items looked after in a real browser: one changed, one made from nothing, retired and brought back (rows S1, S12).

const phones = new Phones()
beforeAll(() => phones.start(), 60_000)
afterAll(() => phones.stop())

type Page = Awaited<ReturnType<typeof phones.of>>

const page = async (at: Page, name: RegExp) => {
  await tap(at, name)
  await at.locator('.editor-page-open').waitFor()
}
const save = async (at: Page) => {
  await tap(at, '保存草稿')
  await sees(at, /草稿已保存/)
}
const back = (at: Page) => tap(at, '返回')
/** Does something with the item as a whole, with a reason. */
const turn = async (at: Page, button: string, reason: string, said: string) => {
  await tap(at, button)
  await at.getByRole('dialog').locator('textarea').fill(reason)
  await at.getByRole('dialog').getByRole('button', { name: button }).click()
  await sees(at, said)
  // An instance may know what is in force for half a minute.
  phones.campus.later(MINUTE)
}

test('a text is changed, told in words, and published', async () => {
  const admin = await phones.of('admin-1', '/#/admin/items/index')
  await sees(admin, '事项管理')
  await picture(admin, 'admin-items')
  await tap(admin, /^报修 /)
  await page(admin, /^名称和用途/)
  await fill(admin, '名称（中文）', '报修与维护')
  await picture(admin, 'admin-texts')
  await save(admin)
  await back(admin)
  for (const [part, words] of [
    ['表单', '第 1 页'],
    ['流程', '手机上提交'],
    ['结果', '办好后得到什么'],
    ['体检', /过去办过|还没有人办过/],
    ['版本', '草稿和正在使用的比'],
  ] as const) {
    await choose(admin, part)
    await sees(admin, words)
    await picture(admin, `admin-${part}`)
  }
  await tap(admin, '草稿和正在使用的比')
  await sees(admin, '现在：报修与维护')
  await turn(admin, '发布', '名称改清楚', '已发布')
  const anybody = await phones.of(null, '/#/service/item/index?id=repair')
  await sees(anybody, '报修与维护')
  await sees(anybody, '登录后办理')
})

test('a new item from nothing: written, put right where the check leads, tried, published, found by initials, applied for, retired, brought back', async () => {
  const admin = await phones.of('admin-1', '/#/admin/items/index')
  await tap(admin, '新增事项')
  await fill(admin, '事项名称（中文）', '自行车登记')
  await tap(admin, '开始编写')
  await sees(admin, '已建好草稿')
  await sees(admin, '名称和用途')

  await choose(admin, '表单')
  await tap(admin, /^加一道题/)
  await fill(admin, '题目（中文）', '')
  await admin.waitForTimeout(400)
  await back(admin)
  // What is not written keeps it from being saved, and one tap leads there.
  await tap(admin, /处问题/)
  await fill(admin, '题目（中文）', '车架号')
  await save(admin)
  await back(admin)

  await tap(admin, '试一试')
  await fill(admin, '要办什么', '登记一辆自行车')
  await tap(admin, '下一步')
  await tap(admin, '试一试')
  await sees(admin, '试办结果')
  await picture(admin, 'admin-tried')
  await admin.goBack()
  await turn(admin, '发布', '新增事项', '已发布')

  const lin = await phones.of('lin', '/#/service/items/index')
  await lin.locator('input').first().fill('zxcdj')
  await tap(lin, /自行车登记/)
  await tap(lin, '开始办理')
  await fill(lin, '要办什么', '登记一辆自行车')
  await fill(lin, '车架号', 'XH2026')
  await tap(lin, '下一步')
  await tap(lin, '提交')
  await sees(lin, /已提交/)

  await turn(admin, '停用这个事项', '暂停登记', '已停用')
  await sees(admin, '现在没有人能申请')
  await turn(admin, '恢复', '继续登记', '已恢复')
  await lin.goto(`${phones.campus.emulator.url}/#/service/items/index`)
  await lin.reload()
  await sees(lin, '自行车登记')
})

test('nobody met an error', () => expect(phones.errors).toEqual([]))
