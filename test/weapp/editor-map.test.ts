/** @jest-environment-options {"globalsCleanup": "off"} */
import './dom'
import { Campus } from '../support/campus'
import { apply } from '../support/applications'
import { openApp, phoneOf } from './campus-phone'
import type { Host } from './host'
import type { Phone } from './wx'

// Two parts of the app WeChat had never executed: the editor of items, and places on its map.

const campus = new Campus()
const hosts: Host[] = []
/** The app of somebody, with this screen laid on top. */
const opened = async (phone: Phone, screen: string): Promise<Host> => {
  const host = await openApp(phone)
  hosts.push(host)
  host.open(screen)
  return host
}
const asSaved = (id: string) => campus.as('admin-1').ask('items.definition', { id })
const published = async (id: string, version: number) => {
  for (let tries = 0; tries < 200; tries += 1) {
    const { inForce, isDraft } = await asSaved(id)
    if (inForce === version && !isDraft) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`version ${version} of ${id} was never published`)
}
const POINT = { latitude: 39.99212, longitude: 116.31057 }
beforeAll(() => campus.start(), 60_000)
afterAll(async () => {
  hosts.forEach(host => host.end())
  await campus.stop()
})

test('an administrator opens an item, changes a text, tries it and publishes it', async () => {
  const host = await opened(phoneOf(campus, 'admin-1'), '/admin/items/index')
  await host.tap('校园卡服务')
  await host.untilSays('标准办理时限')
  expect(host.screen.path).toBe('admin/item/index')
  await host.tap('名称和用途')
  await host.write('名称（中文）', '校园一卡通')
  await host.tap('保存草稿')
  await host.untilSays('草稿已保存')
  await host.tap('返回')
  for (const [part, says] of [
    ['表单', '第 1 页'],
    ['流程', '手机上提交'],
    ['体检', '现在的流程'],
    ['版本', '草稿和正在使用的比'],
  ] as const) {
    await host.tap(part)
    await host.untilSays(says)
  }
  await host.tap('草稿和正在使用的比')
  await host.untilSays('现在：校园一卡通')
  await host.tap('试一试')
  await host.untilSays('办理事项')
  expect(host.screen.path).toBe('service/apply/index')
  await host.tap('找到了，解挂')
  await host.tap('下一步')
  await host.write('联系电话', '13800001234')
  await host.tap('这是我本人的校园卡')
  await host.tap('下一步')
  await host.tap('试一试')
  await host.untilSays('试办结果')
  host.back()
  await host.tap('发布')
  await host.write('说明', '名称改清楚')
  await host.tap('发布')
  // Its state says "published" already, of the version before: what counts is what the server has.
  await published('campusCard', 2)
  expect(host.errors).toEqual([])
  expect(host.largestSetData).toBeLessThan(256 * 1024)
})

test('a step is opened, its owner and its reminders are changed, and nothing breaks', async () => {
  const host = await opened(phoneOf(campus, 'admin-1'), '/admin/item/index?id=leave')
  await host.tap('流程')
  await host.tap('辅导员或部门负责人审批')
  await host.tap('这一步的提醒另外定')
  await host.untilSays('其中哪几次也告诉部门负责人')
  await host.tap('30%')
  await host.write('超时多久报部门负责人', '1')
  await host.tap('加一个责任人')
  await host.untilSays('怎么找到责任人')
  await host.tap('保存草稿')
  await host.untilSays('草稿已保存')
  const { definition } = await asSaved('leave')
  expect(definition.flow.steps[0]?.alarms).toMatchObject({
    ...{ warnPercents: [30, 50, 80], leadAfterSeconds: 3600 },
  })
  expect(definition.flow.steps[0]?.owners.length).toBeGreaterThan(1)
  expect(host.errors).toEqual([])
})

test('she points at a place on WeChat’s map, or closes it and loses nothing', async () => {
  const place = { name: '三号宿舍楼', address: '学院路 1 号', ...POINT }
  const phone = phoneOf(campus, 'lin', { pointed: [undefined, place] })
  const host = await opened(phone, '/service/apply/index?id=repair')
  await host.tap('门窗、门锁')
  await host.tap('有危险')
  await host.write('说说情况', '门锁坏了，关不上')
  await host.tap('下一步')
  await host.tap('在地图上标出')
  await host.until(() => phone.pointed.length === 1, 'the map')
  expect(host.screen.has('去掉标出的位置')).toBe(false)
  await host.tap('在地图上标出')
  await host.until(() => host.screen.has('去掉标出的位置'), 'the mark')
  expect(host.errors).toEqual([])
})

test('who mends it sees the place on the map', async () => {
  const { id } = await apply(campus.as('lin'), 'repair', {
    ...{ kind: 'door', danger: 'yes', description: '门锁坏了，关不上', area: 'dormitory' },
    ...{ place: { text: '三号楼 512', ...POINT }, visit: { on: '2026-03-12', from: '14:00', to: '18:00' } },
    ...{ mayEnter: 'yes', phone: '13800001234' },
  })
  const { owner } = await campus.documents.read('cases', id)
  const phone = phoneOf(campus, owner)
  const host = await opened(phone, `/staff/handle/index?id=${id}`)
  await host.tap('在地图上看')
  expect(phone.mapped).toEqual([{ ...POINT, name: '三号楼 512', scale: 18 }])
  expect(host.errors).toEqual([])
})
