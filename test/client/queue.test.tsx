import { act, fireEvent } from '@testing-library/react'
import type { QueueRow } from '@shared/contract/queue'
import { useOutbox } from '@/cloud/outbox'
import { notePersonHere } from '@/cloud/person-here'
import { forgetSeen } from '@/cloud/use-answer'
import { hush } from '@/components/snackbar'
import Queue from '@/staff/queue/index'
import { prefer } from '@/theme/preferences'
import { viewOf } from './answers'
import { goesOut, leave, see, sees, seesNot, settle, tap } from './people'
import { Server, setOnline } from './server'

const row: QueueRow = {
  ...{ caseId: 'c1', number: 'N1', title: '热水停了两天', type: 'complaint', urgency: 'normal' },
  ...{ status: 'submitted', dueAt: Date.now() + 3_600_000, claimed: false, state: 'open', step: 'handle' },
  ...{ ownerName: '周建国', departmentName: '宿舍管理中心', mine: true, waiting: false, version: 3 },
}

beforeEach(() => {
  localStorage.clear()
  useOutbox.setState({ jobs: [] })
  forgetSeen()
  hush()
  notePersonHere('staff')
  prefer({ language: 'zh-CN' })
  setOnline(true)
})
afterEach(leave)

const openQueue = async (more: Partial<QueueRow> = {}) => {
  const server = new Server({
    'queue.list': () => ({ rows: [{ ...row, ...more }] }),
    'queue.counts': () => ({ mine: 1, late: 0, toTell: 0 }),
    'cases.view': () => ({ case: viewOf() }),
    'cases.command': () => ({ case: viewOf({ version: 4 }) }),
  })
  see(Queue)
  await sees('热水停了两天')
  return server
}

/** A finger over the row: from where it is put down, over these points, lifted. */
const swipe = async (...points: readonly (readonly [number, number])[]) => {
  const front = document.querySelector('.swipe-front')
  if (!front) throw new Error('no row can be swiped')
  const finger = ([clientX, clientY]: readonly [number, number]) => ({ touches: [{ clientX, clientY }] })
  await act(async () => {
    fireEvent.touchStart(front, finger([100, 100]))
  })
  for (const point of points) await act(async () => void fireEvent.touchMove(front, finger(point)))
  await act(async () => void fireEvent.touchEnd(front, { touches: [] }))
}

test('swiped to the right a case is taken, with ten seconds to take that back', async () => {
  const server = await openQueue()
  await swipe([130, 102], [200, 104])
  await sees('1 件将在 10 秒后接手')
  await tap('撤销')
  await sees('已撤销 1 件，没有送出')
  await goesOut(true)
  expect(server.of('cases.command')).toHaveLength(0)
  await swipe([130, 102], [200, 104])
  await goesOut(true)
  await settle()
  expect(server.of('cases.command').map(({ data }) => [data['id'], data['name'], data['version']])).toEqual([
    ['c1', 'claim', 3],
  ])
})

test('swiped to the left it is acted on, as by its arrow', async () => {
  await openQueue()
  await swipe([70, 101], [4, 102])
  await sees('打开这件')
})

test('a short move, a finger that scrolls, and what somebody has taken already do nothing', async () => {
  const server = await openQueue()
  await swipe([130, 100], [150, 100])
  await swipe([110, 160], [220, 300])
  seesNot(/将在 10 秒后/)
  seesNot('打开这件')
  leave()
  forgetSeen()
  await openQueue({ claimed: true })
  await swipe([130, 100], [220, 100])
  seesNot(/将在 10 秒后/)
  expect(server.of('cases.command')).toHaveLength(0)
})

test('a hint says so until it was done once or put away', async () => {
  await openQueue()
  await sees(/右滑接手，左滑快速办理/)
  await tap('知道了')
  seesNot(/右滑接手/)
  leave()
  await openQueue()
  seesNot(/右滑接手/)
})

test('the part of the queue and the kind looked at are kept until they are changed', async () => {
  const server = await openQueue()
  await tap('已超时')
  await tap('筛选')
  await tap('投诉')
  await sees('只看投诉')
  leave()
  forgetSeen()
  see(Queue)
  await sees('只看投诉')
  await settle()
  expect(server.of('queue.list').at(-1)?.data).toEqual({ view: 'late', type: 'complaint' })
})
