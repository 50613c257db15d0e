import { inBothLanguages } from './language'

/** Asking for more time, and deciding on it. */
export const extensionWords = inBothLanguages({
  'zh-CN': {
    ask: '申请延期',
    askText: '由部门领导决定，只能延一次；同意后系统会把新的时间和原因告诉提出人。',
    days: '还要几天',
    day: (days: number) => `${days} 天`,
    reason: '为什么需要更多时间',
    reasonHint: '同意后提出人会看到这段话',
    reasonPlaceholder: '例如：配件要从厂家调货，周四到',
    tooShort: '请写明原因，至少两个字',
    send: '提出申请',
    asked: (name: string, days: number) => `${name} 申请延期 ${days} 天`,
    waits: '等部门领导决定，时限暂时不变。',
    grant: '同意延期',
    refuse: '不同意',
    refuseTitle: '不同意延期',
    refuseReason: '告诉责任人为什么',
    refusePlaceholder: '例如：请先从库房借用，按时办结',
    refuseSend: '不同意延期',
  },
  en: {
    ask: 'Ask for more time',
    askText: 'The department lead decides, once. If granted, the requester is told the new date and why.',
    days: 'How many more days',
    day: (days: number) => (days === 1 ? '1 day' : `${days} days`),
    reason: 'Why more time is needed',
    reasonHint: 'The requester reads this once it is granted',
    reasonPlaceholder: 'For example: the part comes from the factory on Thursday',
    tooShort: 'Please give the reason',
    send: 'Ask',
    asked: (name: string, days: number) =>
      `${name} asks for ${days === 1 ? 'one more day' : `${days} more days`}`,
    waits: 'The lead decides; until then the deadline stays.',
    grant: 'Grant',
    refuse: 'Refuse',
    refuseTitle: 'Refuse more time',
    refuseReason: 'Tell the owner why',
    refusePlaceholder: 'For example: please borrow one from the store and finish in time',
    refuseSend: 'Refuse',
  },
})
