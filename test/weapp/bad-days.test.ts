/** @jest-environment-options {"globalsCleanup": "off"} */
import './dom'
import * as fs from 'node:fs'
import * as path from 'node:path'
import { Campus } from '../support/campus'
import { openApp, phoneOf, writeFeedback } from './campus-phone'
import { built, type Host } from './host'

const campus = new Campus()
const open: Host[] = []
const app = async (...given: Parameters<typeof phoneOf>) => {
  const host = await openApp(phoneOf(...given))
  open.push(host)
  return host
}

beforeAll(async () => {
  await campus.start()
}, 60_000)
afterEach(() => open.splice(0).forEach(host => host.end()))
afterAll(() => campus.stop())

const textsOf = async () => (await campus.documents.all('cases')).map(({ text }) => text)

test('tapping twice sends once', async () => {
  const host = await app(campus, 'lin')
  await writeFeedback(host, '二食堂晚上只剩一个窗口')
  host.screen.tap('发出')
  host.screen.tap('发出')
  await host.untilSays('收到了，有人负责')
  expect(await textsOf()).toEqual(['二食堂晚上只剩一个窗口'])
})

test('a draft is there after WeChat has ended the app', async () => {
  const storage = new Map<string, string>()
  const first = await app(campus, 'lin', { storage })
  await first.tap('有事，说一句')
  await first.untilSays('发生了什么')
  await first.write('发生了什么', '操场的灯坏了三盏')
  await first.untilSays('草稿已自动保存')
  first.end()
  const second = await app(campus, 'lin', { storage })
  expect(second.screen.text()).toContain('接着写上次的草稿')
  await second.tap('有事，说一句')
  await second.untilSays('下一步')
  await second.tap('下一步')
  await second.untilSays('我们是这样理解的')
})

test('what was sent without network goes by itself, once, after a restart', async () => {
  const storage = new Map<string, string>()
  const before = (await textsOf()).length
  const first = await app(campus, 'lin', { storage })
  await writeFeedback(first, '图书馆三楼的插座没有电')
  first.setOnline(false)
  await first.tap('发出')
  await first.untilSays('已存在手机里')
  first.end()
  expect(await textsOf()).toHaveLength(before)
  const second = await app(campus, 'lin', { storage })
  await second.untilSays('已经发出')
  second.show()
  second.setOnline(true)
  await new Promise(resolve => setTimeout(resolve, 300))
  expect((await textsOf()).filter(text => text.startsWith('图书馆'))).toHaveLength(1)
})

test('a lost answer and another try make one case', async () => {
  const phone = phoneOf(campus, 'lin')
  const { call } = phone
  let lost = 0
  phone.call = async data => {
    const answer = await call(data)
    if (data.action !== 'feedback.submit' || lost > 0) return answer
    lost += 1
    throw new Error('the answer was lost')
  }
  const host = await openApp(phone)
  open.push(host)
  await writeFeedback(host, '宿舍的门禁刷不开')
  await host.tap('发出')
  await host.untilSays('收到了，有人负责')
  expect(lost).toBe(1)
  expect((await textsOf()).filter(text => text.includes('门禁'))).toHaveLength(1)
})

test('another person on the same phone finds neither the draft nor the outbox of the first', async () => {
  const storage = new Map<string, string>()
  const first = await app(campus, 'lin', { storage })
  await first.tap('有事，说一句')
  await first.untilSays('发生了什么')
  await first.write('发生了什么', '只有我自己知道的事')
  await first.untilSays('草稿已自动保存')
  first.end()
  const second = await app(campus, 'zhao', { storage })
  await second.until(() => [...storage.values()].includes('"zhao"'), 'the other person')
  await second.tap('有事，说一句')
  await second.untilSays('发生了什么')
  expect(second.screen.text()).not.toContain('草稿已自动保存')
})

test('the main package stays under 1 MB, and the parts of staff and administrators are not in it', () => {
  const sizeOf = (folder: string): number =>
    fs.readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const file = path.join(folder, entry.name)
      return sum + (entry.isDirectory() ? sizeOf(file) : fs.statSync(file).size)
    }, 0)
  const { pages, subPackages } = JSON.parse(fs.readFileSync(path.join(built, 'app.json'), 'utf8')) as {
    pages: string[]
    subPackages: { root: string; pages: string[] }[]
  }
  const besides = subPackages.map(({ root }) => root)
  expect(besides).toEqual(expect.arrayContaining(['staff', 'admin', 'service']))
  expect(pages.filter(page => besides.some(root => page.startsWith(`${root}/`)))).toEqual([])
  // What WeChat loads first: everything but the roots of the sub-packages.
  const first = sizeOf(built) - besides.reduce((sum, root) => sum + sizeOf(path.join(built, root)), 0)
  expect(first).toBeLessThan(1024 * 1024)
})
