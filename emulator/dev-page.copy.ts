/** Labels of the developer page; the one place of the emulator that speaks to people. */
export const copy = {
  title: '本地云 · 开发者页',
  signInTitle: '选择身份登录',
  signInHint: '这是本机的演示身份，不会离开这台电脑。',
  signIn: '登录',
  signOut: '退出登录',
  whoAmI: '我是谁',
  nobody: '未登录（匿名）',
  current: '当前',
  people: '演示人物',
  openApp: '打开应用',
  time: '时间',
  now: '现在',
  real: '真实时间',
  travelled: '已旅行',
  hour: '+1 小时',
  day: '+1 天',
  week: '+7 天',
  toTime: '到这个时刻',
  back: '回到现在',
  timers: '定时任务',
  noTimers: '没有定时任务',
  trigger: '触发器',
  schedule: '表达式（UTC+8）',
  nextRun: '下次',
  lastRun: '上次',
  result: '结果',
  fire: '立即触发',
  outbox: '微信消息（本应发出的）',
  noMessages: '还没有消息',
  to: '接收人',
  template: '模板',
  content: '内容',
  freeCredits: '所有人默认同意接收',
  strictCredits: '按授权次数计（43101 会出现）',
  switchTo: '切换',
  collections: '数据集合',
  documents: '条数',
  indexes: '索引',
  latest: '最近的文档',
  files: '文件',
  warnings: '提醒',
  noWarnings: '没有提醒',
  numbers: '数据库操作',
  examined: '检查',
  returned: '返回',
  accepted: '成功',
  refused: '被拒',
  backToPage: '返回开发者页',
} as const

/** A message template's field as people read it. */
export const describeSpan = (ms: number): string => {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  const sign = ms < 0 ? '-' : '+'
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  return `${sign}${days ? `${days} 天 ` : ''}${hours ? `${hours} 小时 ` : ''}${rest} 分`
}
