import type { FormProblemWord } from '../contract/form-words'
import type { ItemError, ItemWarning, ItemCategory, ItemState, ResultKind } from '../contract/item-words'
import type { FlowStateWord, StationState, StepKind, StepMode, Verdict } from '../contract/flow-words'
import { inBothLanguages } from './language'

type Params = Readonly<Record<string, string | number>>
type Sentence = (params: Params) => string

const yuan = (fen: string | number | undefined) => (Number(fen ?? 0) / 100).toFixed(2)
const shapes: Record<string, { 'zh-CN': string; en: string }> = {
  phone: { 'zh-CN': '电话号码', en: 'a phone number, e.g. 138 0000 0000 or 010-6000 0000' },
  idNumber: { 'zh-CN': '18 位居民身份证号', en: 'an 18-character citizen identity number' },
  bankAccount: { 'zh-CN': '银行卡号（只含数字）', en: 'a bank account number, digits only' },
  email: { 'zh-CN': '邮箱地址，例如 li@example.edu', en: 'an e-mail address, e.g. li@example.edu' },
  isbn: { 'zh-CN': 'ISBN（10 位或 13 位，在书的封底）', en: 'an ISBN of 10 or 13 digits, on the back cover' },
  passport: { 'zh-CN': '护照号码', en: 'a passport number' },
  schoolNumber: { 'zh-CN': '学号或工号', en: 'a student or staff number' },
  invoiceNumber: { 'zh-CN': '发票号码（8 位或 20 位）', en: 'an invoice number of 8 or 20 digits' },
}
const shapeIn = (language: 'zh-CN' | 'en', of: string | number | undefined) =>
  shapes[String(of)]?.[language] ?? ''

/** What is wrong with an answer, at the field, in plain words. `rule` is said by the form's own text, this only if it is lost. */
export const formProblemSentences = inBothLanguages<Record<FormProblemWord, Sentence>>({
  'zh-CN': {
    required: () => '请填写这一项',
    unknownKey: () => '表单里没有这一项，请刷新后再试',
    shape: () => '这一项没有填完整，请重新填写',
    tooShort: ({ min = 1 }) => `请至少写 ${min} 个字`,
    tooLong: ({ max = '' }) => `最多 ${max} 个字，请删减一些`,
    tooFew: ({ min = 1 }) => `至少需要 ${min} 项`,
    tooMany: ({ max = '' }) => `最多 ${max} 项，请删去几项`,
    tooSmall: ({ min, minFen }) =>
      minFen === undefined ? `不能小于 ${min ?? 0}` : `不能少于 ${yuan(minFen)} 元`,
    tooLarge: ({ max, maxFen }) =>
      maxFen === undefined ? `不能大于 ${max ?? ''}` : `不能超过 ${yuan(maxFen)} 元`,
    decimals: ({ max = 0 }) => (max === 0 ? '请填整数' : `最多保留 ${max} 位小数`),
    format: ({ of }) => `请填写${shapeIn('zh-CN', of)}`,
    checksum: ({ of }) => `${shapeIn('zh-CN', of)}的校验不对，请对照原件检查每一位`,
    choice: () => '请从给出的选项里选',
    dateUnknown: () => '没有这一天，请检查日期',
    timeUnknown: () => '时间不对，请按 08:30 这样填写',
    tooEarly: ({ earliestOn = '' }) => `最早可以选 ${earliestOn}`,
    tooLate: ({ latestOn = '' }) => `最晚可以选 ${latestOn}`,
    reversed: () => '结束不能早于开始',
    tooManyDays: ({ max = '' }) => `最多 ${max} 天`,
    outsideHours: ({ opensAt = '', closesAt = '' }) => `开放时间是 ${opensAt}–${closesAt}`,
    closedDay: () => '这一天不开放，请换一天',
    timeStep: ({ minutes = '' }) => `请按 ${minutes} 分钟的整段选择`,
    tooBrief: ({ minutes = '' }) => `至少 ${minutes} 分钟`,
    tooExtended: ({ minutes = '' }) => `最长 ${minutes} 分钟`,
    fileUnknown: () => '这个文件没有传好，请删除后重新添加',
    fileKind: ({ kinds = '' }) => `这里只能用 ${kinds} 格式`,
    notAgreed: () => '请阅读后勾选',
    rule: () => '这一项和其他内容对不上，请检查',
  },
  en: {
    required: () => 'Please fill this in',
    unknownKey: () => 'This is not part of the form; please refresh and try again',
    shape: () => 'This is not complete; please fill it in again',
    tooShort: ({ min = 1 }) => `Please write at least ${min} characters`,
    tooLong: ({ max = '' }) => `At most ${max} characters; please shorten it`,
    tooFew: ({ min = 1 }) => `At least ${min} needed`,
    tooMany: ({ max = '' }) => `At most ${max}; please remove some`,
    tooSmall: ({ min, minFen }) =>
      minFen === undefined ? `Not less than ${min ?? 0}` : `Not less than ${yuan(minFen)} yuan`,
    tooLarge: ({ max, maxFen }) =>
      maxFen === undefined ? `Not more than ${max ?? ''}` : `Not more than ${yuan(maxFen)} yuan`,
    decimals: ({ max = 0 }) => (max === 0 ? 'Please give a whole number' : `At most ${max} decimals`),
    format: ({ of }) => `Please give ${shapeIn('en', of)}`,
    checksum: () => 'The check digit does not fit; please compare every digit with the original',
    choice: () => 'Please choose one of the options',
    dateUnknown: () => 'There is no such day; please check the date',
    timeUnknown: () => 'Please give the time as in 08:30',
    tooEarly: ({ earliestOn = '' }) => `Not before ${earliestOn}`,
    tooLate: ({ latestOn = '' }) => `Not after ${latestOn}`,
    reversed: () => 'The end cannot be before the beginning',
    tooManyDays: ({ max = '' }) => `At most ${max} days`,
    outsideHours: ({ opensAt = '', closesAt = '' }) => `Open from ${opensAt} to ${closesAt}`,
    closedDay: () => 'Closed on this day; please choose another',
    timeStep: ({ minutes = '' }) => `Please choose whole slots of ${minutes} minutes`,
    tooBrief: ({ minutes = '' }) => `At least ${minutes} minutes`,
    tooExtended: ({ minutes = '' }) => `At most ${minutes} minutes`,
    fileUnknown: () => 'This file did not arrive; please remove it and add it again',
    fileKind: ({ kinds = '' }) => `Only ${kinds} can be used here`,
    notAgreed: () => 'Please read and tick this',
    rule: () => 'This does not fit the other answers; please check',
  },
})

interface FlowWords {
  state: Record<FlowStateWord, string>
  station: Record<StationState, string>
  kind: Record<StepKind, string>
  mode: Record<StepMode, string>
  /** Buttons of somebody whose turn it is; `approve` by the kind of step. */
  verdict: Record<Exclude<Verdict, 'approve'>, string>
  approve: Record<StepKind, string>
}

/** Words of flows: states, stations, buttons. */
export const flowWords = inBothLanguages<FlowWords>({
  'zh-CN': {
    state: {
      running: '办理中',
      sentBack: '等您补正',
      done: '已办结',
      rejected: '未通过',
      withdrawn: '已撤回',
    },
    station: {
      done: '已完成',
      open: '正在办理',
      ahead: '还没到',
      skipped: '不需要',
      sentBack: '退回补正',
      rejected: '未通过',
    },
    kind: { approve: '审批', do: '办理', confirm: '确认', station: '现场办理' },
    mode: { one: '一人办理', any: '任一人办理（或签）', all: '每人都要办理（会签）' },
    verdict: {
      reject: '不同意',
      sendBack: '退回补正',
      passOn: '转办',
      askColleague: '问同事',
      addSigner: '加签',
      answer: '回答同事',
      takeBack: '拿回',
    },
    approve: { approve: '同意', do: '办好了', confirm: '确认', station: '已办理' },
  },
  en: {
    state: {
      running: 'In progress',
      sentBack: 'Waiting for you',
      done: 'Done',
      rejected: 'Not approved',
      withdrawn: 'Withdrawn',
    },
    station: {
      done: 'Done',
      open: 'In progress',
      ahead: 'Still to come',
      skipped: 'Not needed',
      sentBack: 'Sent back',
      rejected: 'Not approved',
    },
    kind: { approve: 'Approval', do: 'Work', confirm: 'Confirmation', station: 'Counter' },
    mode: { one: 'One person', any: 'Any one of several', all: 'Everyone must sign' },
    verdict: {
      reject: 'Do not approve',
      sendBack: 'Send back',
      passOn: 'Pass on',
      askColleague: 'Ask a colleague',
      addSigner: 'Add a signer',
      answer: 'Answer',
      takeBack: 'Take back',
    },
    approve: { approve: 'Approve', do: 'Done', confirm: 'Confirm', station: 'Done here' },
  },
})

interface DefinitionWords {
  refused: Record<ItemError, Sentence>
  pointedOut: Record<ItemWarning, Sentence>
  state: Record<ItemState, string>
  category: Record<ItemCategory, string>
  result: Record<ResultKind, string>
}

/** What an administrator reads when a definition is saved; the place stands beside the sentence. */
export const definitionWords = inBothLanguages<DefinitionWords>({
  'zh-CN': {
    refused: {
      schema: () => '没填完整，或者格式不对',
      unwritten: () => '还没有写',
      twice: ({ id = '' }) => `“${id}”用了两次，名称必须唯一`,
      cycle: ({ steps = '' }) => `环节互相等待，永远走不完：${steps}`,
      deadEnd: () => '走到这里就没有人能办、也走不下去了',
      unreachable: () => '这个环节永远轮不到',
      stepUnknown: ({ id = '' }) => `没有“${id}”这个环节`,
      noOwner: () => '这个环节在某些情况下没有责任人',
      ownApproval: () => '申请人不能审批自己的申请',
      fieldUnknown: ({ id = '' }) => `表单里没有“${id}”这一项`,
      fieldLater: ({ id = '' }) => `“${id}”排在后面，这里还不能用它作条件`,
      fieldType: ({ id = '' }) => `“${id}”的类型不适合用在这里`,
      fieldPersonal: () => '这里只能根据申请人的身份信息判断，不能用表单内容',
      columnUnknown: ({ id = '' }) => `表格里没有可用的“${id}”列`,
      optionUnknown: ({ id = '' }) => `选项里没有“${id}”`,
      changesByDay: () => '环节的条件不能随日期变化',
      askedFirst: () =>
        '条件要从申请里的内容或申请人的情况说起，不能从一个固定的值说起，也不能连说两次“不是”；请删掉重写',
      limitsReversed: () => '下限大于上限',
      warningsOrder: () => '提醒的时间要从早到晚、不能重复，同时告诉负责人的也要是其中的',
      escalationOrder: () => '超时后要先报部门负责人，再报服务监督',
      resourceUnknown: ({ id = '' }) => `预约的场地和选项对不上：${id}`,
      placeholderUnknown: ({ id = '' }) => `文书里的 {${id}} 没有对应的内容`,
    },
    pointedOut: {
      manyApprovals: ({ count = '' }) => `有 ${count} 个审批环节，建议不超过 3 个`,
      sameDepartmentTwice: ({ department = '' }) => `同一部门（${department}）连续审两次，可以合并`,
      fewQuestions: () => '常见问题少于 3 条',
      stepsLongerThanWhole: () => '各环节时限加起来超过了承诺的总时限',
      inChinese: () => '还没有英文，英文界面里先显示中文',
      inEnglish: () => '还没有中文，中文界面里先显示英文',
    },
    state: { draft: '草稿', published: '已发布', retired: '已停用' },
    category: {
      arrival: '报到入职',
      study: '学习事务',
      daily: '日常生活',
      space: '场地资源',
      money: '财务',
      papers: '证明用印',
    },
    result: {
      certificatePdf: '电子证明（可验证）',
      booking: '预约凭证',
      pass: '通行凭证',
      receipt: '办理回执',
      none: '办理结果通知',
    },
  },
  en: {
    refused: {
      schema: () => 'Incomplete, or of the wrong form',
      unwritten: () => 'Nothing is written here yet',
      twice: ({ id = '' }) => `“${id}” is used twice; names must be unique`,
      cycle: ({ steps = '' }) => `Steps wait for each other and never end: ${steps}`,
      deadEnd: () => 'Nobody can act here and nothing follows',
      unreachable: () => 'This step is never reached',
      stepUnknown: ({ id = '' }) => `There is no step “${id}”`,
      noOwner: () => 'In some cases this step belongs to nobody',
      ownApproval: () => 'Nobody approves their own request',
      fieldUnknown: ({ id = '' }) => `The form has no field “${id}”`,
      fieldLater: ({ id = '' }) => `“${id}” comes later and cannot be a condition here`,
      fieldType: ({ id = '' }) => `“${id}” is of a type that does not fit here`,
      fieldPersonal: () => 'Only the requester’s record may be asked here, not the form',
      columnUnknown: ({ id = '' }) => `The table has no usable column “${id}”`,
      optionUnknown: ({ id = '' }) => `There is no option “${id}”`,
      changesByDay: () => 'The condition of a step must not change by the day',
      askedFirst: () =>
        'A condition begins with what is asked, not with a fixed value, and says “not” once; take it out and write it anew',
      limitsReversed: () => 'The lower limit is above the upper one',
      warningsOrder: () => 'Reminders go from early to late, each once; those for the lead are among them',
      escalationOrder: () => 'Once late, the lead is told before the supervisors',
      resourceUnknown: ({ id = '' }) => `Resources and options do not agree: ${id}`,
      placeholderUnknown: ({ id = '' }) => `Nothing fills {${id}} in the document`,
    },
    pointedOut: {
      manyApprovals: ({ count = '' }) => `${count} approval steps; at most 3 are advised`,
      sameDepartmentTwice: ({ department = '' }) => `Two reviews in a row by one department (${department})`,
      fewQuestions: () => 'Fewer than 3 questions and answers',
      stepsLongerThanWhole: () => 'The steps together take longer than the promised time',
      inChinese: () => 'Not in English yet; the Chinese stands for it',
      inEnglish: () => 'Not in Chinese yet; the English stands for it',
    },
    state: { draft: 'Draft', published: 'Published', retired: 'Retired' },
    category: {
      arrival: 'Arrival',
      study: 'Study',
      daily: 'Daily life',
      space: 'Rooms',
      money: 'Money',
      papers: 'Papers',
    },
    result: {
      certificatePdf: 'Electronic certificate (verifiable)',
      booking: 'Booking',
      pass: 'Pass',
      receipt: 'Receipt',
      none: 'Notice of the result',
    },
  },
})
