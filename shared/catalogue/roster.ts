import type { Person } from '../contract/person'
import type { RosterColumn } from '../contract/roster'

/** What schools call the columns of their lists; compared without spaces and in lower case. */
export const columnWords: Record<RosterColumn, readonly string[]> = {
  number: [
    '学号',
    '工号',
    '学号/工号',
    '学工号',
    '教工号',
    '编号',
    'number',
    'id',
    'studentnumber',
    'staffnumber',
  ],
  name: ['姓名', '名字', 'name', 'fullname'],
  kind: ['类别', '身份', '人员类别', 'kind', 'type', 'category'],
  department: ['部门', '单位', '所在部门', '学院', 'department', 'unit'],
  phone: ['手机', '手机号', '电话', '联系电话', 'phone', 'mobile'],
  counsellor: ['辅导员工号', '辅导员', '辅导员编号', 'counsellor', 'advisor'],
  enrolledYear: ['入学年份', '入学年', '年级', 'enrolled', 'entryyear', 'grade'],
  joinedYear: ['入职年份', '入职年', '来校年份', 'joined', 'joinedyear'],
  level: ['培养层次', '层次', '学历层次', 'level', 'degree'],
  fact: ['证件号后六位', '身份证后六位', '证件后六位', '身份证号后6位', '证件号后6位', 'idlast6', 'last6'],
  birth: ['出生日期', '出生年份', '出生年', '生日', 'birth', 'birthdate', 'birthyear', 'dateofbirth'],
  guardian: ['监护人', '监护人姓名', '监护人同意', 'guardian', 'parent'],
}

/** What schools call kinds of people. */
export const kindWords: Record<Person['kind'], readonly string[]> = {
  student: ['学生', '本科生', '研究生', '硕士', '博士', '硕士生', '博士生', 'student'],
  teacher: ['教师', '老师', '专任教师', 'teacher', 'faculty'],
  staff: ['职工', '教工', '行政', '工作人员', '管理人员', '后勤', 'staff'],
  visitor: ['访客', '校外人员', '外聘', 'visitor', 'guest'],
}

/** How lists write a date of birth: with the day, or the year alone. */
export const birthForm = /^(\d{4})(?:[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?)?$/
