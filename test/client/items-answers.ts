import type { Field, Form, FormContext } from '@shared/contract/form'
import type { ItemShown, ItemViewAnswer, SubmitItemAnswer } from '@shared/contract/items'
import { itemById } from '@shared/catalogue/items'
import { NOW } from './server'

const say = (text: string) => ({ 'zh-CN': text, en: text })
const base = { required: true }

/** One field of every type, each with limits that can be broken. */
export const allFields = (): Field[] => [
  { ...base, type: 'text', id: 'text', label: say('书名'), minCharacters: 2, maxCharacters: 10 },
  { ...base, type: 'longText', id: 'longText', label: say('原因'), minCharacters: 4 },
  { ...base, type: 'number', id: 'number', label: say('人数'), min: 1, max: 30 },
  { ...base, type: 'money', id: 'money', label: say('金额'), minFen: 100, maxFen: 100_000 },
  { ...base, type: 'date', id: 'date', label: say('日期'), earliestInDays: 0, latestInDays: 10 },
  { ...base, type: 'period', id: 'period', label: say('起止'), maxDays: 5 },
  {
    ...base,
    type: 'timeWindow',
    id: 'timeWindow',
    label: say('上门时间'),
    latestInDays: 7,
    opensAt: '08:00',
    closesAt: '12:00',
    stepMinutes: 60,
    maxMinutes: 120,
  },
  {
    ...base,
    type: 'choice',
    id: 'choice',
    label: say('假别'),
    options: [
      { id: 'sick', label: say('病假') },
      { id: 'personal', label: say('事假') },
    ],
  },
  {
    ...base,
    type: 'many',
    id: 'many',
    label: say('准备'),
    max: 1,
    options: [
      { id: 'water', label: say('饮用水') },
      { id: 'desk', label: say('签到台') },
    ],
  },
  { ...base, type: 'person', id: 'person', label: say('代课老师') },
  { ...base, type: 'department', id: 'department', label: say('部门') },
  { ...base, type: 'place', id: 'place', label: say('地点') },
  { ...base, type: 'phone', id: 'phone', label: say('电话') },
  { ...base, type: 'idNumber', id: 'idNumber', label: say('身份证号') },
  { ...base, type: 'photo', id: 'photo', label: say('照片') },
  { ...base, type: 'file', id: 'file', label: say('文件') },
  { ...base, type: 'signature', id: 'signature', label: say('签名') },
  {
    ...base,
    type: 'table',
    id: 'table',
    label: say('明细'),
    columns: [
      { type: 'text', id: 'what', label: say('事由'), required: true },
      { type: 'money', id: 'amount', label: say('钱数'), required: true, sum: true },
    ],
  },
  { type: 'note', id: 'note', label: say('请带上原件') },
  { ...base, type: 'consent', id: 'consent', label: say('我保证属实') },
]

export const formOf = (...fields: Field[]): Form => ({
  sections: [{ id: 'one', title: say('填写'), fields }],
})

export const context: FormContext = {
  profile: { name: '林小满', kind: 'student', number: '2023010101', phone: '13800000000' },
  roles: [],
  todayOn: '2026-03-11',
}

/** An item as anybody may read it: of the catalogue, with another form where one is given. */
export const itemShown = (id: string, form?: Form): ItemShown => {
  const item = itemById(id)
  if (!item) throw new Error(`no item ${id}`)
  return { ...item, ...(form ? { form } : {}) }
}

export const itemView = (item: ItemShown, more: Partial<ItemViewAnswer> = {}): ItemViewAnswer => ({
  item,
  departmentName: '学生工作处',
  contactDepartmentName: '学生工作处',
  context,
  prefill: {},
  mayApply: true,
  whyNot: null,
  ...more,
})

export const handedIn = {
  id: 'c9',
  number: '260311-QJ12CD',
  itemName: say('请假销假'),
  departmentName: '学生工作处',
  ownerName: '陈导',
  next: { code: 'willAnswer', byAt: NOW + 3_600_000 },
  answerByAt: NOW + 48 * 3_600_000,
  stations: [],
  effects: [],
} as unknown as SubmitItemAnswer
