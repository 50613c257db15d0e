import { inBothLanguages } from './language'

type Counts = Readonly<Record<string, string | number | boolean>>

const count = (counts: Counts, ...templates: string[]) =>
  templates.reduce((sum, template) => sum + Number(counts[template] ?? 0), 0)

const parts = (words: readonly (readonly [string, number])[]) =>
  words.flatMap(([word, number]) => (number === 0 ? [] : [`${word} ${number}`]))

const groups = (counts: Counts) => ({
  due: count(counts, 'alarmDue', 'missedSeen'),
  before: count(counts, 'alarmBefore'),
  lead: count(counts, 'alarmLead', 'alarmSupervisor', 'alarmDuty'),
})

/** The morning's digest: how many tasks came to their time while the office was closed. */
export const digestWords = inBothLanguages({
  'zh-CN': {
    title: '今早待办提醒',
    short: (counts: Counts) => {
      const { due, before, lead } = groups(counts)
      return parts([
        ['到期', due],
        ['快到期', before],
        ['督办', lead],
      ]).join(' · ')
    },
    line: (short: string) => `下班后到了提醒时间的待办：${short}。请打开待办查看。`,
  },
  en: {
    title: 'This morning',
    short: (counts: Counts) => {
      const { due, before, lead } = groups(counts)
      return parts([
        ['due', due],
        ['soon', before],
        ['overdue', lead],
      ]).join(' · ')
    },
    line: (short: string) => `Came up after hours: ${short}. Please open your queue.`,
  },
})
