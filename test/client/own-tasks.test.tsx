import { act, fireEvent, screen } from '@testing-library/react'
import type { QueueRow } from '@shared/contract/queue'
import { notePersonHere } from '@/cloud/person-here'
import { useSession } from '@/cloud/session'
import { forgetSeen } from '@/cloud/use-answer'
import Queue from '@/staff/queue/index'
import { prefer } from '@/theme/preferences'
import { me } from './answers'
import { leave, see, sees, seesNot } from './people'
import { Server, setOnline } from './server'
import { opened } from './taro'

const row: QueueRow = {
  ...{ caseId: 'c1', number: 'N1', title: '请假销假 · 事假', type: null, urgency: 'normal', step: 'first' },
  ...{ status: 'handling', dueAt: Date.now() + 3_600_000, claimed: true, state: 'open', version: 3 },
  ...{ ownerName: '苏文静', departmentName: '教务处', mine: true, waiting: false },
  item: { id: 'leave', name: { 'zh-CN': '请假销假', en: 'Leave' } },
}

beforeEach(() => {
  forgetSeen()
  notePersonHere('su')
  prefer({ language: 'zh-CN' })
  setOnline(true)
  useSession.setState({ me: { ...me, id: 'su', kind: 'teacher' }, state: 'here', todo: 0 })
})
afterEach(leave)

test('a teacher without a role sees what they must do themselves and nothing of the office', async () => {
  const server = new Server({ 'queue.own': () => ({ rows: [row] }) })
  see(Queue)
  await sees('请假销假 · 事假')
  seesNot('代人登记')
  expect(server.of('queue.list')).toEqual([])
  expect(useSession.getState().todo).toBe(1)
  await act(async () => void fireEvent.click(screen.getByText('请假销假 · 事假')))
  expect(opened.at(-1)).toMatch('/staff/handle/index?id=c1')
})

test('with nothing to do it says what would come here', async () => {
  new Server({ 'queue.own': () => ({ rows: [] }) })
  see(Queue)
  await sees('您的待办已清空')
  await sees(/要您审批、确认时/)
})
