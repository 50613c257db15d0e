import type { TimeKind } from '../contract/clock'
import type { PersonKind, Weekday } from '../contract/words'
import { inBothLanguages } from './language'

interface ItemScreenWords {
  listTitle: string
  listSearch: string
  listNothing: (query: string) => string
  listAll: string
  inSeason: string
  forYou: string
  others: string
  notForYou: string
  title: string
  who: string
  forYouYes: string
  forYouNo: string
  forYouSignIn: string
  bring: string
  bringNothing: string
  bringCount: (count: number, first: string) => string
  /** Nothing is always needed. */
  bringSometimes: (first: string) => string
  howLong: string
  cost: string
  free: string
  fromYuan: (yuan: string) => string
  yuan: (yuan: string) => string
  seconds: (hours: string, time: TimeKind) => string
  days: (days: number, time: TimeKind) => string
  atOnce: string
  steps: string
  stepsCount: (count: number) => string
  stepsNone: string
  stepSometimes: string
  stepBegin: string
  stepsTogether: string
  materials: string
  needed: string
  sometimes: string
  example: string
  handIn: string
  showAtCounter: string
  fees: string
  result: string
  verifiable: string
  validDays: (days: number) => string
  basis: string
  basisNumber: (number: string) => string
  school: string
  sample: string
  sampleNote: string
  contact: string
  call: (phone: string) => string
  ask: string
  questions: string
  rooms: string
  seats: (seats: number) => string
  begin: string
  goOn: string
  signIn: string
  bindFirst: string
  retired: string
  retiredText: string
  kinds: Record<PersonKind, string>
  weekdays: Record<Weekday, string>
  openTo: (from: string, to: string) => string
}

/** The list of items and the page of one, readable without signing in. */
export const itemScreenWords = inBothLanguages<ItemScreenWords>({
  'zh-CN': {
    listTitle: '全部事项',
    listSearch: '找事项，如 请假、xyk、丢卡',
    listNothing: query => `没有找到“${query}”。直接说一句，我们来找人`,
    listAll: '全部',
    inSeason: '现在大家常办',
    forYou: '您可以办的',
    others: '其他事项',
    notForYou: '不在您的办理范围',
    title: '办事指南',
    who: '谁能办',
    forYouYes: '您可以办',
    forYouNo: '您暂时不能办',
    forYouSignIn: '登录后看您能不能办',
    bring: '要准备',
    bringNothing: '什么都不用带',
    bringCount: (count, first) => (count === 1 ? first : `${first}等 ${count} 样`),
    bringSometimes: first => `一般不用，有时要${first}`,
    howLong: '多久办好',
    cost: '费用',
    free: '不收费',
    fromYuan: yuan => `${yuan} 元起`,
    yuan: yuan => `${yuan} 元`,
    seconds: (hours, time) => (time === 'working' ? `${hours} 个工作小时内` : `${hours} 小时内`),
    days: (days, time) => (time === 'working' ? `${days} 个工作日内` : `${days} 天内`),
    atOnce: '马上办好',
    steps: '怎么办',
    stepsCount: count => `提交后 ${count} 步`,
    stepsNone: '提交后马上生效',
    stepSometimes: '有时需要',
    stepBegin: '手机上提交',
    stepsTogether: '同时进行',
    materials: '要准备的材料',
    needed: '需要',
    sometimes: '有时需要',
    example: '例如',
    handIn: '拍照上传就行',
    showAtCounter: '现场出示',
    fees: '费用',
    result: '办好后得到',
    verifiable: '带核验码，任何人都能查真伪',
    validDays: days => `${days} 天内有效`,
    basis: '依据',
    basisNumber: number => `文号 ${number}`,
    school: '学校规定',
    sample: '示例，以学校公布为准',
    sampleNote: '标“示例”的电话、时间和校内规定由学校确认后才正式生效。',
    contact: '找谁问',
    call: phone => `打电话 ${phone}`,
    ask: '在线问一句',
    questions: '常见问题',
    rooms: '可以预约',
    seats: seats => `${seats} 座`,
    begin: '开始办理',
    goOn: '接着填上次的',
    signIn: '登录后办理',
    bindFirst: '先绑定学号或工号',
    retired: '这一项现在不能办',
    retiredText: '它已停用或还没有发布。可以看看别的事项，或者直接说一句。',
    kinds: { student: '学生', teacher: '教师', staff: '职工', visitor: '访客' },
    weekdays: { mon: '一', tue: '二', wed: '三', thu: '四', fri: '五', sat: '六', sun: '日' },
    openTo: (from, to) => `${from}–${to} 开放`,
  },
  en: {
    listTitle: 'All services',
    listSearch: 'Find a service: leave, card …',
    listNothing: query => `Nothing called “${query}”. Just tell us, and we find the right person`,
    listAll: 'All',
    inSeason: 'What people like you use now',
    forYou: 'For you',
    others: 'Other services',
    notForYou: 'Not for you',
    title: 'Guide',
    who: 'For whom',
    forYouYes: 'For you',
    forYouNo: 'Not for you now',
    forYouSignIn: 'Sign in to see whether it is for you',
    bring: 'You need',
    bringNothing: 'Nothing to bring',
    bringCount: (count, first) => (count === 1 ? first : `${first} and ${count - 1} more`),
    bringSometimes: first => `Mostly nothing; sometimes: ${first}`,
    howLong: 'Takes',
    cost: 'Costs',
    free: 'Free of charge',
    fromYuan: yuan => `from ${yuan} yuan`,
    yuan: yuan => `${yuan} yuan`,
    seconds: (hours, time) =>
      time === 'working' ? `within ${hours} working hours` : `within ${hours} hours`,
    days: (days, time) => (time === 'working' ? `within ${days} working days` : `within ${days} days`),
    atOnce: 'at once',
    steps: 'How it goes',
    stepsCount: count => `${count} ${count === 1 ? 'step' : 'steps'} after you send it`,
    stepsNone: 'Takes effect when you send it',
    stepSometimes: 'sometimes',
    stepBegin: 'You send it from your phone',
    stepsTogether: 'at the same time',
    materials: 'What you need',
    needed: 'needed',
    sometimes: 'sometimes',
    example: 'e.g.',
    handIn: 'Take a photo and upload it',
    showAtCounter: 'Show it at the counter',
    fees: 'Fees',
    result: 'What you get',
    verifiable: 'With a code anybody can check',
    validDays: days => `valid for ${days} days`,
    basis: 'Rules',
    basisNumber: number => `No. ${number}`,
    school: 'School rule',
    sample: 'Sample, to be confirmed by the school',
    sampleNote:
      'Telephone numbers, times and school rules marked as samples hold once the school has confirmed them.',
    contact: 'Whom to ask',
    call: phone => `Call ${phone}`,
    ask: 'Ask here',
    questions: 'Questions people ask',
    rooms: 'What can be booked',
    seats: seats => `${seats} seats`,
    begin: 'Begin',
    goOn: 'Go on with your draft',
    signIn: 'Sign in to begin',
    bindFirst: 'First link your school number',
    retired: 'Not available now',
    retiredText: 'It has been retired or is not published yet. Look at other services, or just tell us.',
    kinds: { student: 'students', teacher: 'teachers', staff: 'staff', visitor: 'visitors' },
    weekdays: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
    openTo: (from, to) => `open ${from}–${to}`,
  },
})
