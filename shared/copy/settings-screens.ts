import { inBothLanguages } from './language'

/** The ways to the screens of deadlines and settings. */
export const settingRowWords = inBothLanguages({
  'zh-CN': {
    today: '今天的时限',
    dues: '到期日历',
    promises: '承诺和兑现',
    channels: '消息提醒',
    channelsNote: '微信、邮件、免打扰时间',
    settings: '办公室设置',
    workCalendar: '工作日历',
    clocksTable: '时限和提醒',
    dutyRoster: '值班表',
    failures: '没送达的消息',
  },
  en: {
    today: 'Due today',
    dues: 'What falls due',
    promises: 'Promises, and how we keep them',
    channels: 'Messages to you',
    channelsNote: 'WeChat, e-mail, quiet hours',
    settings: 'Office settings',
    workCalendar: 'Working calendar',
    clocksTable: 'Deadlines and reminders',
    dutyRoster: 'Duty roster',
    failures: 'Messages not delivered',
  },
})
