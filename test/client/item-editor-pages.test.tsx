import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { items } from '@shared/catalogue/items'
import type { Item } from '@shared/contract/item'
import type { DefinitionAnswer } from '@shared/contract/items-managed'
import { checkItem } from '@shared/domain/check-item'
import { fieldsOf } from '@shared/domain/forms'
import ManageItem from '@/admin/item/index'
import { EditorProvider } from '@/admin/item/editor'
import { textPages } from '@/admin/item/model/places'
import { Page } from '@/admin/item/pages'
import { notePersonHere } from '@/cloud/person-here'
import { useSession } from '@/cloud/session'
import { forgetSeen } from '@/cloud/use-answer'
import { prefer } from '@/theme/preferences'
import { me } from './answers'
import { leave, see, sees, seesNot, settle, tap, write } from './people'
import { Server, setOnline } from './server'

beforeEach(() => {
  localStorage.clear()
  forgetSeen()
  useSession.setState({ me, state: 'here' })
  notePersonHere('admin-1')
  prefer({ language: 'zh-CN', elder: false })
  setOnline(true)
})
afterEach(leave)

const formPages = (base: string, form: Item['form']): string[] => [
  ...form.sections.map(({ id }) => `${base}.sections.${id}`),
  ...fieldsOf(form).map(({ id }) => `${base}.fields.${id}`),
  ...(form.rules ?? []).map(({ id }) => `${base}.rules.${id}`),
  ...(form.figures ?? []).map(({ id }) => `${base}.figures.${id}`),
]
const pagesOf = (item: Item): string[] => [
  ...textPages,
  ...formPages('form', item.form),
  ...item.flow.steps.flatMap(({ id, form }) => [
    `flow.steps.${id}`,
    ...(form ? formPages(`flow.steps.${id}.form`, form) : []),
  ]),
  'result',
  ...item.result.documents.map((_, index) => `result.documents.${index}`),
  ...(item.booking ? ['booking', ...item.booking.resources.map(({ id }) => `booking.resources.${id}`)] : []),
]

// One page of each kind is enough here; the long run opens them all.
const opened = new Set<string>()
const isNewKind = (at: string, item: Item): boolean => {
  if (process.env['LONG']) return true
  const kind = /\.(fields|sections|rules|figures)\./.exec(at)?.[1]
  const field = fieldsOf(item.form).find(({ id }) => at === `form.fields.${id}`)
  const required = field && 'required' in field ? typeof field.required : ''
  const sort = kind
    ? `${kind}:${field?.type ?? ''}:${String(field?.showIf !== undefined)}:${required}`
    : `${item.id}:${at}`
  if (opened.has(sort)) return false
  opened.add(sort)
  return true
}

describe('every page and every line of the ten is opened, and opening changes nothing', () => {
  it.each(items.map(item => [item.id, item] as const))('%s', (_id, item) => {
    const put = jest.fn()
    const nothing = () => undefined
    const editor = {
      item,
      put,
      goTo: nothing,
      close: nothing,
      showStanding: nothing,
      check: checkItem(item),
      line: undefined,
    }
    for (const at of pagesOf(item).filter(each => isNewKind(each, item))) {
      const { container } = render(
        <EditorProvider value={editor}>
          <Page at={at} />
        </EditorProvider>,
      )
      expect([at, (container.textContent ?? '').length > 0]).toEqual([at, true])
      for (const head of container.querySelectorAll('.edit-line-head')) act(() => void fireEvent.click(head))
      expect([at, container.textContent?.match(/undefined|NaN|\[object/)]).toEqual([at, null])
      cleanup()
    }
    expect(put).not.toHaveBeenCalled()
  })
})

const repair = () => {
  const found = items.find(({ id }) => id === 'repair')
  if (!found) throw new Error('repair')
  return found
}
const answerOf = (definition: Item, revision: number): DefinitionAnswer => ({
  ...{ definition, version: 2, isDraft: revision > 0, state: 'published', inForce: 1, revision },
  ...{ check: checkItem(definition), samples: [], samplesMustGo: false },
})

describe('the screen', () => {
  const opened = async () => {
    const server = new Server({
      'items.definition': () => answerOf(repair(), 0),
      'items.saveDraft': ({ definition }) => answerOf(definition as unknown as Item, 1),
    })
    see(ManageItem, { id: 'repair' })
    await sees('名称和用途')
    return server
  }
  const names = () => tap(`名称和用途 ${repair().purpose['zh-CN']}`)

  test('saves what was changed and nothing else, in one call; then it can be published', async () => {
    const server = await opened()
    await names()
    await write('名称（中文）', '报修与维护')
    await tap('保存草稿')
    await settle()
    const [call] = server.of('items.saveDraft')
    expect(call?.data).toMatchObject({ id: 'repair', revision: 0 })
    expect(call?.data['definition']).toEqual({
      ...repair(),
      name: { ...repair().name, 'zh-CN': '报修与维护' },
    })
    await tap('返回')
    await sees('发布')
  })

  test('what a colleague saved in between is not written over, and mine is not lost', async () => {
    const server = await opened()
    Object.assign(server, {
      said: { 'items.definition': () => answerOf(repair(), 3), 'items.saveDraft': () => 'STALE' },
    })
    await names()
    await write('名称（中文）', '我改的')
    await tap('保存草稿')
    await sees(/别的同事刚保存过/)
    expect(server.of('items.saveDraft')[0]?.data).toMatchObject({ revision: 0 })
    await sees('我改的')
    await tap('放下我的，看同事的')
    await settle()
    await sees('报修')
  })

  test('what is not written keeps it from being saved; one tap leads there', async () => {
    const server = await opened()
    await names()
    await write('名称（中文）', '')
    await write('名称（英文）', '')
    await settle(400)
    await tap('返回')
    await tap('还有 1 处问题，改好才能发布')
    await write('名称（中文）', '报修')
    await settle(400)
    await tap('保存草稿')
    await settle()
    expect(server.of('items.saveDraft')[0]?.data['definition']).toMatchObject({
      name: { 'zh-CN': '报修', en: '报修' },
    })
  })

  test('a step gets reminders of its own: begun as the item has them, earlier ones, the lead too, no waiting', async () => {
    const server = await opened()
    const [first] = repair().flow.steps
    await tap('流程')
    await tap(first?.name['zh-CN'] ?? '')
    await tap('这一步的提醒另外定')
    await tap('30%')
    // The same percents stand below once more, for the lead.
    await tap('30%')
    await tap('80%')
    await write('超时多久报部门负责人', '0')
    await tap('等申请人补材料时停表')
    await write('超时多久报服务监督', '0.5')
    await tap('保存草稿')
    await settle()
    const saved = server.of('items.saveDraft')[0]?.data['definition'] as Item
    expect(saved.flow.steps[0]?.alarms).toEqual({
      ...{ warnPercents: [30, 50, 80], warnLeadPercents: [30, 80], pausable: false },
      ...{ leadAfterSeconds: 0, supervisorAfterSeconds: 1800 },
    })
    expect(saved.flow.steps.slice(1)).toEqual(repair().flow.steps.slice(1))
    expect(saved.clock).toEqual(repair().clock)
  })

  test('a text that is not translated is counted, and one tap leads to it', async () => {
    await opened()
    await names()
    await write('名称（英文）', '报修')
    await settle(400)
    await sees('还没有英文')
    await tap('返回')
    await tap('还没有翻译的文字，1 处')
    await write('名称（英文）', 'Repairs')
    await settle(400)
    seesNot('还没有英文')
    await tap('返回')
    seesNot(/还没有翻译/)
  })
})
