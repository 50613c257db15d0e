import { departments } from '../../shared/catalogue/departments'
import type { Grant, Person } from '../../shared/contract/person'

/** A person of the demo school, with the identity the developer page signs in as. */
export interface DemoPerson {
  person: Person
  /** Shown on the developer page; undefined: exists, but is not offered there. */
  label?: string
}

const requester = (
  id: string,
  name: string,
  kind: Person['kind'],
  number: string,
  label: string,
  record: Pick<Person, 'counsellor' | 'enrolledYear' | 'joinedYear' | 'level' | 'department'> = {},
): DemoPerson => ({
  person: {
    _id: id,
    name,
    kind,
    number,
    identities: [`wx:openid-${id}`],
    grants: [],
    staff: false,
    ...record,
  },
  label,
})

/** Sample numbers for the office: no number anywhere begins so, and whoever dials one reaches nobody. */
const SAMPLE_NUMBER = '0000'
let numbered = 0
const nextSampleNumber = () => `${SAMPLE_NUMBER}-${1001 + numbered++}`

const staff = (id: string, name: string, grants: Grant[], label?: string): DemoPerson => {
  const department = grants[0]?.department
  const person: Person = {
    _id: id,
    name,
    kind: 'staff',
    number: `T${id}`,
    phone: nextSampleNumber(),
    identities: [`wx:openid-${id}`],
    grants,
    staff: true,
    ...(department === undefined ? {} : { department }),
  }
  return label === undefined ? { person } : { person, label }
}

const surnames = ['周', '吴', '郑', '冯', '陈', '褚', '卫', '蒋', '沈', '韩', '杨', '朱', '秦', '许', '何']
const given = [
  '建国',
  '丽华',
  '志强',
  '秀英',
  '晓峰',
  '雪梅',
  '国庆',
  '海燕',
  '文博',
  '玉兰',
  '振华',
  '素芳',
  '立新',
  '春燕',
  '学军',
]

/** A different name for each of the first 225. */
const nameOf = (nth: number) => {
  const column = nth % surnames.length
  return `${surnames[column] ?? ''}${given[(column + 4 * Math.floor(nth / surnames.length)) % given.length] ?? ''}`
}

/** Counsellors belong to the students' office and to the college of their students. */
const counsellorOf: Record<string, string> = { 'student-1': 'mathematics', 'student-2': 'computing' }

const membership = (id: string, department: string): Grant[] => {
  const college = counsellorOf[id]
  const own: Grant = { role: 'member', department }
  return college ? [own, { role: 'member', department: college }] : [own]
}

/** Two members and a lead for every department, so that no queue of the demo school is empty of people. */
const ofDepartments = departments.flatMap(({ _id }, index) => {
  const name = (step: number) => nameOf(index * 3 + step)
  return [
    staff(`${_id}-1`, name(0), membership(`${_id}-1`, _id)),
    staff(`${_id}-2`, name(1), membership(`${_id}-2`, _id)),
    staff(`${_id}-lead`, name(2), [{ role: 'lead', department: _id }]),
  ]
})

const offered: Record<string, string> = {
  'dormitory-1': '宿舍管理中心 · 经办',
  'dormitory-2': '宿舍管理中心 · 经办',
  'dormitory-lead': '宿舍管理中心 · 负责人',
  'logistics-1': '后勤保障处 · 经办',
  'canteen-1': '饮食服务中心 · 经办',
  'academic-1': '教务处 · 经办',
  'student-1': '学生工作处 · 数学学院辅导员',
  'academic-lead': '教务处 · 负责人',
}

/** The demo school: students, teachers, and the office. */
export const demoPeople: readonly DemoPerson[] = [
  requester('lin', '林小满', 'student', '20240315', '学生 · 2024 级', {
    ...{ department: 'mathematics', counsellor: 'student-1', enrolledYear: 2024, level: '本科' },
  }),
  requester('zhao', '赵一鸣', 'student', '20260102', '学生 · 新生', {
    ...{ department: 'computing', counsellor: 'student-2', enrolledYear: 2026, level: '本科' },
  }),
  requester('su', '苏文静', 'teacher', 'T2015031', '教师', { department: 'academic', joinedYear: 2015 }),
  requester('qian', '钱一航', 'teacher', 'T2026008', '教师 · 新入职', {
    ...{ department: 'academic', joinedYear: 2026 },
  }),
  ...ofDepartments.map(({ person }) => {
    const label = offered[person._id]
    return label === undefined ? { person } : { person, label }
  }),
  staff(
    'window-1',
    '唐敏',
    [{ role: 'specialist' }, { role: 'member', department: 'office' }],
    '综合服务专员',
  ),
  staff(
    'window-2',
    '方晴',
    [{ role: 'specialist' }, { role: 'member', department: 'office' }],
    '综合服务专员',
  ),
  staff('mathematics-lead', '顾明远', [{ role: 'lead', department: 'mathematics' }], '数学学院 · 负责人'),
  staff('computing-lead', '程立人', [{ role: 'lead', department: 'computing' }]),
  staff('supervisor-1', '高远', [{ role: 'supervisor' }], '服务监督小组'),
  staff('admin-1', '江明', [{ role: 'administrator' }], '综合办管理员'),
]

/** On the roster, but linked to no account yet: bound on the screen by name, number and the window's code. */
export const newcomer: Person = {
  _id: 'bailu',
  name: '白露',
  kind: 'student',
  number: '20260001',
  ...{ department: 'computing', counsellor: 'student-2', enrolledYear: 2026, level: '本科' },
  identities: [],
  grants: [],
  staff: false,
}
export const NOT_LINKED = '还没有绑定学号 20260001'
