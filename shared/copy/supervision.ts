import type { Concern } from '../contract/supervision'
import { inBothLanguages } from './language'

interface SupervisionWords {
  title: string
  label: string
  concern: Record<Concern, string>
  means: Record<Concern, string>
  empty: Record<Concern, string>
  emptyText: string
  silentFor: (duration: string) => string
  bounced: (times: number) => string
  reopened: (times: number) => string
  count: (name: string, count: number) => string
}

/** The supervisors' page. */
export const supervisionWords = inBothLanguages<SupervisionWords>({
  'zh-CN': {
    title: '督办',
    label: '看哪一类',
    concern: {
      risk: '快到期',
      late: '已超时',
      silent: '没动静',
      bounced: '转来转去',
      reopened: '重办',
      low: '差评',
    },
    means: {
      risk: '四个工作小时内到期，还没办完；夜间和节假日到期的也算在前面',
      late: '已过时限，还没办完',
      silent: '三天以上没有人动过',
      bounced: '转办两次以上，还没办完',
      reopened: '办结后又要求重办，还没办完',
      low: '近 30 天评“不满意”或“非常不满意”的',
    },
    empty: {
      risk: '四个工作小时内没有要到期的',
      late: '没有超时的',
      silent: '没有被搁着的',
      bounced: '没有转来转去的',
      reopened: '没有正在重办的',
      low: '近 30 天没有差评',
    },
    emptyText: '看看其他几类。',
    silentFor: duration => `${duration}没有动静`,
    bounced: times => `转办 ${times} 次`,
    reopened: times => `重办 ${times} 次`,
    count: (name, count) => `${name}，${count} 件`,
  },
  en: {
    title: 'Supervision',
    label: 'Concern',
    concern: {
      risk: 'Due soon',
      late: 'Late',
      silent: 'Silent',
      bounced: 'Bounced',
      reopened: 'Reopened',
      low: 'Low rating',
    },
    means: {
      risk: 'Due within four working hours, nights and holidays between included',
      late: 'Past its time and not finished',
      silent: 'Nobody has touched it for three days or more',
      bounced: 'Passed on at least twice and not finished',
      reopened: 'Taken up again and not finished',
      low: 'Rated dissatisfied in the last 30 days',
    },
    empty: {
      risk: 'Nothing falls due within four working hours',
      late: 'Nothing is late',
      silent: 'Nothing lies around',
      bounced: 'Nothing is being bounced',
      reopened: 'Nothing is being redone',
      low: 'No low rating in 30 days',
    },
    emptyText: 'Look at the others.',
    silentFor: duration => `Silent for ${duration}`,
    bounced: times => `Passed on ${times} times`,
    reopened: times => `Reopened ${times} times`,
    count: (name, count) => `${name}: ${count}`,
  },
})
