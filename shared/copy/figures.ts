import type { CountName, RateName } from '../contract/figures'
import { inBothLanguages } from './language'

interface FiguresWords {
  title: string
  rate: Record<RateName, string>
  /** What a rate is a share of, in a sentence. */
  rateMeans: Record<RateName, string>
  unpaused: string
  /** Too few for a percentage. */
  few: string
  fewOf: (part: number, whole: number) => string
  nothing: string
  count: Record<CountName, string>
  day: string
  verdictTitle: string
  verdict: Record<'equal' | 'changed' | 'differs' | 'missing', string>
  recounted: (name: string) => string
  recountEqual: string
  recountDiffers: (days: number) => string
}

/** Counts and shares, on screens, in sheets and in reports. */
export const figuresWords = inBothLanguages<FiguresWords>({
  'zh-CN': {
    title: '数字',
    rate: {
      response: '响应率',
      resolution: '办结率',
      onTime: '按时率',
      satisfaction: '满意率',
      rectification: '整改率',
    },
    rateMeans: {
      response: '首次回复和联系按时做到的，占已到期或已做到的',
      resolution: '已给出结果的，占收到的（不含撤回和合并）',
      onTime: '全部时限都做到的，占已办完或已超时的',
      satisfaction: '评“满意”和“非常满意”的，占已评价的',
      rectification: '重办或差评之后重新办好的，占要整改的',
    },
    unpaused: '不扣等补充的时间',
    few: '件数太少，不计比例',
    fewOf: (part, whole) => `${part} / ${whole} 件`,
    nothing: '还没有',
    count: {
      received: '收到',
      dropped: '撤回或合并',
      heardDue: '应首次响应',
      heardKept: '按时响应',
      answered: '办结',
      promiseDue: '已见分晓',
      promiseKept: '按时',
      keptUnpaused: '不扣暂停也按时',
      pausedCases: '暂停过的件',
      pausedMinutes: '暂停分钟',
      lateMinutes: '超时分钟',
      rated: '已评价',
      satisfied: '满意',
      low: '不满意',
      reopened: '重办',
      bounced: '多次转办',
      urged: '催办',
      toRectify: '应整改',
      rectified: '已整改',
      untakenMinutes: '待接手分钟',
      handlingMinutes: '办理分钟',
      waitingMinutes: '等补充分钟',
      movedMinutes: '转办后待接手分钟',
    },
    day: '日期',
    verdictTitle: '核对',
    verdict: { equal: '一致', changed: '统计后有变动', differs: '不一致', missing: '没有统计' },
    recounted: name => `${name}（重算）`,
    recountEqual: '核对一致',
    recountDiffers: days => `核对有${days}天不一致`,
  },
  en: {
    title: 'Figures',
    rate: {
      response: 'Response',
      resolution: 'Resolution',
      onTime: 'On time',
      satisfaction: 'Satisfaction',
      rectification: 'Rectification',
    },
    rateMeans: {
      response: 'First replies and contacts made in time, of those due or made',
      resolution: 'With a result, of those received (not withdrawn or merged)',
      onTime: 'Every promise kept, of those finished or already late',
      satisfaction: 'Rated satisfied or very satisfied, of those rated',
      rectification: 'Put right after a reopening or a low rating, of those to be put right',
    },
    unpaused: 'waiting counted, too',
    few: 'too few for a percentage',
    fewOf: (part, whole) => `${part} of ${whole}`,
    nothing: 'none yet',
    count: {
      received: 'Received',
      dropped: 'Withdrawn or merged',
      heardDue: 'First word due',
      heardKept: 'First word in time',
      answered: 'Resolved',
      promiseDue: 'Promise decided',
      promiseKept: 'On time',
      keptUnpaused: 'On time without pauses',
      pausedCases: 'Cases paused',
      pausedMinutes: 'Minutes paused',
      lateMinutes: 'Minutes late',
      rated: 'Rated',
      satisfied: 'Satisfied',
      low: 'Dissatisfied',
      reopened: 'Reopened',
      bounced: 'Passed on repeatedly',
      urged: 'Urged',
      toRectify: 'To put right',
      rectified: 'Put right',
      untakenMinutes: 'Minutes before taken',
      handlingMinutes: 'Minutes in work',
      waitingMinutes: 'Minutes waiting for details',
      movedMinutes: 'Minutes after a hand-over',
    },
    day: 'Date',
    verdictTitle: 'Recount',
    verdict: { equal: 'Equal', changed: 'Changed since', differs: 'Differs', missing: 'Not counted' },
    recounted: name => `${name} (recount)`,
    recountEqual: 'Recount-equal',
    recountDiffers: days => `Recount-differs-on-${days}-days`,
  },
})
