import type { JobView } from '@shared/contract/job'
import type { LedgerRow } from '@shared/contract/queue'
import { notePersonHere } from '@/cloud/person-here'
import { forgetSeen } from '@/cloud/use-answer'
import Ledger from '@/staff/ledger/index'
import { prefer } from '@/theme/preferences'
import { leave, see, sees, settle, tap } from './people'
import { NOW, Server, setOnline } from './server'

beforeEach(() => {
  localStorage.clear()
  forgetSeen()
  notePersonHere('staff')
  prefer({ language: 'zh-CN' })
  setOnline(true)
})
afterEach(leave)

const job = (more: Partial<JobView>): JobView => ({
  ...{ id: 'j1', kind: 'ledgerXlsx', state: 'running', done: 0, of: 0, createdAt: NOW },
  ...more,
})

test('an export says how far it is, may be left, and is fetched when it is done', async () => {
  const answers = [job({ done: 400, of: 1200 }), job({ state: 'done', name: '台账.xlsx', bytes: 20_480 })]
  const server = new Server({
    'ledger.list': () => ({ rows: [] }),
    'items.list': () => 'NOT_FOUND',
    'ledger.export': () => job({}),
    'jobs.view': () => answers.shift() ?? job({ state: 'done', name: '台账.xlsx' }),
  })
  see(Ledger)
  await sees('导出')
  await tap('导出')
  await tap('开始导出')
  await sees('正在准备')
  await sees('可以离开这一页，做好后在这里取。')
  await settle(2_600)
  await sees('400 / 1200')
  expect(document.querySelector('.bar-fill')?.getAttribute('style')).toContain('33%')
  await settle(2_600)
  await sees('台账.xlsx')
  await sees('打开')
  expect(server.of('ledger.export')).toHaveLength(1)
})

test('the filter asks for an item, and the list as charts for the days the filter means', async () => {
  const server = new Server({
    'ledger.list': () => ({ rows: [] }),
    'items.list': () => 'NOT_FOUND',
    'figures.view': () => 'INTERNAL',
  })
  see(Ledger)
  await sees('时间、事项、状态、渠道、超时')
  await tap('时间、事项、状态、渠道、超时')
  await tap('意见建议')
  await tap('近 30 天')
  await tap('看结果')
  await sees('近 30 天 · 意见建议')
  await settle()
  expect(server.of('ledger.list').at(-1)?.data).toMatchObject({ item: 'feedback' })
  await tap('图表')
  await settle()
  const [asked] = server.of('figures.view')
  expect(asked?.data).toMatchObject({ item: 'feedback' })
  const { fromOn, toOn } = asked?.data as { fromOn: string; toOn: string }
  expect((Date.parse(toOn) - Date.parse(fromOn)) / 86_400_000).toBe(29)
})

test('an application is of no kind of feedback, so nothing is left to be judged about it', async () => {
  const row: Omit<LedgerRow, 'caseId' | 'item' | 'title'> = {
    ...{ number: '260321-ABC123', status: 'handling', channel: 'app', departmentName: '宿舍管理中心' },
    ...{
      ownerName: '杨振华',
      receivedAt: NOW,
      firstReplyAt: null,
      resolvedAt: null,
      rating: null,
      type: null,
    },
    promise: { state: 'running', dueAt: NOW + 3_600_000, lateSeconds: 0, pausedSeconds: 0 },
  }
  new Server({
    'ledger.list': () => ({
      rows: [
        { ...row, caseId: 'c1', item: 'leave', title: '请假销假 · 事假' },
        { ...row, caseId: 'c2', item: 'feedback', title: '一段录音' },
      ],
    }),
    'items.list': () => 'NOT_FOUND',
  })
  see(Ledger)
  await sees('请假销假 · 事假')
  const cardOf = (title: string) =>
    [...document.querySelectorAll('.case-card')].find(card => card.textContent?.includes(title))
  expect(cardOf('请假销假')?.textContent).not.toContain('待判断')
  expect(cardOf('一段录音')?.textContent).toContain('待判断')
})
