import type { Role } from '../contract/words'
import type { Person } from '../contract/person'
import { inBothLanguages } from './language'

interface MeWords {
  title: string
  kind: Record<Person['kind'], string>
  role: Record<Role, string>
  noName: string
  unbound: string
  bind: string
  mine: string
  privacy: string
  privacyNote: string
  look: string
  elder: string
  elderNote: string
  scheme: string
  schemes: Record<'system' | 'light' | 'dark', string>
  language: string
  languageName: string
  work: string
  queue: string
  behalf: string
  ledger: string
  numbers: string
  items: string
  verify: string
  verifyNote: string
  manageItems: string
  routing: string
  accuracy: string
  window: string
  roster: string
  roles: string
  unsealing: string
  refusals: string
  acting: string
  actingAll: string
  actingMyself: string
  actingNote: string
  actingNow: (role: string) => string
  account: string
  switchPerson: string
  signOut: string
  offlineWho: string
}

export const meWords = inBothLanguages<MeWords>({
  'zh-CN': {
    title: '我的',
    kind: { student: '学生', teacher: '教师', staff: '职工', visitor: '访客' },
    role: {
      member: '经办人',
      lead: '部门负责人',
      specialist: '综合服务专员',
      supervisor: '服务监督',
      administrator: '管理员',
    },
    noName: '您好',
    unbound: '还没有绑定学号或工号，可以先提意见和查进展',
    bind: '绑定学号或工号',
    mine: '消息和隐私',
    privacy: '隐私和我的数据',
    privacyNote: '看、导出、更正、删除',
    look: '看起来舒服一点',
    elder: '长辈模式',
    elderNote: '字更大，按钮更大',
    scheme: '外观',
    schemes: { system: '跟随系统', light: '浅色', dark: '深色' },
    language: '语言 Language',
    languageName: '简体中文',
    work: '工作',
    queue: '待办',
    behalf: '代人登记',
    ledger: '台账',
    numbers: '数字',
    items: '办事指南',
    verify: '核验真伪',
    verifyNote: '证明、假条、预约凭证',
    manageItems: '事项管理',
    routing: '分派规则',
    accuracy: '判断准不准',
    window: '绑定服务',
    roster: '导入名册',
    roles: '角色和权限',
    unsealing: '匿名身份核查',
    refusals: '被拒绝的操作',
    acting: '现在以什么身份',
    actingAll: '全部角色',
    actingMyself: '只是我自己',
    actingNote: '选一个身份后，看到的和能做的只按它来，记录里也写它。',
    actingNow: role => `现在是：${role}`,
    account: '账号',
    switchPerson: '换一个人登录',
    signOut: '退出登录',
    offlineWho: '联网后显示您的信息',
  },
  en: {
    title: 'Me',
    kind: { student: 'Student', teacher: 'Teacher', staff: 'Staff', visitor: 'Visitor' },
    role: {
      member: 'Case handler',
      lead: 'Department lead',
      specialist: 'Window specialist',
      supervisor: 'Supervisor',
      administrator: 'Administrator',
    },
    noName: 'Hello',
    unbound: 'Not bound to a school number yet; you can send feedback and follow it all the same',
    bind: 'Link my number',
    mine: 'Messages and privacy',
    privacy: 'Privacy and my data',
    privacyNote: 'See, export, correct, delete',
    look: 'How it looks',
    elder: 'Large mode',
    elderNote: 'Larger type, larger buttons',
    scheme: 'Appearance',
    schemes: { system: 'As the phone', light: 'Light', dark: 'Dark' },
    language: 'Language 语言',
    languageName: 'English',
    work: 'Work',
    queue: 'To do',
    behalf: 'File for somebody',
    ledger: 'Ledger',
    numbers: 'Figures',
    items: 'Guides',
    verify: 'Check a paper',
    verifyNote: 'Certificates, leave slips, bookings',
    manageItems: 'Items',
    routing: 'Who gets what',
    accuracy: 'How often it is right',
    window: 'Linking at the window',
    roster: 'Import roster',
    roles: 'Roles',
    unsealing: 'Who is behind an alias',
    refusals: 'What was refused',
    acting: 'In which role',
    actingAll: 'All my roles',
    actingMyself: 'Only myself',
    actingNote: 'What you see and may do follows the chosen role, and the record names it.',
    actingNow: role => `Now: ${role}`,
    account: 'Account',
    switchPerson: 'Sign in as somebody else',
    signOut: 'Sign out',
    offlineWho: 'Shown once you are online',
  },
})
