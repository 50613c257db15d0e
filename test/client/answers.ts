import type { ActionMap } from '@shared/contract/api'
import type { CaseView, Understanding } from '@shared/contract/case'
import { NOW } from './server'

const HOUR = 3_600_000

export const me: ActionMap['me.view']['answer'] = {
  id: 'lin',
  name: '林小满',
  bound: true,
  kind: 'student',
  grants: [],
  staff: false,
  language: null,
  unread: 0,
  departments: [
    { id: 'dormitory', short: '宿舍', name: { 'zh-CN': '宿舍管理中心', en: 'Dormitories' } },
    { id: 'logistics', short: '后勤', name: { 'zh-CN': '后勤保障处', en: 'Logistics' } },
  ],
} as ActionMap['me.view']['answer']

const understanding: Understanding = {
  type: 'complaint',
  typeConfidence: 0.9,
  department: 'dormitory',
  departmentConfidence: 0.9,
  urgency: 'normal',
  urgencyConfidence: 0.9,
  words: ['热水', '停了两天'],
  unsure: false,
  flags: [],
}

export const preview = {
  understanding,
  department: 'dormitory',
  departmentName: '宿舍管理中心',
  firstAnswerByAt: NOW + 2 * HOUR,
  answerByAt: NOW + 48 * HOUR,
  likely: [{ id: 'dormitory', name: '宿舍管理中心' }],
  departments: [
    { id: 'dormitory', name: '宿舍管理中心' },
    { id: 'logistics', name: '后勤保障处' },
  ],
} as ActionMap['feedback.preview']['answer']

export const filed = {
  id: 'c1',
  number: '260311-AB12CD',
  type: 'complaint',
  urgency: 'normal',
  departmentName: '宿舍管理中心',
  ownerName: '韩玉兰',
  next: { code: 'willContact', byAt: NOW + 24 * HOUR },
  answerByAt: NOW + 48 * HOUR,
} as ActionMap['feedback.submit']['answer']

/** A case at the desk of whoever looks, with what they may do. */
export const viewOf = (more: Partial<CaseView> = {}): CaseView =>
  ({
    id: 'c1',
    number: '260311-AB12CD',
    version: 3,
    title: '热水停了两天',
    text: '热水停了两天',
    type: 'complaint',
    urgency: 'normal',
    status: 'handling',
    departmentName: '宿舍管理中心',
    ownerName: '韩玉兰',
    createdAt: NOW,
    updatedAt: NOW,
    dueAt: NOW + HOUR,
    used: 0.5,
    progress: { done: 2, of: 4 },
    attachments: [],
    channel: 'app',
    originalAt: NOW,
    requester: { relation: 'person', name: '林小满' },
    owner: { name: '韩玉兰', departmentName: '宿舍管理中心' },
    firstContactName: '韩玉兰',
    department: 'dormitory',
    routedBy: 'understood',
    understanding,
    clocks: [],
    story: [],
    commands: ['reply', 'askForMore', 'resolve'],
    next: { code: 'willAnswer', byAt: NOW + HOUR },
    ...more,
  }) as CaseView
