import type { ComingLevel, StripKind } from '../domain/clocks-strip'
import { inBothLanguages } from './language'

interface StripWords {
  used: (used: string, budget: string) => string
  kind: Record<StripKind, string>
  pausedFor: (length: string) => string
  label: (name: string, percent: number) => string
  comes: string
  coming: Record<ComingLevel, string>
  waiting: string
}

/** The strip of a clock: what is used, where it waited, what comes. */
export const clockStripWords = inBothLanguages<StripWords>({
  'zh-CN': {
    used: (used, budget) => `已用 ${used}，共 ${budget}`,
    kind: { used: '已用', paused: '等补充，不计', closed: '下班和节假日，不计', left: '剩余', late: '超时' },
    pausedFor: length => `等补充 ${length}，不计入`,
    label: (name, percent) => `${name}，时间已用 ${percent}%`,
    comes: '接下来',
    coming: {
      before: '提醒负责人抓紧',
      due: '到期，提醒负责人',
      lead: '还没办好，报部门负责人',
      supervisor: '还没办好，报服务监督',
      duty: '请值班人员跟进',
    },
    waiting: '正在等补充，补充到了再继续计时',
  },
  en: {
    used: (used, budget) => `${used} used of ${budget}`,
    kind: {
      used: 'Used',
      paused: 'Waiting, not counted',
      closed: 'Closed, not counted',
      left: 'Left',
      late: 'Overdue',
    },
    pausedFor: length => `Waited ${length}, not counted`,
    label: (name, percent) => `${name}, ${percent}% of the time used`,
    comes: 'What comes',
    coming: {
      before: 'The owner is reminded',
      due: 'Due; the owner is told',
      lead: 'Not done: the department lead is told',
      supervisor: 'Not done: the supervisors are told',
      duty: 'Whoever is on duty is told',
    },
    waiting: 'Waiting for details; it runs on once they are here',
  },
})
