import { inBothLanguages } from './language'

/** The dispatch board: who has how much, who is away, who stands in. */
export const boardWords = inBothLanguages({
  'zh-CN': {
    title: '派单台',
    toDispatch: '待接手',
    nothing: '都有人接手了',
    nothingText: '新来的件会出现在这里，点开指派给合适的人。',
    people: '同事手上的件',
    nobody: '这个部门还没有同事',
    nobodyText: '换一个部门看看，或请管理员在名册里授予角色。',
    load: (open: number, late: number, waiting: number) =>
      [
        `在办 ${open}`,
        ...(late > 0 ? [`超时 ${late}`] : []),
        ...(waiting > 0 ? [`等补充 ${waiting}`] : []),
      ].join(' · '),
    away: (deputy: string | undefined, until: string | undefined) =>
      [`不在岗${until === undefined ? '' : `，到 ${until}`}`, ...(deputy ? [`由${deputy}代`] : [])].join(
        '，',
      ),
    planned: (from: string, deputy: string | undefined) =>
      [`${from} 起不在岗`, ...(deputy ? [`由${deputy}代`] : [])].join('，'),
    left: '已离岗，请交接',
    change: (name: string) => `${name}的在岗与交接`,
    fromOn: '哪天起不在岗',
    untilOn: '到哪天（含）',
    untilHint: '不填就是到“已回来”为止',
    deputy: '由谁代（AB角）',
    deputyMissing: '请选一位同事',
    dateWrong: '日期不对，请检查',
    setAway: '设为不在岗',
    back: '已回来',
    handOver: '在办件全部移交给这位同事',
    reason: '交接：本人不在岗',
    saved: '已保存，代班同事会看到这些件',
    backSaved: '欢迎回来',
    moved: (count: number) => `已移交 ${count} 件，提出人和新负责人都会收到消息`,
    movedNone: '没有可移交的件',
  },
  en: {
    title: 'Dispatch board',
    toDispatch: 'To be taken',
    nothing: 'Everything has been taken',
    nothingText: 'New cases appear here; open one and assign it.',
    people: 'Who has how much',
    nobody: 'No colleagues in this department yet',
    nobodyText: 'Choose another department, or ask an administrator to grant a role.',
    load: (open: number, late: number, waiting: number) =>
      [
        `${open} open`,
        ...(late > 0 ? [`${late} late`] : []),
        ...(waiting > 0 ? [`${waiting} waiting`] : []),
      ].join(' · '),
    away: (deputy: string | undefined, until: string | undefined) =>
      [
        `Away${until === undefined ? '' : ` until ${until}`}`,
        ...(deputy ? [`${deputy} stands in`] : []),
      ].join(', '),
    planned: (from: string, deputy: string | undefined) =>
      [`Away from ${from}`, ...(deputy ? [`${deputy} stands in`] : [])].join(', '),
    left: 'Has left; please hand over',
    change: (name: string) => `${name}: away and hand-over`,
    fromOn: 'Away from',
    untilOn: 'Until (inclusive)',
    untilHint: 'Left empty: until "back"',
    deputy: 'Who stands in',
    deputyMissing: 'Please choose a colleague',
    dateWrong: 'Please check the dates',
    setAway: 'Set away',
    back: 'Back',
    handOver: 'Hand everything open to them',
    reason: 'Hand-over: away',
    saved: 'Saved; the deputy sees these cases',
    backSaved: 'Welcome back',
    moved: (count: number) => `${count} handed over; everybody concerned is told`,
    movedNone: 'Nothing to hand over',
  },
})
