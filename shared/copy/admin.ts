import type { RouteShare } from '../contract/routing'
import { inBothLanguages } from './language'

interface RoutingWords {
  title: string
  intro: string
  share: string
  shares: Record<RouteShare, string>
  rules: string
  none: string
  otherwise: string
  add: string
  edit: string
  save: string
  saved: string
  stale: string
  wrong: string
  remove: string
  earlier: string
  done: string
  always: string
  /** A rule without a condition, before it is kept. */
  catchesAll: string
  and: string
  when: Record<'department' | 'topic' | 'place', (words: string) => string>
  or: string
  hours: Record<'any' | 'working' | 'closed', string>
  urgency: Record<'any' | 'normal' | 'urgent', string>
  flag: Record<'selfHarm' | 'spam' | 'praise' | 'two', string>
  to: Record<'department' | 'person', (name: string) => string> & { duty: string; window: string }
  away: (name: string, deputy: string | undefined) => string
  nobody: (names: string) => string
  ask: Record<'department' | 'topic' | 'place' | 'hours' | 'urgency' | 'to' | 'person', string>
  any: string
  placeHint: string
  kinds: Record<'department' | 'person' | 'duty', string>
  toMissing: string
  help: string
  helpAdd: string
  helpEdit: string
  helpName: string
  helpNamePlaceholder: string
  helpPhone: string
  helpWrong: string
  helpLast: string
}

/** Who gets what: rules an administrator reads and edits. */
export const routingWords = inBothLanguages<RoutingWords>({
  'zh-CN': {
    title: '分派规则',
    intro: '从上往下看，第一条合适的规则说了算；都不合适，就按系统判断的部门；没人在岗，交综合服务窗口。',
    share: '同一部门几个人，怎么分',
    shares: { turn: '轮流', leastBusy: '谁手上少给谁' },
    rules: '规则',
    none: '还没有规则，都按系统判断的部门分。',
    otherwise: '其余的：交给判断出的部门',
    add: '加一条规则',
    edit: '这条规则',
    save: '保存规则',
    saved: '规则已保存，半分钟内生效',
    stale: '刚才有人改过规则，已刷新，请再改一次',
    wrong: '有的部门、主题或同事已经不在了，请检查规则',
    remove: '删掉这条',
    earlier: '往前放',
    done: '好了',
    always: '任何情况',
    catchesAll: '还没有选条件：所有新来的件都会按这一条分，排在后面的规则不再起作用。',
    and: '，并且',
    when: {
      department: words => `判断为${words}`,
      topic: words => `主题是${words}`,
      place: words => `地点提到“${words}”`,
    },
    or: '或',
    hours: { any: '不限', working: '上班时间', closed: '下班时间' },
    urgency: { any: '不限', normal: '一般', urgent: '紧急' },
    flag: { selfHarm: '可能有人身危险', spam: '像是垃圾信息', praise: '是表扬', two: '像是两件事' },
    to: {
      department: name => `交给${name}`,
      person: name => `交给${name}`,
      duty: '交给值班人员',
      window: '交给综合服务窗口',
    },
    away: (name, deputy) => (deputy ? `${name}不在岗，现在由 B 角${deputy}代办` : `${name}不在岗，没有 B 角`),
    nobody: names => `现在没有人在岗：${names}。这些件会交给综合服务窗口。`,
    ask: {
      department: '判断为哪个部门',
      topic: '什么主题',
      place: '地点提到什么',
      hours: '什么时候',
      urgency: '急不急',
      to: '交给谁',
      person: '找同事',
    },
    any: '不限',
    placeHint: '几个词用顿号隔开，提到一个就算，例如 三号楼、四号楼',
    kinds: { department: '部门', person: '同事', duty: '值班人员' },
    toMissing: '请选一个部门或同事',
    help: '有人身危险时显示的电话',
    helpAdd: '加一个电话',
    helpEdit: '求助电话',
    helpName: '叫什么',
    helpNamePlaceholder: '例如 心理援助',
    helpPhone: '电话号码',
    helpWrong: '请写名称和电话，电话只用数字、空格和短横线',
    helpLast: '至少留一个电话',
  },
  en: {
    title: 'Who gets what',
    intro:
      'The first rule that fits decides. Where none does, the department understood from the text; where nobody is there, the service window.',
    share: 'Among colleagues of a department',
    shares: { turn: 'In turn', leastBusy: 'Fewest open tasks' },
    rules: 'Rules',
    none: 'No rules yet: everything goes to the department understood.',
    otherwise: 'All else: to the department understood',
    add: 'Add a rule',
    edit: 'This rule',
    save: 'Save the rules',
    saved: 'Saved; in force within half a minute',
    stale: 'Somebody changed the rules just now. They are shown; please change them again',
    wrong: 'A department, topic or colleague is no longer there; please check the rules',
    remove: 'Remove it',
    earlier: 'Move up',
    done: 'Done',
    always: 'Always',
    catchesAll: 'No condition yet: everything new goes by this rule, and those below it no longer count.',
    and: ', and ',
    when: {
      department: words => `understood as ${words}`,
      topic: words => `about ${words}`,
      place: words => `the place says "${words}"`,
    },
    or: ' or ',
    hours: { any: 'Any', working: 'Working hours', closed: 'Out of hours' },
    urgency: { any: 'Any', normal: 'Normal', urgent: 'Urgent' },
    flag: {
      selfHarm: 'a life may be at risk',
      spam: 'looks like spam',
      praise: 'is praise',
      two: 'looks like two things',
    },
    to: {
      department: name => `To ${name}`,
      person: name => `To ${name}`,
      duty: 'To whoever is on duty',
      window: 'To the service window',
    },
    away: (name, deputy) =>
      deputy ? `${name} is away; the deputy ${deputy} takes it now` : `${name} is away and has no deputy`,
    nobody: names => `Nobody is there now: ${names}. Their cases go to the service window.`,
    ask: {
      department: 'Understood as',
      topic: 'Topic',
      place: 'The place says',
      hours: 'When',
      urgency: 'Urgency',
      to: 'Goes to',
      person: 'Find a colleague',
    },
    any: 'Any',
    placeHint: 'Several words with commas between; any one counts',
    kinds: { department: 'Department', person: 'Colleague', duty: 'On duty' },
    toMissing: 'Choose a department or a colleague',
    help: 'Numbers shown where a life may be at risk',
    helpAdd: 'Add a number',
    helpEdit: 'Help number',
    helpName: 'Name',
    helpNamePlaceholder: 'For example: counselling',
    helpPhone: 'Number',
    helpWrong: 'A name and a number please; digits, spaces and dashes only',
    helpLast: 'At least one number must stay',
  },
})

export const accuracyWords = inBothLanguages({
  'zh-CN': {
    title: '判断准不准',
    period: '看多久',
    days: (count: number) => `近 ${count} 天`,
    summary: (cases: number, corrections: number) =>
      `收到 ${cases} 件，其中 ${corrections} 件有人更正过，已留作训练材料。`,
    limited: '件数太多，只数了最新的一千件左右。',
    type: '类型',
    department: '部门',
    urgency: '急不急',
    all: '全部',
    share: (right: number, judged: number) => `${judged} 件里对 ${right} 件`,
    empty: '这段时间还没有可以对照的件',
    emptyText: '有人发来反映、同事办理之后，这里会显示系统判断对了多少。',
    export: '导出更正记录',
    exportText:
      '每条更正一行，号码已隐去，不含姓名。放进 tools/train/corpus/corrections.tsv，再运行 npm run train，模型就学会了。',
    exportOnWeb: '请在电脑网页上打开这一页来导出。',
    how: '没有人改过的算判断正确；部门只数有人选过、转过或没有变动的；拿不准、问了本人的紧急情况不算。',
  },
  en: {
    title: 'How often it is right',
    period: 'Period',
    days: (count: number) => `${count} days`,
    summary: (cases: number, corrections: number) =>
      `${cases} received; ${corrections} put right by people and kept to train with.`,
    limited: 'Too many to count: only about the newest thousand.',
    type: 'Type',
    department: 'Department',
    urgency: 'Urgency',
    all: 'All',
    share: (right: number, judged: number) => `${right} of ${judged} right`,
    empty: 'Nothing to compare in this period yet',
    emptyText: 'Once messages have come in and been dealt with, this shows how many the machine understood.',
    export: 'Export the corrections',
    exportText:
      'One line each, numbers masked, no names. Put it at tools/train/corpus/corrections.tsv and run npm run train: the model learns from it.',
    exportOnWeb: 'Open this page on the web to export.',
    how: 'What nobody changed counts as right; departments only where somebody chose, handed over, or nothing moved. Urgency it only asked about is not counted.',
  },
})
