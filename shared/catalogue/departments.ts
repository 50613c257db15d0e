import type { Department } from '../contract/person'

const department = (_id: string, short: string, zh: string, en: string): Department => ({
  _id,
  short,
  name: { 'zh-CN': zh, en },
})

/** The departments a new school starts with; an administrator changes them. `short` is the classifier's word. */
export const departments: readonly Department[] = [
  department('academic', '教务', '教务处', 'Academic Affairs'),
  department('student', '学工', '学生工作处', 'Student Affairs'),
  department('logistics', '后勤', '后勤保障处', 'Campus Services'),
  department('dormitory', '宿舍', '宿舍管理中心', 'Dormitories'),
  department('canteen', '食堂', '饮食服务中心', 'Canteens'),
  department('library', '图书馆', '图书馆', 'Library'),
  department('finance', '财务', '财务处', 'Finance'),
  department('network', '网络信息', '网络信息中心', 'IT Services'),
  department('security', '保卫', '保卫处', 'Security'),
  department('hospital', '校医院', '校医院', 'Campus Hospital'),
  department('international', '国际交流', '国际交流处', 'International Office'),
  department('personnel', '人事', '人事处', 'Human Resources'),
  department('research', '科研', '科研处', 'Research Office'),
  department('league', '团委', '校团委', 'Youth League'),
  department('office', '综合办', '综合办公室', 'General Office'),
]

/** Colleges of the sample school: students and teachers belong to them; the classifier sends nothing there by itself. */
export const colleges: readonly Department[] = [
  department('mathematics', '数学', '数学学院', 'School of Mathematics'),
  department('computing', '计算机', '计算机学院', 'School of Computing'),
]

/** Where everything goes that nobody else can be found for. */
export const OFFICE = 'office'
