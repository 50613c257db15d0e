import type { ClockState } from '../contract/clock'
import { inBothLanguages } from './language'

interface ProofWords {
  title: string
  file: (number: string) => string
  facts: Record<
    | 'number'
    | 'item'
    | 'type'
    | 'channel'
    | 'requester'
    | 'department'
    | 'owner'
    | 'firstContact'
    | 'received'
    | 'status'
    | 'rating',
    string
  >
  about: string
  promises: string
  promise: { name: string; due: string; met: string; state: string; paused: string }
  state: Record<ClockState, string>
  minutes: (minutes: number) => string
  chain: string
  row: { seq: string; at: string; what: string; seal: string }
  between: (rows: number) => string
  internal: string
  whole: (rows: number) => string
  broken: (row: number) => string
  removed: string
  how: string
  foot: (moment: string) => string
  requester: string
  anonymous: string
  staff: string
  you: (name: string) => string
}

/** One case as a one-page proof. */
export const proofWords = inBothLanguages<ProofWords>({
  'zh-CN': {
    title: '办件凭证',
    file: number => `办件凭证-${number}.pdf`,
    facts: {
      number: '编号',
      item: '事项',
      type: '类型',
      channel: '渠道',
      requester: '申请人',
      department: '承办部门',
      owner: '责任人',
      firstContact: '首问责任人',
      received: '收到',
      status: '状态',
      rating: '评价',
    },
    about: '内容',
    promises: '时限',
    promise: { name: '时限', due: '应于', met: '做到于', state: '结果', paused: '暂停' },
    state: { running: '进行中', paused: '等补充', met: '按时', missed: '超时', stopped: '不再适用' },
    minutes: minutes => (minutes === 0 ? '—' : `${minutes} 分`),
    chain: '办理过程与审计链',
    row: { seq: '序', at: '时间', what: '谁做了什么', seal: '链码' },
    between: rows => `……中间 ${rows} 条从略，链码连续……`,
    internal: '内部办理记录',
    whole: rows => `审计链已核验：${rows} 条首尾相连，没有增删改。`,
    broken: row => `审计链核验未通过：第 ${row} 条起与记录不符，请联系服务监督小组。`,
    removed: '文字内容已按保存期限清除，链码仍可核验。',
    how: '每条链码由前一条链码和本条内容以密钥计算得出；持有密钥的办公室可随时重算。',
    foot: moment => `由校园服务通于 ${moment} 生成，身份按查看人的权限遮盖`,
    requester: '申请人',
    anonymous: '匿名',
    staff: '工作人员',
    you: name => name,
  },
  en: {
    title: 'Proof of a case',
    file: number => `proof-${number}.pdf`,
    facts: {
      number: 'Number',
      item: 'Item',
      type: 'Type',
      channel: 'Channel',
      requester: 'Requester',
      department: 'Department',
      owner: 'Owner',
      firstContact: 'First contact',
      received: 'Received',
      status: 'Status',
      rating: 'Rating',
    },
    about: 'About',
    promises: 'Promises',
    promise: { name: 'Promise', due: 'Due', met: 'Met', state: 'Result', paused: 'Paused' },
    state: {
      running: 'running',
      paused: 'waiting',
      met: 'kept',
      missed: 'missed',
      stopped: 'no longer applies',
    },
    minutes: minutes => (minutes === 0 ? '—' : `${minutes} min`),
    chain: 'What happened, with the audit chain',
    row: { seq: 'No', at: 'When', what: 'Who did what', seal: 'Seal' },
    between: rows => `… ${rows} rows in between left out, their seals go on …`,
    internal: 'Internal record',
    whole: rows => `The chain was verified: ${rows} rows joined end to end, none added, removed or changed.`,
    broken: row => `The chain does not hold from row ${row} on. Please tell the supervisors.`,
    removed: 'The words were removed at the end of their time; the seals can still be verified.',
    how: 'Each seal is a keyed hash of the one before it and of its own row; the office, which has the key, can work it out anew.',
    foot: moment => `Made by the campus service pass ${moment}; identities masked by the reader’s rights`,
    requester: 'Requester',
    anonymous: 'Anonymous',
    staff: 'Staff',
    you: name => name,
  },
})
