import type { SettingProblem } from '../contract/settings'
import { inBothLanguages } from './language'

/** What is wrong with a setting; calendars have sentences of their own in time.explanation. */
export const settingProblemSentences = inBothLanguages<Record<SettingProblem, string>>({
  'zh-CN': {
    clockRules: '自然时间的时限不能按天计；首次回复不能因等待补充而暂停；环节时限要写明环节。',
    clockTwice: '同一种时限只能有一个。',
    clockMissing: '每一类都至少要有一个时限。',
    clockAlarms: '提醒要从早到晚、不重复，告诉负责人的也要在其中；超时先报部门负责人，再报服务监督。',
    zoneUnknown: '没有这个时区，例如：Asia/Shanghai。',
    personUnknown: '没有找到这位在职人员。',
    lineUnknown: '这一行看不懂。每行写：日期,休或班,名称,英文名称。',
    yearOther: '这一天不在所选的年份里。',
  },
  en: {
    clockRules: 'Natural time is not counted in days; a first reply never pauses; a step needs to be named.',
    clockTwice: 'There is more than one deadline of this kind.',
    clockMissing: 'Every kind needs at least one deadline.',
    clockAlarms:
      'Reminders go from early to late, each once, those for the lead among them; the lead is told before the supervisors.',
    zoneUnknown: 'This time zone does not exist. Example: Asia/Shanghai.',
    personUnknown: 'Nobody of the staff was found.',
    lineUnknown: 'This line could not be read. Write: date,holiday or workday,Chinese name,English name.',
    yearOther: 'This day is not in the chosen year.',
  },
})
