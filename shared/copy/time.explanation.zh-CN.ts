import type { CalendarName } from '../contract/calendar'
import type { Budget } from '../contract/clock'
import type { WallMoment } from '../domain/calendar-zone'
import type { ExplainStep } from '../domain/clocks-explain'
import { splitDuration, type ExplanationWords } from './time.explanation.words'

const weekday: ExplanationWords['weekday'] = {
  mon: '周一',
  tue: '周二',
  wed: '周三',
  thu: '周四',
  fri: '周五',
  sat: '周六',
  sun: '周日',
}

const cause: ExplanationWords['cause'] = {
  pause: '等待补充材料，时限顺延',
  reclassified: '类型或紧急程度有变，重新计算',
  calendar: '工作日历有变，重新计算',
  extended: '批准延期',
  reopened: '重新办理',
  rescheduled: '活动改期',
  signerAdded: '加签，多一位签字人的时间',
  signerGone: '不用加签了，时间收回',
  stopped: '不再计时',
}

const duration = (total: number): string => {
  const { hours, minutes, seconds } = splitDuration(total)
  if (hours === 0 && minutes === 0) return `${seconds} 秒`
  const parts = [hours > 0 ? `${hours} 小时` : '', minutes > 0 ? `${minutes} 分` : '']
  return parts.filter(part => part !== '').join(' ')
}

const date = (on: string) => `${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`

const at = ({ on, weekday: day, time }: WallMoment) => `${date(on)} ${weekday[day]} ${time}`

const budgetOf = (budget: Budget) => ('days' in budget ? `${budget.days} 个工作日` : duration(budget.seconds))

const kinds = {
  workday: '',
  restDay: '休息日',
  holiday: '放假',
  extraWorkday: '调休上班',
  period: '值班安排',
  ownHours: '当天另有安排',
}

const meaning = ({ kind, name }: { kind: keyof typeof kinds; name?: CalendarName }): string => {
  const own = name?.['zh-CN']
  if (kind === 'holiday') return own === undefined ? kinds.holiday : `${own}${kinds.holiday}`
  if (kind === 'extraWorkday' || own === undefined) return kinds[kind]
  return own
}

const inBrackets = (text: string) => (text === '' ? '' : `（${text}）`)

const range = (fromOn: string, toOn: string) =>
  fromOn === toOn ? date(fromOn) : `${date(fromOn)}至${date(toOn)}`

const step = (told: ExplainStep): string => {
  switch (told.code) {
    case 'received':
      return `${at(told)} 收到`
    case 'handedIn':
      return `${at(told)} 已提交，登记时已超时，自登记起算`
    case 'event':
      return `活动时间 ${at(told)}`
    case 'due':
      return `到期 ${at(told)}`
    case 'counted':
      return `${date(told.on)} ${weekday[told.weekday]}${inBrackets(meaning(told))} ${told.from}–${told.to} 计 ${duration(told.seconds)}`
    case 'countedRun':
      return `${range(told.fromOn, told.toOn)} ${told.days} 个工作日共计 ${duration(told.seconds)}`
    case 'dayCounted':
      return `${date(told.on)} ${weekday[told.weekday]}${inBrackets(meaning(told))} 第 ${told.day} 个工作日`
    case 'closed':
      return `${range(told.fromOn, told.toOn)} ${meaning(told)}，不计`
    case 'everyHour':
      return `按自然时间计 ${duration(told.seconds)}，夜间和节假日照计`
    case 'daysAsTime':
      return `${told.days} 个工作日合 ${duration(told.seconds)} 工作时间`
    case 'back':
      return `提前 ${budgetOf(told.budget)}`
    case 'waited':
      return told.to
        ? `${at(told.from)} 至 ${at(told.to)} 等待申请人，不计`
        : `${at(told.from)} 起等待申请人，暂停计时`
    case 'signed':
      return `加签一位，多 ${budgetOf(told.budget)}`
    case 'extended':
      return `延期 ${budgetOf(told.budget)}`
    case 'moved':
      return `${at(told.when)} ${cause[told.cause]}：${at(told.from)} 改为 ${at(told.to)}${told.reason === undefined ? '' : `，${told.reason}`}`
    case 'provisional':
      return `${told.year} 年放假安排尚未公布，到期时间为暂定`
  }
}

/** Due times explained in Chinese. */
export const zhExplanation: ExplanationWords = {
  weekday,
  clockKind: {
    firstReply: '首次答复',
    contact: '联系本人',
    result: '办理结果',
    step: '环节办理',
    whole: '全程办理',
  },
  cause,
  calendarProblem: {
    dateUnknown: '没有这一天，请检查日期。',
    timeUnknown: '时间请写成 08:30 这样，一天结束写 24:00。',
    intervalReversed: '下班时间要晚于上班时间。',
    intervalsOverlap: '同一天的时间段重叠了。',
    periodReversed: '结束日期要晚于开始日期。',
    periodTooLong: '一段安排最长 400 天。',
    dateTwice: '同一天写了两次。',
    holidayAndWorkday: '同一天不能既放假又调休上班。',
    neverOpen: '一周里至少要有一天上班。',
  },
  duration,
  step,
  then: ' → ',
}
