import { inBothLanguages } from './language'

/** The ten high-frequency items of the one-stop window (row S1), in the order people look for them. */
export const itemNames = [
  'leave',
  'certificate',
  'repair',
  'campusCard',
  'room',
  'library',
  'reimbursement',
  'seal',
  'newStudent',
  'onboarding',
] as const
export type ItemName = (typeof itemNames)[number]

interface ItemWords {
  name: string
  /** Short enough for a tile. */
  tile: string
  /** Other words people look for it by, pinyin initials among them. */
  alsoKnownAs: readonly string[]
}

export const itemWords = inBothLanguages<Record<ItemName, ItemWords>>({
  'zh-CN': {
    leave: { name: '请假销假', tile: '请假', alsoKnownAs: ['qj', 'qjxj', '离校', '病假', '事假', '返校'] },
    certificate: {
      name: '在读/在职证明',
      tile: '证明',
      alsoKnownAs: ['zm', 'zdzm', 'zzzm', '在读', '在职', '盖章证明'],
    },
    repair: { name: '报修', tile: '报修', alsoKnownAs: ['bx', '维修', '漏水', '灯坏', '空调', '热水'] },
    campusCard: {
      name: '校园卡服务',
      tile: '校园卡',
      alsoKnownAs: ['xyk', 'xykfw', '饭卡', '丢卡', '挂失', '补卡'],
    },
    room: {
      name: '场地与会议室预约',
      tile: '订场地',
      alsoKnownAs: ['cd', 'hys', 'cdyy', '会议室', '教室', '预约'],
    },
    library: { name: '图书借阅', tile: '图书', alsoKnownAs: ['ts', 'tsjy', '借书', '续借', '荐购'] },
    reimbursement: { name: '费用报销', tile: '报销', alsoKnownAs: ['bx', 'fybx', '发票', '差旅'] },
    seal: { name: '用印申请', tile: '用印', alsoKnownAs: ['yy', 'yysq', '盖章', '公章'] },
    newStudent: { name: '新生报到', tile: '新生报到', alsoKnownAs: ['xs', 'xsbd', '入学', '注册'] },
    onboarding: { name: '教职工入职', tile: '入职', alsoKnownAs: ['rz', 'jzgrz', '新教师', '报到'] },
  },
  en: {
    leave: { name: 'Leave and return', tile: 'Leave', alsoKnownAs: ['absence', 'sick', 'qj'] },
    certificate: {
      name: 'Certificates',
      tile: 'Certificate',
      alsoKnownAs: ['enrolment', 'employment', 'proof', 'zm'],
    },
    repair: { name: 'Repairs', tile: 'Repairs', alsoKnownAs: ['broken', 'leak', 'light', 'heating', 'bx'] },
    campusCard: { name: 'Campus card', tile: 'Card', alsoKnownAs: ['lost', 'canteen', 'xyk'] },
    room: { name: 'Room booking', tile: 'Rooms', alsoKnownAs: ['meeting', 'venue', 'classroom', 'hys'] },
    library: { name: 'Library', tile: 'Library', alsoKnownAs: ['book', 'borrow', 'renew', 'ts'] },
    reimbursement: {
      name: 'Reimbursement',
      tile: 'Expenses',
      alsoKnownAs: ['invoice', 'travel', 'money', 'bx'],
    },
    seal: { name: 'Seal use', tile: 'Seal', alsoKnownAs: ['stamp', 'chop', 'yy'] },
    newStudent: {
      name: 'New-student registration',
      tile: 'Freshers',
      alsoKnownAs: ['register', 'arrival', 'xs'],
    },
    onboarding: { name: 'Staff onboarding', tile: 'New staff', alsoKnownAs: ['hire', 'join', 'rz'] },
  },
})
