import type { RosterColumn, rosterProblems } from '../contract/roster'
import { inBothLanguages } from './language'

interface RosterWords {
  title: string
  question: string
  hint: string
  columns: string
  columnNames: Record<RosterColumn, string>
  covers: string
  coversHint: string
  choose: string
  another: string
  sending: (percent: number) => string
  reading: string
  wrongFile: string
  noHeader: string
  previewTitle: string
  rows: string
  fresh: string
  changed: string
  same: string
  wrong: string
  leaving: string
  people: (count: number) => string
  leaversHeld: string
  errorsTitle: string
  errorsNote: (shown: number, all: number) => string
  errorAt: (row: number, column: string) => string
  problems: Record<(typeof rosterProblems)[number], string>
  apply: (count: number) => string
  applyLeaving: (count: number, leaving: number) => string
  nothing: string
  stale: string
  running: string
  runningText: string
  done: string
  doneText: (fresh: number, changed: number, left: number) => string
  successions: string
  successionsText: string
  open: (count: number) => string
  nobodyYet: string
  nobodyThere: string
  whoTakes: (name: string, open: number) => string
  successorGone: string
  passedOn: string
  failed: string
}

/** Bringing in the school's list of people. */
export const rosterWords = inBothLanguages<RosterWords>({
  'zh-CN': {
    title: '导入名册',
    question: '选一份名册，先看会改什么',
    hint: '支持 XLSX 和 CSV，最多五万人。有误的行会标出行和列，其余照常导入。',
    columns:
      '表头要有学号（工号）和姓名，可以有类别、部门、手机、证件号后六位、辅导员工号、入学或入职年份、培养层次。未满十四岁的要写监护人；出生日期只用来核对，不保存。',
    columnNames: {
      number: '学号/工号',
      name: '姓名',
      kind: '类别',
      department: '部门',
      phone: '手机',
      fact: '证件号后六位',
      birth: '出生日期',
      guardian: '监护人',
      counsellor: '辅导员工号',
      enrolledYear: '入学年份',
      joinedYear: '入职年份',
      level: '培养层次',
    },
    covers: '这份名册完整列出了哪些人',
    coversHint: '选中的类别里，名册上没有的人会按离校、离职处理。拿不准就不选。',
    choose: '选择名册文件',
    another: '换一份',
    sending: percent => `正在上传 ${percent}%`,
    reading: '正在核对每一行',
    wrongFile: '这不是名册。请选 XLSX 或 CSV 文件，不超过 6 MB。',
    noHeader: '没找到表头。前五行里要有一行写着学号（或工号）和姓名。',
    previewTitle: '导入后会这样',
    rows: '名册共',
    fresh: '新增',
    changed: '有变化',
    same: '不变',
    wrong: '有误不导',
    leaving: '离校、离职',
    people: count => `${count} 人`,
    leaversHeld: '有的行看不出学号，不知道是谁，所以这次不处理离校离职。改好后再导一次。',
    errorsTitle: '有误的地方',
    errorsNote: (shown, all) => (shown < all ? `先列出 ${shown} 处，改好这些再导入可看其余` : `共 ${all} 处`),
    errorAt: (row, column) => `第 ${row} 行 · ${column}`,
    problems: {
      required: '没有填',
      tooLong: '太长',
      format: '格式不对',
      choice: '不认识这个写法',
      duplicate: '前面已有同一个号码',
    },
    apply: count => `导入 ${count} 人`,
    applyLeaving: (count, leaving) => `导入 ${count} 人，${leaving} 人离校`,
    nothing: '没有要改的，不用导入',
    stale: '离校人数和刚才看到的不一样，请重新选文件核对。',
    running: '正在导入',
    runningText: '在后台进行，离开这个页面也不会停。',
    done: '导入完成',
    doneText: (fresh, changed, left) => `新增 ${fresh} 人，更新 ${changed} 人，离校离职 ${left} 人`,
    successions: '离开的人手上有待办，由谁接手',
    successionsText: '已按代理人、部门负责人、窗口的顺序拟好，点一下可以换人。导入时就转过去，不会没人管。',
    open: count => `${count} 件待办`,
    nobodyYet: '请指定接手人',
    nobodyThere: '这个部门没有留下来的同事，换个部门看看',
    whoTakes: (name, open) => `${name} 的 ${open} 件待办由谁接手`,
    successorGone: '有接手人不在岗，或这次也要离开，请另选一位。',
    passedOn: '待办已转给接手人',
    failed: '没传上，请再选一次',
  },
  en: {
    title: 'Import roster',
    question: 'Choose a list and see what it would change',
    hint: 'XLSX or CSV, up to fifty thousand people. Wrong rows are named; the others go in.',
    columns:
      'The header needs number and name; it may have category, department, phone, the end of the ID number, the counsellor’s number, years of entry or joining, and level. Whoever is under fourteen needs a guardian; dates of birth are only checked.',
    columnNames: {
      number: 'Number',
      name: 'Name',
      kind: 'Category',
      department: 'Department',
      phone: 'Phone',
      fact: 'End of ID',
      birth: 'Date of birth',
      guardian: 'Guardian',
      counsellor: 'Counsellor’s number',
      enrolledYear: 'Year of entry',
      joinedYear: 'Year of joining',
      level: 'Level of study',
    },
    covers: 'Whom does this list name completely?',
    coversHint: 'Whoever of these is missing from it has left. If in doubt, choose none.',
    choose: 'Choose a file',
    another: 'Another file',
    sending: percent => `Uploading ${percent}%`,
    reading: 'Checking each row',
    wrongFile: 'This is no roster. XLSX or CSV, at most 6 MB.',
    noHeader: 'No header found: one of the first five rows must say number and name.',
    previewTitle: 'What importing does',
    rows: 'On the list',
    fresh: 'New',
    changed: 'Changed',
    same: 'The same',
    wrong: 'Wrong, left out',
    leaving: 'Have left',
    people: count => `${count}`,
    leaversHeld: 'A row has no readable number and could be anybody, so nobody is ended this time.',
    errorsTitle: 'What is wrong',
    errorsNote: (shown, all) => (shown < all ? `The first ${shown} are shown` : `${all} in all`),
    errorAt: (row, column) => `Row ${row} · ${column}`,
    problems: {
      required: 'Missing',
      tooLong: 'Too long',
      format: 'Wrong format',
      choice: 'Not known',
      duplicate: 'The same number stands above',
    },
    apply: count => `Import ${count} people`,
    applyLeaving: (count, leaving) => `Import ${count}, end ${leaving}`,
    nothing: 'Nothing to change',
    stale: 'The number of leavers differs from what was shown; please choose the file again.',
    running: 'Importing',
    runningText: 'It goes on by itself, also when you leave this page.',
    done: 'Imported',
    doneText: (fresh, changed, left) => `${fresh} new, ${changed} updated, ${left} left`,
    successions: 'Who takes over the tasks of those who leave',
    successionsText:
      'Proposed: the deputy, else the lead, else the window. Tap to choose another. They move with the import.',
    open: count => `${count} tasks`,
    nobodyYet: 'please choose',
    nobodyThere: 'Nobody of this department stays; try another',
    whoTakes: (name, open) => `Who takes the ${open} tasks of ${name}?`,
    successorGone: 'A successor is away, or leaves with this list, too. Please choose another.',
    passedOn: 'Their tasks have moved',
    failed: 'It did not arrive; please choose it again',
  },
})
