import type { Weekday } from '../contract/words'
import { inBothLanguages } from './language'

export interface HoursWords {
  weekday: Record<Weekday, string>
  closedDay: (day: string) => string
  closed: string
  asCampus: string
  and: string
  from: string
  to: string
  add: string
  remove: string
  hoursOf: (day: string) => string
  sameAll: string
  breakHint: string
}

export const hoursWords = inBothLanguages<HoursWords>({
  'zh-CN': {
    weekday: { mon: '周一', tue: '周二', wed: '周三', thu: '周四', fri: '周五', sat: '周六', sun: '周日' },
    closedDay: day => `${day} 休`,
    closed: '不上班',
    asCampus: '和全校一样',
    and: '、',
    from: '从',
    to: '到',
    add: '加一段时间',
    remove: '删掉这一段',
    hoursOf: day => `${day}的上班时间`,
    sameAll: '周一到周五都用这个时间',
    breakHint: '午休就是两段之间的空档：上午一段，下午一段。',
  },
  en: {
    weekday: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
    closedDay: day => `${day} off`,
    closed: 'Closed',
    asCampus: 'As the campus',
    and: ', ',
    from: 'From',
    to: 'To',
    add: 'Add hours',
    remove: 'Remove these hours',
    hoursOf: day => `Hours on ${day}`,
    sameAll: 'The same Monday to Friday',
    breakHint: 'The midday break is the gap between two stretches.',
  },
})

export const saveWords = inBothLanguages({
  'zh-CN': {
    save: '保存',
    title: '为什么改',
    reason: '原因',
    placeholder: '例如：国务院办公厅 2027 年放假通知',
    tooShort: '请写明原因，至少两个字',
    saved: '已保存，半分钟内生效',
    stale: '刚才有人改过，已刷新，请再改一次',
    wrong: '有一处填得不对，请检查',
    done: '好了',
    remove: '删掉',
    from: '开始日期',
    until: '结束日期',
    date: '日期',
    name: '名称',
    nameEn: '英文名称',
    missing: '请填写日期',
    periodWrong: '请填写开始和结束日期，结束不能早于开始',
    hoursWrong: '下班要晚于上班，几段时间不能重叠',
  },
  en: {
    save: 'Save',
    title: 'Why',
    reason: 'Reason',
    placeholder: 'For example: the holidays of 2027 were announced',
    tooShort: 'Please give the reason',
    saved: 'Saved; in force within half a minute',
    stale: 'Somebody changed it just now. It is shown; please change it again',
    wrong: 'Something is not right; please check',
    done: 'Done',
    remove: 'Remove',
    from: 'First day',
    until: 'Last day',
    date: 'Date',
    name: 'Name in Chinese',
    nameEn: 'Name in English',
    missing: 'Please give the date',
    periodWrong: 'Please give the first and the last day, in this order',
    hoursWrong: 'Each stretch ends after it begins, and none overlap',
  },
})

interface CalendarScreenWords {
  title: string
  intro: string
  missing: (years: string) => string
  import: string
  recomputing: (seen: number, moved: number) => string
  recomputed: (seen: number, moved: number) => string
  week: string
  waking: string
  wakingHint: string
  holidays: (year: string) => string
  years: string
  addDay: string
  addYear: string
  noDays: string
  day: string
  kind: string
  kinds: Record<'holiday' | 'workday', string>
  daysOff: (days: number) => string
  like: string
  likeDay: (day: string) => string
  periods: string
  periodsHint: string
  addPeriod: string
  period: string
  periodHours: string
  dates: string
  datesHint: string
  addDate: string
  dateTitle: string
  dateHours: string
  breaks: string
  breaksHint: string
  addBreak: string
  breakTitle: string
  breakWhen: string
  breakKinds: Record<'everyDay' | 'weekday' | 'date', string>
  everyWeekday: (day: string) => string
  breakHours: string
  breakNone: string
  breakWrong: string
  movedWhy: (reason: string) => string
  movedFrom: (clock: string, from: string, to: string) => string
  movedMore: (count: number) => string
  departments: string
  departmentsHint: string
  addDepartment: string
  department: string
  worksOn: string
  worksOnHint: string
  worksOnNone: string
  addWorksOn: string
  removeVariant: string
  saveText: string
}

export const calendarScreenWords = inBothLanguages<CalendarScreenWords>({
  'zh-CN': {
    title: '工作日历',
    intro: '所有按工作时间算的时限都看这本日历。改了之后，没办结的件会重新算，并记下原因。',
    missing: years =>
      `${years} 年的节假日还没有录入，跨到那时的时限只是暂定。国务院办公厅公布后请导入，或一天一天加。`,
    import: '导入一年的节假日',
    recomputing: (seen, moved) => `正在重算没办结的件：看过 ${seen} 件，改了 ${moved} 件`,
    recomputed: (seen, moved) => `上次修改后看过 ${seen} 件，${moved} 件的时限有变`,
    week: '每周上班时间',
    waking: '可以打扰值班人员的时间',
    wakingHint: '每天都一样，节假日也算',
    holidays: year => `${year} 年放假和调休`,
    years: '看哪一年',
    addDay: '加放假或调休',
    addYear: '这一年的节假日已经录全',
    noDays: '这一年还没有录入',
    day: '放假或调休',
    kind: '这一天',
    kinds: { holiday: '放假', workday: '调休上班' },
    daysOff: days => `放假 ${days} 天`,
    like: '按星期几上班',
    likeDay: day => `调休，按${day}上班`,
    periods: '寒暑假和值班时间',
    periodsHint: '这段日子用自己的上班时间；放假日仍然放假。',
    addPeriod: '加一段',
    period: '一段日子',
    periodHours: '这段日子每周上班时间',
    dates: '单独一天',
    datesHint: '例如运动会只上半天。',
    addDate: '加单独一天',
    dateTitle: '这一天的安排',
    dateHours: '这一天的上班时间',
    breaks: '上班但不计时的时间',
    breaksHint: '例如周三下午集体学习、全校午休。不论用哪一种上班时间，都从里面去掉。',
    addBreak: '加一段不计时',
    breakTitle: '不计时的时间',
    breakWhen: '什么时候',
    breakKinds: { everyDay: '每天', weekday: '每周一天', date: '某一天' },
    everyWeekday: day => `每${day}`,
    breakHours: '从几点到几点不计时',
    breakNone: '还没有填',
    breakWrong: '请至少填一段，结束要晚于开始，几段不能重叠',
    movedWhy: reason => `原因：${reason}`,
    movedFrom: (clock, from, to) => `${clock}：${from} 改为 ${to}`,
    movedMore: count => `还有 ${count} 件也有变动，每一件的“时限”里都写明了原因。`,
    departments: '部门不一样的地方',
    departmentsHint: '没有列出的部门都用上面的日历。',
    addDepartment: '加一个部门',
    department: '部门',
    worksOn: '放假也上班的日子',
    worksOnHint: '例如图书馆节假日开放',
    worksOnNone: '没有',
    addWorksOn: '加一天',
    removeVariant: '不再单独安排',
    saveText: '保存后，没办结的件会按新的日历重算；时限有变的，负责人会收到消息，原因写在每一件上。',
  },
  en: {
    title: 'Working calendar',
    intro: 'Every deadline in working time follows it. A change works out open cases anew and keeps why.',
    missing: years =>
      `The holidays of ${years} are missing: deadlines that reach them are provisional. Import them once announced, or add them day by day.`,
    import: 'Import a year of holidays',
    recomputing: (seen, moved) => `Working out open cases: ${seen} seen, ${moved} changed`,
    recomputed: (seen, moved) => `After the last change: ${seen} seen, ${moved} deadlines moved`,
    week: 'Hours of the week',
    waking: 'When those on duty may be disturbed',
    wakingHint: 'The same every day, holidays too',
    holidays: year => `Holidays and make-up days of ${year}`,
    years: 'Which year',
    addDay: 'Add a holiday',
    addYear: 'This year is complete',
    noDays: 'Nothing entered for this year',
    day: 'Holiday or make-up day',
    kind: 'This day is',
    kinds: { holiday: 'a holiday', workday: 'a workday' },
    daysOff: days => `${days} days off`,
    like: 'Works like',
    likeDay: day => `Workday, like ${day}`,
    periods: 'Vacations with duty hours',
    periodsHint: 'These days have hours of their own; public holidays stay holidays.',
    addPeriod: 'Add a period',
    period: 'A period',
    periodHours: 'Hours of the week in it',
    dates: 'Single days',
    datesHint: 'For example half a day on sports day.',
    addDate: 'Add a single day',
    dateTitle: 'This day',
    dateHours: 'Hours of this day',
    breaks: 'Open, but not counted',
    breaksHint: 'For example study on Wednesday afternoons. Cut out of whatever hours apply.',
    addBreak: 'Add a break',
    breakTitle: 'A break',
    breakWhen: 'When',
    breakKinds: { everyDay: 'Every day', weekday: 'Once a week', date: 'One date' },
    everyWeekday: day => `Every ${day}`,
    breakHours: 'Not counted from and to',
    breakNone: 'Nothing yet',
    breakWrong: 'At least one stretch; each ends after it begins, and none overlap',
    movedWhy: reason => `Why: ${reason}`,
    movedFrom: (clock, from, to) => `${clock}: ${from}, now ${to}`,
    movedMore: count => `${count} more moved; each case says why under its deadline.`,
    departments: 'Departments that differ',
    departmentsHint: 'All others follow the calendar above.',
    addDepartment: 'Add a department',
    department: 'Department',
    worksOn: 'Public holidays it works on',
    worksOnHint: 'For example a library that stays open',
    worksOnNone: 'None',
    addWorksOn: 'Add a day',
    removeVariant: 'No longer different',
    saveText:
      'Open cases are worked out by the new calendar. Owners hear of deadlines that move, and the reason stands on each.',
  },
})

export const importWords = inBothLanguages({
  'zh-CN': {
    title: '导入一年的节假日',
    year: '年份',
    text: '表格内容',
    hint: '每行一天：日期,休或班,名称,英文名称。例如 2027-01-01,休,元旦,New Year’s Day',
    choose: '选一个 CSV 文件',
    look: '先看看',
    found: (holidays: number, workdays: number) => `看懂了：放假 ${holidays} 天，调休上班 ${workdays} 天`,
    line: (line: number, sentence: string) => `第 ${line} 行：${sentence}`,
    nothing: '没有看懂任何一天，请检查内容',
    replace: (year: string) => `保存后，${year} 年原来录入的放假和调休会换成这些，时限会重算。`,
    save: '保存这一年',
  },
  en: {
    title: 'Import a year of holidays',
    year: 'Year',
    text: 'The table',
    hint: 'One day a line: date,holiday or workday,Chinese name,English name. E.g. 2027-01-01,holiday,元旦,New Year',
    choose: 'Choose a CSV file',
    look: 'Have a look',
    found: (holidays: number, workdays: number) => `Read: ${holidays} holidays, ${workdays} make-up workdays`,
    line: (line: number, sentence: string) => `Line ${line}: ${sentence}`,
    nothing: 'Not a single day could be read; please check',
    replace: (year: string) => `Saving replaces what was entered for ${year} and works out deadlines anew.`,
    save: 'Save this year',
  },
})
