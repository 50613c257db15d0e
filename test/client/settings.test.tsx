import { sampleCalendar } from '@shared/catalogue/calendar'
import { defaultClocks } from '@shared/catalogue/clocks'
import type { ActionMap } from '@shared/contract/api'
import type { SettingsAnswer } from '@shared/contract/settings'
import { useSession } from '@/cloud/session'
import { forgetSeen } from '@/cloud/use-answer'
import { hush } from '@/components/snackbar'
import WorkCalendar from '@/admin/calendar/index'
import ClocksTable from '@/admin/clocks/index'
import DutyRoster from '@/admin/duty/index'
import { prefer } from '@/theme/preferences'
import { me } from './answers'
import { leave, see, sees, seesNot, settle, tap, write } from './people'
import { NOW, Server, setOnline } from './server'
import { opened } from './taro'

// Issue 5: what an administrator sets – calendar, promises and reminders, duty roster – on the phone.

const settings = (more: Partial<SettingsAnswer> = {}): SettingsAnswer => ({
  calendar: {
    ...sampleCalendar,
    holidays: [{ on: '2026-05-01', name: { 'zh-CN': '劳动节', en: 'Labour Day' } }],
    extraWorkdays: [{ on: '2026-05-09', like: 'fri' }],
    coveredYears: [2025, 2026],
  },
  variants: [],
  clocks: defaultClocks,
  duty: { standing: [], shifts: [] },
  revisions: { calendar: 3, variants: 0, clocks: 1, duty: 2 },
  missingYears: [],
  recomputation: null,
  ...more,
})

type Answers = ConstructorParameters<typeof Server>[0]
type Colleagues = ActionMap['people.findColleagues']['answer']

const colleagues = {
  rows: [{ id: 'dormitory-1', name: '韩玉兰', department: 'dormitory', roles: [], away: false }],
} as Colleagues

/** A server that keeps whatever is saved. */
const office = (more: Partial<SettingsAnswer> = {}, answers: Answers = {}) =>
  new Server({
    'settings.view': () => settings(more),
    'settings.saveCalendar': ({ calendar }) => settings({ ...more, calendar }),
    'settings.saveVariants': ({ variants }) => settings({ ...more, variants }),
    'settings.saveClocks': ({ clocks }) => settings({ ...more, clocks }),
    'settings.saveDuty': ({ duty }) => settings({ ...more, duty }),
    'people.findColleagues': () => colleagues,
    ...answers,
  })

const saveBecause = async (reason: string) => {
  await tap('保存')
  await write('原因', reason)
  await tap('保存')
  await settle()
}

beforeEach(() => {
  localStorage.clear()
  useSession.setState({ me, state: 'here', unread: 0 })
  forgetSeen()
  hush()
  prefer({ language: 'zh-CN' })
  setOnline(true)
})
afterEach(leave)

describe('the working calendar', () => {
  test('a break on one weekday is written, said in a sentence, and saved with its reason', async () => {
    const server = office()
    see(WorkCalendar)
    await tap('加一段不计时')
    await tap('每周一天')
    await tap('周三')
    await write('从', '15:30')
    await write('到', '17:00')
    await tap('好了')
    await sees('每周三')
    await sees('15:30–17:00')
    await saveBecause('周三下午集体学习')
    expect(server.of('settings.saveCalendar').map(({ data }) => data)).toMatchObject([
      {
        revision: 3,
        reason: '周三下午集体学习',
        calendar: { breaks: [{ weekday: 'wed', hours: [['15:30', '17:00']] }] },
      },
    ])
    await sees('已保存，半分钟内生效')
  })

  test('a break the wrong way round is refused where it stands', async () => {
    office()
    see(WorkCalendar)
    await tap('加一段不计时')
    await write('到', '11:00')
    await tap('好了')
    await sees(/结束要晚于开始/)
  })

  test('one date has hours of its own, and can be changed and taken away again', async () => {
    const server = office()
    see(WorkCalendar)
    await tap('加单独一天')
    await write('日期', '2026-04-25')
    await tap('加一段时间')
    await tap('好了')
    await tap('2026-04-25')
    await write('到', '11:00')
    await tap('好了')
    await saveBecause('校庆半天')
    const saved = server.of('settings.saveCalendar')[0]?.data['calendar'] as SettingsAnswer['calendar']
    expect(saved.dateHours).toContainEqual({ on: '2026-04-25', hours: [['08:30', '11:00']] })
    await tap('2026-04-25')
    await tap('删掉')
    seesNot('2026-04-25')
  })

  test('the midday break of a week: the same hours for Monday to Friday in one tap', async () => {
    const server = office()
    see(WorkCalendar)
    await tap('每周上班时间')
    await write('到', '11:30')
    await tap('周一到周五都用这个时间')
    await tap('好了')
    await saveBecause('夏令时间')
    const { weeklyHours } = server.of('settings.saveCalendar')[0]?.data[
      'calendar'
    ] as SettingsAnswer['calendar']
    for (const day of ['mon', 'fri'] as const)
      expect(weeklyHours[day]).toEqual([
        ['08:30', '11:30'],
        ['14:00', '17:30'],
      ])
  })

  test('a festival is one row; its days stand below it and are changed one by one', async () => {
    const name = { 'zh-CN': '劳动节', en: 'Labour Day' }
    const holidays = ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-05'].map(on => ({ on, name }))
    office({ calendar: { ...settings().calendar, holidays } })
    see(WorkCalendar)
    await sees('2026-05-01 – 2026-05-03')
    await sees('2026-05-05 劳动节')
    seesNot('2026-05-02 劳动节')
    await tap('2026-05-01 – 2026-05-03')
    await tap('2026-05-02 劳动节')
    await tap('删掉')
    await sees('2026-05-03 劳动节')
    seesNot('2026-05-01 – 2026-05-03')
  })

  test('what a change moved is shown with why, and each case is one tap away', async () => {
    const moved = { id: 'c1', number: '260311-AB12CD', clock: 'whole', fromAt: NOW, toAt: NOW + 86_400_000 }
    const reason = '校庆放假一天'
    office({ recomputation: { state: 'done', seen: 12, moved: 3, startsAt: NOW, reason, cases: [moved] } })
    see(WorkCalendar)
    await sees('上次修改后看过 12 件，3 件的时限有变')
    await sees('原因：校庆放假一天')
    await sees(/全部办完：今天 09:00 改为 明天 09:00/)
    await sees(/还有 2 件也有变动/)
    await tap('260311-AB12CD')
    expect(opened).toEqual(['/staff/handle/index?id=c1'])
  })

  test('a year that is missing is named; a table is read first, its mistakes by line, then saved', async () => {
    const answer = (problems: [] | [{ line: number; problem: 'dateUnknown' }], saved: boolean) => ({
      ...{ holidays: [{ on: '2027-01-01' }], extraWorkdays: [], problems, saved },
    })
    const server = office(
      { missingYears: [2027] },
      {
        'settings.importHolidays': ({ text, save }) =>
          answer(text.includes('13-01') ? [{ line: 2, problem: 'dateUnknown' }] : [], save),
      },
    )
    see(WorkCalendar)
    await sees(/2027 年的节假日还没有录入/)
    await tap('导入一年的节假日')
    await write('表格内容', '2027-01-01,休\n2027-13-01,休')
    await tap('先看看')
    await sees(/第 2 行/)
    await write('表格内容', '2027-01-01,休')
    await tap('先看看')
    await sees('看懂了：放假 1 天，调休上班 0 天')
    await write('原因', '国务院办公厅通知')
    await tap('保存这一年')
    await settle()
    const asked = server.of('settings.importHolidays').map(({ data }) => [data['year'], data['save']])
    expect(asked).toEqual([
      [2027, false],
      [2027, false],
      [2027, true],
    ])
  })

  test('what the server finds wrong is said with its date; somebody else’s change is shown first', async () => {
    let code: 'INVALID_INPUT' | 'STALE' = 'INVALID_INPUT'
    const server = office({}, { 'settings.saveCalendar': () => code })
    server.problems = [{ path: 'calendar.dateHours.0', problem: 'dateTwice' }]
    see(WorkCalendar)
    await tap('这一年的节假日已经录全')
    await saveBecause('录全了')
    await sees('2026-10-30 同一天写了两次。')
    code = 'STALE'
    await saveBecause('录全了')
    await sees('刚才有人改过，已刷新，请再改一次')
    expect(server.of('settings.view')).toHaveLength(2)
  })

  test('one department differs: its own hours, and the holidays it works on', async () => {
    const server = office()
    see(WorkCalendar, { department: 'dormitory' })
    await sees('宿舍管理中心')
    await tap('每周上班时间')
    await tap('周六')
    await tap('加一段时间')
    await tap('好了')
    await tap('加一天')
    await write('日期', '2026-05-01')
    await tap('好了')
    await saveBecause('周末有人值守')
    expect(server.of('settings.saveVariants')[0]?.data).toMatchObject({
      variants: [{ id: 'dormitory', weeklyHours: { sat: [['08:30', '12:00']] }, worksOn: ['2026-05-01'] }],
    })
  })
})

describe('promises and reminders', () => {
  const openFirst = async () => {
    see(ClocksTable)
    await tap('首次回复 · 2 小时（工作时间）')
  }
  const clocksSaved = (server: Server) =>
    server.of('settings.saveClocks')[0]?.data['clocks'] as SettingsAnswer['clocks']

  test('a promise and the percentages of its reminders are changed, said and saved', async () => {
    const server = office()
    await openFirst()
    await write('多长', '90')
    await tap('分钟')
    await write('用到百分之几提醒责任人', '60、90')
    await write('其中哪几次也告诉部门负责人', '90')
    await tap('好了')
    await sees(/用到 60% 90% 提醒/)
    await sees('90% 时也告诉部门负责人')
    await saveBecause('提速')
    expect(clocksSaved(server).feedback.inquiry[0]).toMatchObject({
      budget: { seconds: 5_400 },
      warnPercents: [60, 90],
      warnLeadPercents: [90],
    })
  })

  test.each([
    ['用到百分之几提醒责任人', '90、60', /从小到大/],
    ['用到百分之几提醒责任人', '100', /1 到 99/],
    ['多长', '0', /大于零/],
    ['其中哪几次也告诉部门负责人', '70', /请填上面/],
    ['超时多少分钟报部门负责人', '一小时', /请填分钟数/],
    ['超时多少分钟报部门负责人', '9999', /先报部门负责人/],
  ])('%s: %s is refused at its field', async (field, value, words) => {
    const server = office()
    await openFirst()
    await write(field, value)
    await tap('好了')
    await sees(words)
    expect(server.of('settings.saveClocks')).toEqual([])
  })

  test('natural time has no working days', async () => {
    office()
    await openFirst()
    await tap('自然时间')
    seesNot('工作日')
  })
})

describe('the duty roster', () => {
  test('somebody who stands by, found by name, with the phone on duty', async () => {
    const server = office()
    see(DutyRoster)
    await sees(/还没有常备的人/)
    await tap('加一个人')
    await tap('好了')
    await sees('请选一位同事并填写电话')
    await write('找同事', '韩')
    await tap('韩玉兰')
    await write('值班电话', '13900000001')
    await tap('好了')
    await tap('保存')
    await settle()
    expect(server.of('settings.saveDuty').map(({ data }) => data)).toEqual([
      { revision: 2, duty: { standing: [{ person: 'dormitory-1', phone: '13900000001' }], shifts: [] } },
    ])
  })

  test('who is on duty now is marked; past shifts are counted, not listed', async () => {
    const shift = { person: 'dormitory-1', phone: '13900000001' }
    const hours = (from: number, until: number) => ({
      ...{ ...shift, fromAt: NOW + from * 3_600_000, untilAt: NOW + until * 3_600_000 },
    })
    office({ duty: { standing: [], shifts: [hours(-20, -8), hours(-1, 11)] } })
    see(DutyRoster)
    await sees('正在值班')
    await sees('还有 1 个已过去的班次没有列出')
  })
})
