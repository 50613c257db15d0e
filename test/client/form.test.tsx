import { act, fireEvent, screen, within } from '@testing-library/react'
import type { Field } from '@shared/contract/form'
import { readItemDraft } from '@/parts/items/item-draft'
import { notePersonHere } from '@/cloud/person-here'
import { useOutbox } from '@/cloud/outbox'
import { useSession } from '@/cloud/session'
import { forgetSeen } from '@/cloud/use-answer'
import Apply from '@/service/apply/index'
import { prefer } from '@/theme/preferences'
import { me } from './answers'
import { allFields, formOf, handedIn, itemShown, itemView } from './items-answers'
import { goesOut, leave, see, sees, seesNot, settle, tap, tapTwice, write } from './people'
import { Server, setOnline } from './server'
import { opened } from './taro'

beforeEach(() => {
  localStorage.clear()
  forgetSeen()
  useOutbox.setState({ jobs: [] })
  useSession.setState({ me, state: 'here' })
  notePersonHere('lin')
  prefer({ language: 'zh-CN' })
  setOnline(true)
})
afterEach(leave)

const fieldOf = (type: Field['type']): Field => {
  const found = allFields().find(field => field.type === type)
  if (!found) throw new Error(`no field ${type}`)
  return found
}

/** Opens the application with these questions. */
const ask = (...fields: Field[]) => {
  const server = new Server({
    'items.view': () => itemView(itemShown('leave', formOf(...fields))),
    'items.slots': () => ({ taken: [] }),
    'items.findPeople': () => ({ rows: [{ id: 'su', name: '苏老师', departmentName: '数学学院' }] }),
    'items.submit': () => handedIn,
  })
  see(Apply, { id: 'leave' })
  return server
}

const standsOpen = () => screen.findByRole('heading', { name: '填写' })

const chooseDay = () =>
  act(async () => void fireEvent.click(await screen.findByRole('radio', { name: /2026-03-12/ })))

type Trial = { type: Field['type']; bad: () => Promise<void>; told: RegExp }

/** For every type of field: an answer that is wrong, and the sentence a person reads. */
const trials: Trial[] = [
  { type: 'text', bad: () => write('书名', '书'), told: /请至少写 2 个字/ },
  { type: 'longText', bad: () => write('原因', '病'), told: /请至少写 4 个字/ },
  { type: 'number', bad: () => write('人数', '三十一'), told: /请填数字/ },
  { type: 'money', bad: () => write('金额', '0.5'), told: /不能少于 1.00 元/ },
  { type: 'date', bad: () => write('日期', '2026-03-10'), told: /最早可以选 2026-03-11/ },
  {
    type: 'period',
    bad: async () => {
      await write('起止 从', '2026-03-12')
      await write('起止 到', '2026-03-30')
    },
    told: /最多 5 天/,
  },
  { type: 'timeWindow', bad: chooseDay, told: /没有填完整/ },
  { type: 'choice', bad: async () => undefined, told: /请选一项/ },
  {
    type: 'many',
    bad: async () => {
      await act(async () => void fireEvent.click(await screen.findByRole('checkbox', { name: '饮用水' })))
      await act(async () => void fireEvent.click(await screen.findByRole('checkbox', { name: '签到台' })))
    },
    told: /最多 1 项/,
  },
  { type: 'person', bad: async () => undefined, told: /请选一位/ },
  { type: 'department', bad: async () => undefined, told: /请填写这一项/ },
  { type: 'place', bad: () => write('地点', '   '), told: /请填写这一项/ },
  { type: 'phone', bad: () => write('电话', '12'), told: /请填写电话号码/ },
  { type: 'idNumber', bad: () => write('身份证号', '110101199003070000'), told: /校验不对/ },
  { type: 'photo', bad: async () => undefined, told: /请加上照片/ },
  { type: 'file', bad: async () => undefined, told: /请加上文件/ },
  { type: 'signature', bad: async () => undefined, told: /请签名/ },
  {
    type: 'table',
    bad: async () => {
      await write('事由 第 1 行', '车票')
      await write('钱数 第 1 行', '很多')
    },
    told: /请填数字/,
  },
  { type: 'consent', bad: async () => undefined, told: /请阅读后勾选/ },
]

describe('every field type says what is wrong, at the field and in the summary', () => {
  test.each(trials)('$type', async ({ type, bad, told }) => {
    ask(fieldOf(type))
    await standsOpen()
    await bad()
    await tap('下一步')
    const summary = within(
      await screen.findByText('有 1 处需要改一下').then(found => found.closest('.summary') as HTMLElement),
    )
    expect(summary.getByText(told)).toBeTruthy()
    expect(document.querySelector('.form-field')?.textContent).toMatch(told)
    seesNot('看一遍，没问题就提交')
  })

  test('a note asks nothing', async () => {
    ask(fieldOf('note'))
    await sees('请带上原件')
    await tap('下一步')
    await sees('看一遍，没问题就提交')
  })
})

describe('answers', () => {
  test('what is put right is no longer told, and the last look shows every answer with a way back', async () => {
    ask(fieldOf('text'), fieldOf('choice'))
    await standsOpen()
    await tap('下一步')
    await sees('有 2 处需要改一下')
    await write('书名', '高等数学')
    await act(async () => void fireEvent.click(await screen.findByRole('radio', { name: '病假' })))
    seesNot(/处需要改一下/)
    await tap('下一步')
    await sees('高等数学')
    await tap('修改书名')
    expect(await screen.findByDisplayValue('高等数学')).toBeTruthy()
  })

  test('a place on campus is chosen from its houses, and the room is added', async () => {
    ask({ ...fieldOf('place'), campus: true } as Field)
    await standsOpen()
    await tap('选常用地点')
    await act(async () => void fireEvent.click(await screen.findByRole('radio', { name: '图书馆' })))
    expect(await screen.findByDisplayValue('图书馆')).toBeTruthy()
    seesNot('在地图上标出')
    await write('地点', '图书馆 三楼')
    await tap('下一步')
    await sees('图书馆 三楼')
  })

  test('in the English view the houses are English; what is handed in says both', async () => {
    prefer({ language: 'en' })
    ask({ ...fieldOf('place'), campus: true } as Field)
    await tap('Choose a place')
    const names = screen.getAllByRole('radio').map(each => each.textContent ?? '')
    expect(names).toContain('Dormitory 3')
    expect(names.filter(name => /[\u3400-\u9fff]/.test(name))).toEqual([])
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: /Library/ })))
    expect(screen.getByDisplayValue(/^图书馆 \(Library\)/)).toBeTruthy()
  })

  test('a place anywhere is only written', async () => {
    ask(fieldOf('place'))
    await standsOpen()
    seesNot('选常用地点')
  })

  test('lines add up', async () => {
    ask(fieldOf('table'))
    await standsOpen()
    await write('钱数 第 1 行', '12.5')
    await tap('加一行')
    await write('钱数 第 2 行', '1,000')
    await sees('¥1,012.50')
  })

  test('two taps choose a stretch of hours', async () => {
    ask(fieldOf('timeWindow'))
    await standsOpen()
    await chooseDay()
    await act(async () => void fireEvent.click(screen.getByRole('checkbox', { name: /09:00–10:00/ })))
    await act(async () => void fireEvent.click(screen.getByRole('checkbox', { name: /10:00–11:00/ })))
    await sees('2026-03-12 09:00–11:00')
  })

  test('a person is found by name', async () => {
    const server = ask(fieldOf('person'))
    await standsOpen()
    await tap('代课老师 选人')
    await write('姓名、学号或工号', '苏老')
    await settle(450)
    await tap('苏老师 数学学院')
    await tap('下一步')
    await sees('苏老师')
    expect(server.of('items.findPeople')[0]?.data).toEqual({ text: '苏老' })
  })
})

describe('handed in once, and nothing lost', () => {
  const fill = async () => {
    await standsOpen()
    await write('书名', '高等数学')
    await tap('下一步')
    await sees('看一遍，没问题就提交')
  }

  test('two taps hand in once, with the answers as the server wants them', async () => {
    const server = ask(fieldOf('text'))
    await fill()
    await tapTwice('提交')
    await settle()
    expect(server.of('items.submit').map(({ data }) => data['values'])).toEqual([{ text: '高等数学' }])
    expect(opened).toEqual(['/pages/sent/index?id=c9'])
    expect(readItemDraft('leave')).toBeUndefined()
  })

  test('a draft is there again after the screen was left', async () => {
    ask(fieldOf('text'))
    await standsOpen()
    await write('书名', '高等数学')
    leave()
    ask(fieldOf('text'))
    expect(await screen.findByDisplayValue('高等数学')).toBeTruthy()
  })

  test('without network it waits, and goes later by itself, once', async () => {
    const server = ask(fieldOf('text'))
    await fill()
    setOnline(false)
    await tap('提交')
    await settle()
    expect(opened).toEqual(['/pages/sent/index'])
    setOnline(true)
    await goesOut()
    await goesOut()
    expect(server.of('items.submit')).toHaveLength(1)
  })

  test('what the server found wrong leads back to where it was written', async () => {
    const server = ask(fieldOf('text'), fieldOf('phone'))
    await standsOpen()
    await write('书名', '高等数学')
    await write('电话', '13800000000')
    await tap('下一步')
    Object.assign(server, { problems: [{ path: 'phone', problem: 'format', params: { of: 'phone' } }] })
    Object.assign(server, { said: { 'items.submit': () => 'INVALID_INPUT' } })
    await tap('提交')
    await tap('去改“电话”')
    await screen.findByLabelText('电话')
    expect(document.querySelector('#field-phone')?.textContent).toMatch(/请填写电话号码/)
  })
})
