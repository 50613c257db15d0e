import type { TimeKind } from '../contract/clock'
import { inBothLanguages } from './language'

export type BudgetUnit = 'minutes' | 'hours' | 'days'

interface ClocksAdminWords {
  title: string
  intro: string
  urgent: string
  circulation: string
  meeting: string
  step: Partial<Record<string, string>>
  stepOther: (id: string) => string
  budget: (amount: string, time: TimeKind) => string
  amount: Record<BudgetUnit, (count: number) => string>
  counts: Record<'fromStart' | 'beforeEvent' | 'afterEvent', string>
  warns: (percents: string) => string
  noWarns: string
  warnsLead: (percents: string) => string
  escalates: (lead: string, supervisor: string) => string
  repeats: (length: string) => string
  atOnce: string
  add: string
  ask: {
    kind: string
    time: string
    amount: string
    unit: string
    pausable: string
    pausableNote: string
    warn: string
    warnHint: string
    warnLead: string
    warnLeadHint: string
    lead: string
    supervisor: string
    afterHint: string
    repeat: string
    repeatHint: string
    reopen: string
  }
  time: Record<TimeKind, string>
  unit: Record<BudgetUnit, string>
  reopen: Record<'restart' | 'continue' | 'keep', string>
  wrong: { amount: string; warn: string; warnLead: string; minutes: string; order: string; repeat: string }
  saveText: string
}

/** The table of promises and its reminders, for administrators. */
export const clocksAdminWords = inBothLanguages<ClocksAdminWords>({
  'zh-CN': {
    title: '时限和提醒',
    intro: '改了只对新来的和改了类型的件起作用，已经在办的件仍按原来的承诺。',
    urgent: '紧急事项（不分类型）',
    circulation: '公文传阅',
    meeting: '会议',
    step: { notice: '发通知', materials: '发材料', rehearsal: '排练', minutes: '纪要初稿' },
    stepOther: id => `环节 ${id}`,
    budget: (amount, time) => (time === 'natural' ? `${amount}（自然时间）` : `${amount}（工作时间）`),
    amount: {
      minutes: count => `${count} 分钟`,
      hours: count => `${count} 小时`,
      days: count => `${count} 个工作日`,
    },
    counts: { fromStart: '', beforeEvent: '，在活动之前', afterEvent: '，在活动之后' },
    warns: percents => `用到 ${percents} 提醒`,
    noWarns: '到期前不提醒',
    warnsLead: percents => `${percents} 时也告诉部门负责人`,
    escalates: (lead, supervisor) => `超时 ${lead} 报部门负责人，${supervisor} 报服务监督`,
    repeats: length => `没人接手时每 ${length} 再提醒`,
    atOnce: '立即',
    add: '加一个时限',
    ask: {
      kind: '哪一种时限',
      time: '按什么时间算',
      amount: '多长',
      unit: '单位',
      pausable: '等提出人补充时暂停',
      pausableNote: '首次答复永远不暂停',
      warn: '用到百分之几提醒责任人',
      warnHint: '几个数用顿号隔开，例如 50、80；不提醒就空着',
      warnLead: '其中哪几次也告诉部门负责人',
      warnLeadHint: '写上面已有的数；不告诉就空着',
      lead: '超时多少分钟报部门负责人',
      supervisor: '超时多少分钟报服务监督',
      afterHint: '按这个时限自己的时间算',
      repeat: '没人接手时每几分钟再提醒一次',
      repeatHint: '只对紧急事项；不填就不重复',
      reopen: '重新打开时',
    },
    time: { working: '工作时间', natural: '自然时间' },
    unit: { minutes: '分钟', hours: '小时', days: '工作日' },
    reopen: { restart: '从头算', continue: '接着算', keep: '不再算' },
    wrong: {
      amount: '请填一个大于零的整数',
      warn: '请填 1 到 99 的整数，从小到大，最多四个',
      warnLead: '请填上面已有的数，从小到大',
      minutes: '请填分钟数，可以是 0',
      order: '要先报部门负责人，再报服务监督',
      repeat: '请填 1 到 1440 之间的分钟数，或空着',
    },
    saveText: '保存后，新来的件按新的时限算；公开的承诺也随之改变。',
  },
  en: {
    title: 'Deadlines and reminders',
    intro:
      'A change holds for what comes and what is reclassified; running cases keep what they were promised.',
    urgent: 'Urgent matters (any type)',
    circulation: 'Document circulation',
    meeting: 'Meetings',
    step: { notice: 'Notice', materials: 'Materials', rehearsal: 'Rehearsal', minutes: 'Draft minutes' },
    stepOther: id => `Step ${id}`,
    budget: (amount, time) => (time === 'natural' ? `${amount} (natural time)` : `${amount} (working time)`),
    amount: {
      minutes: count => `${count} min`,
      hours: count => `${count} h`,
      days: count => (count === 1 ? '1 working day' : `${count} working days`),
    },
    counts: { fromStart: '', beforeEvent: ', before the event', afterEvent: ', after the event' },
    warns: percents => `Reminder at ${percents}`,
    noWarns: 'No reminder before it is due',
    warnsLead: percents => `The lead hears it too at ${percents}`,
    escalates: (lead, supervisor) => `Late by ${lead}: the lead; by ${supervisor}: the supervisors`,
    repeats: length => `Repeated every ${length} until taken`,
    atOnce: 'at once',
    add: 'Add a deadline',
    ask: {
      kind: 'Which deadline',
      time: 'Counted in',
      amount: 'How long',
      unit: 'Unit',
      pausable: 'Waits while the requester is asked',
      pausableNote: 'A first reply never waits',
      warn: 'Remind the owner at these percents',
      warnHint: 'Separated by commas, e.g. 50, 80; empty for none',
      warnLead: 'Which of these the lead hears too',
      warnLeadHint: 'Percents from above; empty for none',
      lead: 'Minutes late until the lead is told',
      supervisor: 'Minutes late until the supervisors are told',
      afterHint: 'In the deadline’s own kind of time',
      repeat: 'Minutes between repeats until it is taken',
      repeatHint: 'Urgent matters only; empty for none',
      reopen: 'When reopened',
    },
    time: { working: 'Working time', natural: 'Natural time' },
    unit: { minutes: 'Minutes', hours: 'Hours', days: 'Working days' },
    reopen: { restart: 'Begins anew', continue: 'Goes on', keep: 'Stays decided' },
    wrong: {
      amount: 'Please give a whole number above zero',
      warn: 'Whole numbers from 1 to 99, rising, four at most',
      warnLead: 'Percents from above, rising',
      minutes: 'Please give minutes; 0 is allowed',
      order: 'The lead is told before the supervisors',
      repeat: 'Minutes from 1 to 1440, or empty',
    },
    saveText: 'New cases get these deadlines, and the published promises follow.',
  },
})
export type ClocksAdminCopy = (typeof clocksAdminWords)['zh-CN']

export const dutyWords = inBothLanguages({
  'zh-CN': {
    title: '值班表',
    intro: '下班后和节假日，到期、超时的件会告诉值班的人；没有排班的时候告诉常备的人。',
    standing: '常备',
    standingNone: '还没有常备的人：没排班的时候，超时的件会报部门负责人和服务监督。',
    shifts: '排班',
    shiftsNone: '还没有排班',
    past: (count: number) => `还有 ${count} 个已过去的班次没有列出`,
    addStanding: '加一个人',
    addShift: '加一班',
    person: '谁',
    find: '找同事',
    phone: '值班电话',
    from: '开始',
    until: '结束',
    span: (from: string, until: string) => `${from} 至 ${until}`,
    missing: '请选一位同事并填写电话',
    timesWrong: '请填日期和时间，结束要晚于开始',
    remove: '删掉',
    done: '好了',
    save: '保存',
    now: '正在值班',
    title2: '值班的人',
  },
  en: {
    title: 'Duty roster',
    intro:
      'Out of hours and on holidays they hear of what falls due or is missed; those standing by where no shift is set.',
    standing: 'Standing by',
    standingNone: 'Nobody stands by: where no shift is set, leads and supervisors hear of it.',
    shifts: 'Shifts',
    shiftsNone: 'No shifts yet',
    past: (count: number) => `${count} past shifts are not shown`,
    addStanding: 'Add somebody',
    addShift: 'Add a shift',
    person: 'Who',
    find: 'Find a colleague',
    phone: 'Phone on duty',
    from: 'From',
    until: 'Until',
    span: (from: string, until: string) => `${from} to ${until}`,
    missing: 'Choose a colleague and give the phone',
    timesWrong: 'Give date and time; it ends after it begins',
    remove: 'Remove',
    done: 'Done',
    save: 'Save',
    now: 'On duty now',
    title2: 'Who is on duty',
  },
})
