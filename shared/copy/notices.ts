import { inBothLanguages } from './language'

/** Every message an event can put into somebody's inbox (shared/domain/notices.ts). */
export const noticeTemplates = [
  'received',
  'newTask',
  'urgentTask',
  'claimed',
  'takenFromYou',
  'handOverSeen',
  'handedToYou',
  'handedOver',
  'replied',
  'moreNeeded',
  'supplied',
  'resolved',
  'resolvedSeen',
  'reopened',
  'rated',
  'urged',
  'withdrawn',
  'reclassified',
] as const
export type NoticeTemplate = (typeof noticeTemplates)[number]

/** The title of each message; what was written stands below it. */
export const noticeWords = inBothLanguages<Record<NoticeTemplate | 'other', string>>({
  'zh-CN': {
    received: '你的件已收到，有人负责',
    newTask: '有一件新的事交给你',
    urgentTask: '紧急：请马上查看',
    claimed: '负责人已接手你的件',
    takenFromYou: '这件事已由同事接手',
    handOverSeen: '你首问的件换了负责人',
    handedToYou: '一件事转给你办理',
    handedOver: '你的件换了负责人',
    replied: '负责人回复了你',
    moreNeeded: '负责人请你补充一点',
    supplied: '提出人作了补充',
    resolved: '你的件有结果了',
    resolvedSeen: '你首问的件已有结果',
    reopened: '提出人要求重新处理',
    rated: '提出人作了评价',
    urged: '提出人催办',
    withdrawn: '提出人撤回了这件事',
    reclassified: '你的件更正了类型',
    other: '你的件有新进展',
  },
  en: {
    received: 'We have your case, and somebody is responsible',
    newTask: 'Something new for you',
    urgentTask: 'Urgent: please look now',
    claimed: 'Somebody has taken on your case',
    takenFromYou: 'A colleague has taken this over',
    handOverSeen: 'A case you received first has a new owner',
    handedToYou: 'A case was handed to you',
    handedOver: 'Your case has a new owner',
    replied: 'You have a reply',
    moreNeeded: 'One more detail is needed from you',
    supplied: 'The requester added details',
    resolved: 'Your case has a result',
    resolvedSeen: 'A case you received first has a result',
    reopened: 'The requester had it taken up again',
    rated: 'The requester rated it',
    urged: 'The requester is urging',
    withdrawn: 'The requester withdrew it',
    reclassified: 'Your case was re-sorted',
    other: 'Something new on your case',
  },
})

export const inboxWords = inBothLanguages({
  'zh-CN': {
    title: '消息',
    empty: '还没有消息',
    emptyText: '你的件每走一步，这里都会告诉你。',
    unread: '未读',
    number: (number: string) => `编号 ${number}`,
    markAll: '全部标为已读',
  },
  en: {
    title: 'Inbox',
    empty: 'No messages yet',
    emptyText: 'Every step of your cases is told here.',
    unread: 'Unread',
    number: (number: string) => `No. ${number}`,
    markAll: 'Mark all as read',
  },
})
