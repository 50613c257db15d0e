import type { CalendarDay } from '../contract/settings'
import { inBothLanguages } from './language'

export const todayWords = inBothLanguages({
  'zh-CN': {
    title: '今天的时限',
    late: (count: number) => `已超时 ${count} 件`,
    today: (count: number) => `今天到期 ${count} 件`,
    tomorrow: (count: number) => `明天到期 ${count} 件`,
    unclaimed: '还没接手',
    empty: '今天和明天都没有到期的',
    emptyText: '手上的事都还有时间。可以看看日历里后面几天有什么。',
    calendar: '看到期日历',
  },
  en: {
    title: 'My deadlines today',
    late: (count: number) => `Overdue: ${count}`,
    today: (count: number) => `Due today: ${count}`,
    tomorrow: (count: number) => `Due tomorrow: ${count}`,
    unclaimed: 'Not taken yet',
    empty: 'Nothing is due today or tomorrow',
    emptyText: 'Everything you have still has time. The calendar shows what comes later.',
    calendar: 'Calendar of what falls due',
  },
})

interface DuesWords {
  title: string
  whose: string
  scope: Record<'mine' | 'department' | 'all', string>
  weekdays: readonly string[]
  month: (year: number, month: number) => string
  months: (year: number, from: number, to: number) => string
  earlier: string
  later: string
  mark: Record<CalendarDay['kind'], string>
  day: (month: number, day: number, weekday: string) => string
  dueOf: (due: number, late: number) => string
  more: (count: number) => string
  none: string
  noneText: string
  partly: string
}

export const duesWords = inBothLanguages<DuesWords>({
  'zh-CN': {
    title: '到期日历',
    whose: '看谁的',
    scope: { mine: '我的', department: '本部门', all: '全校' },
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    month: (year, month) => `${year} 年 ${month} 月`,
    months: (year, from, to) => `${year} 年 ${from} 月至 ${to} 月`,
    earlier: '往前五周',
    later: '往后五周',
    mark: { workday: '', restDay: '', holiday: '休', extraWorkday: '班', period: '值', ownHours: '动' },
    day: (month, day, weekday) => `${month}月${day}日 周${weekday}`,
    dueOf: (due, late) => (late > 0 ? `${due} 件到期，${late} 件已超时` : `${due} 件到期`),
    more: count => `还有 ${count} 件，请在待办里看`,
    none: '这一天没有到期的',
    noneText: '点有数字的日子，看那天有什么到期。',
    partly: '件数太多，后面几天可能没有数全。',
  },
  en: {
    title: 'What falls due',
    whose: 'Whose',
    scope: { mine: 'Mine', department: 'Department', all: 'All' },
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    month: (year, month) => `${year}-${String(month).padStart(2, '0')}`,
    months: (year, from, to) => `${year}-${String(from).padStart(2, '0')} to ${String(to).padStart(2, '0')}`,
    earlier: 'Five weeks back',
    later: 'Five weeks on',
    mark: {
      workday: '',
      restDay: '',
      holiday: 'Off',
      extraWorkday: 'Work',
      period: 'Duty',
      ownHours: 'Own',
    },
    day: (month, day, weekday) => `${weekday} ${month}/${day}`,
    dueOf: (due, late) => (late > 0 ? `${due} due, ${late} overdue` : `${due} due`),
    more: count => `${count} more: see your queue`,
    none: 'Nothing is due that day',
    noneText: 'Tap a day with a number to see what is due.',
    partly: 'Too many to count: the last days may show too few.',
  },
})

export const promisesWords = inBothLanguages({
  'zh-CN': {
    title: '承诺和兑现',
    intro: '我们答应的时间，和最近三十天做得怎么样。数字每天零点后更新。',
    promised: '我们答应',
    kept: '近三十天',
    period: (from: string, to: string) => `${from} 至 ${to}`,
    received: '收到',
    answered: '办结',
    onTime: '按时',
    satisfied: '满意',
    cases: (count: number) => `${count} 件`,
    share: (share: number) => `${Math.round(share * 1000) / 10}%`,
    none: '还没有',
    few: '件数太少',
    all: '全校',
    byDepartment: '各部门',
    summary: (received: number, answered: number) => `收到 ${received} 件，办结 ${answered} 件`,
    empty: '这段时间还没有办结的事',
    line: (name: string, within: string) => `${name}：${within}`,
    working: (length: string) => `${length}工作时间内`,
    days: (days: number) => `${days} 个工作日内`,
    natural: (length: string) => `${length}内，夜间和节假日照算`,
    hours: (hours: number) => `${hours} 小时`,
    minutes: (minutes: number) => `${minutes} 分钟`,
    paused: '等您补充的时间不算。按时指这件事答应的每个时间都做到了；满意指评价四星和五星。',
  },
  en: {
    title: 'Promises, and how we keep them',
    intro: 'The times we promise, and how the last thirty days went. Counted anew after midnight.',
    promised: 'What we promise',
    kept: 'Last thirty days',
    period: (from: string, to: string) => `${from} to ${to}`,
    received: 'Received',
    answered: 'Answered',
    onTime: 'On time',
    satisfied: 'Satisfied',
    cases: (count: number) => `${count}`,
    share: (share: number) => `${Math.round(share * 1000) / 10}%`,
    none: 'none yet',
    few: 'too few',
    all: 'The whole university',
    byDepartment: 'By department',
    summary: (received: number, answered: number) => `${received} received, ${answered} answered`,
    empty: 'Nothing has been finished in this time yet',
    line: (name: string, within: string) => `${name}: ${within}`,
    working: (length: string) => `within ${length} of working time`,
    days: (days: number) => (days === 1 ? 'within 1 working day' : `within ${days} working days`),
    natural: (length: string) => `within ${length}, nights and holidays included`,
    hours: (hours: number) => (hours === 1 ? '1 hour' : `${hours} hours`),
    minutes: (minutes: number) => `${minutes} minutes`,
    paused:
      'Time spent waiting for you does not count. On time: every promise of a case was kept. Satisfied: four or five stars.',
  },
})
