import { inBothLanguages } from './language'

/** The public page of results. */
export const resultsWords = inBothLanguages({
  'zh-CN': {
    title: '办理结果公开',
    period: '时间',
    periods: { quarter: '近 90 天', year: '近一年' },
    span: (from: string, to: string) => `${from} 至 ${to} 收到的件`,
    received: (count: number) => `收到 ${count} 件`,
    overall: '全校',
    byDepartment: '各部门',
    byItem: '各事项',
    rateLabel: '看哪一项',
    empty: '这段时间还没有可公开的结果',
    emptyText: '过几天再来看看。',
    how: '怎么算的',
    few: '少于 10 件的不公布比例，避免一两件事左右结论。数字每天从办理记录统计，可以核对；不含任何人的信息。',
    open: '办理结果公开',
    published: '公开',
  },
  en: {
    title: 'Published results',
    period: 'Period',
    periods: { quarter: '90 days', year: 'A year' },
    span: (from: string, to: string) => `Received from ${from} to ${to}`,
    received: (count: number) => `${count} received`,
    overall: 'All',
    byDepartment: 'By department',
    byItem: 'By item',
    rateLabel: 'Indicator',
    empty: 'No results to publish yet',
    emptyText: 'Please look again in some days.',
    how: 'How this is counted',
    few: 'No share is published of fewer than 10, so that one or two cases decide nothing. Counted daily from the records, and verifiable; nothing here is about a person.',
    open: 'Published results',
    published: 'Published',
  },
})
