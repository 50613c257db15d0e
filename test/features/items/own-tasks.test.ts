import { TEST_KEY, useCampus } from '../../support/campus'
import { act, apply } from '../../support/applications'

// A teacher without a role in the office has steps of items, and a list of them.

const campus = useCampus()
const LEAVE = {
  ...{
    kind: 'personal',
    period: { fromOn: '2026-03-12', toOn: '2026-03-13' },
    reason: '家里有事，回去两天。',
  },
  ...{ leavesCampus: 'no', phone: '13800001234', promise: true },
}
const own = async (who: string) => (await campus.as(who).ask('queue.own', {})).rows
const counted = async (who: string) => (await campus.as(who).ask('home.view', {})).queue

beforeAll(() => {
  process.env['CAMPUS_KEY'] = TEST_KEY
})

test('what is passed on to a teacher stands in their own list, is counted on home, and goes when it is done', async () => {
  expect([await own('su'), await counted('su')]).toEqual([[], { mine: 0, late: 0 }])
  const { id } = await apply(campus.as('lin'), 'leave', LEAVE)
  const pass = { verdict: 'passOn', step: 'first', to: 'su', reason: '她是班主任' } as const
  expect(await act(campus.as('student-1'), id, pass)).toBe('ok')
  expect(await own('su')).toMatchObject([{ caseId: id, mine: true, item: { id: 'leave' }, step: 'first' }])
  expect(await counted('su')).toEqual({ mine: 1, late: 0 })
  expect(await campus.as('su').codeOf('queue.list', { view: 'mine' })).toBe('FORBIDDEN')
  expect(await act(campus.as('su'), id, { verdict: 'approve', step: 'first' })).toBe('ok')
  expect([await own('su'), await counted('su')]).toEqual([[], { mine: 0, late: 0 }])
})

test('a student is counted nothing and reads nobody else’s tasks', async () => {
  expect(await counted('lin')).toBeNull()
  const { id } = await apply(campus.as('zhao'), 'leave', LEAVE)
  expect((await own('student-2')).map(({ caseId }) => caseId)).toEqual([id])
  expect((await own('lin')).map(({ caseId }) => caseId)).not.toContain(id)
})
