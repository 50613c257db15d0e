import { inBothLanguages } from './language'

export const inboxWords = inBothLanguages({
  'zh-CN': {
    title: '消息',
    empty: '还没有消息',
    emptyText: '您的件每走一步，这里都会告诉您。',
    unread: '未读',
    number: (number: string) => `编号 ${number}`,
    otherTitle: '有新进展',
    due: (number: string, clock: string, moment: string) => `${number}“${clock}”的时限是 ${moment}。`,
    newDue: (moment: string, why: string) => (why ? `改为 ${moment}前。原因：${why}` : `改为 ${moment}前。`),
  },
  en: {
    title: 'Inbox',
    empty: 'No messages yet',
    emptyText: 'Every step of your cases is told here.',
    unread: 'Unread',
    number: (number: string) => `No. ${number}`,
    otherTitle: 'Something new',
    due: (number: string, clock: string, moment: string) =>
      `${number}, ${clock.toLowerCase()}: due ${moment}.`,
    newDue: (moment: string, why: string) => (why ? `Now by ${moment}. Why: ${why}` : `Now by ${moment}.`),
  },
})
