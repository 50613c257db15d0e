import { MOST_EXAMINED } from '../../../cloudfunctions/queue/search-cases'
import type { QueueView } from '../../../shared/contract/queue'
import { DAY, HOUR, MINUTE, TEST_KEY, useCampus } from '../../support/campus'

// Row S2, issue 6: what staff see of the queue, and how they find a case again.

const SEAL_KEY = 'seal-key-seal-key-seal-key-seal-key'
const campus = useCampus({ functionEnv: { CAMPUS_KEY: TEST_KEY, CAMPUS_SEAL_KEY: SEAL_KEY } })
const inDormitory = { type: 'complaint', department: 'dormitory', urgency: 'normal' } as const
const numbers = async (who: string, view: QueueView) =>
  (await campus.as(who).queue(view)).map(({ number }) => number)
const found = async (who: string, text: string) =>
  (await campus.as(who).ask('queue.search', { text })).rows.map(({ number }) => number)

let first: { id: string; number: string }
let owner = ''

beforeAll(async () => {
  first = await campus.as('lin').submit('三号楼的热水停了两天', { ...inDormitory, place: '三号楼 305' })
  owner = (await campus.ownerOf(first.id)).id
})

describe('views', () => {
  test('a new case is mine, my department’s, unclaimed, and first asked by me', async () => {
    for (const view of ['mine', 'department', 'unclaimed', 'firstContact'] as const)
      expect([view, await numbers(owner, view)]).toEqual([view, [first.number]])
    expect(await numbers(owner, 'late')).toEqual([])
  })

  test('taken, it is nobody’s to take any more; handed over, it stays with who was asked first', async () => {
    const to = owner === 'dormitory-1' ? 'dormitory-2' : 'dormitory-1'
    await campus.as(owner).does(first.id, 'claim', {})
    expect(await numbers('dormitory-lead', 'unclaimed')).toEqual([])
    await campus.as(owner).does(first.id, 'transfer', { to, reason: '他负责三号楼' })
    expect(await numbers(owner, 'mine')).toEqual([])
    expect(await numbers(owner, 'firstContact')).toEqual([first.number])
    expect(await numbers(to, 'mine')).toEqual([first.number])
    await campus.as(to).does(first.id, 'askForMore', { text: '您好，请问是几层？' })
    expect([await numbers(to, 'mine'), await numbers(to, 'waiting')]).toEqual([[], [first.number]])
    expect(await numbers(owner, 'firstContact')).toEqual([first.number])
    await campus.as('lin').does(first.id, 'supply', { text: '三层' })
  })

  test('watching is nobody else’s business, ends when asked to, and is not for whom it does not concern', async () => {
    const { version } = await campus.as(owner).view(first.id)
    const watch = (who: string, on?: boolean) =>
      campus.as(who).codeOf('queue.watch', { caseId: first.id, ...(on === undefined ? {} : { on }) })
    expect([await watch('supervisor-1', true), await watch('canteen-1', true)]).toEqual(['ok', 'NOT_FOUND'])
    expect(await numbers('supervisor-1', 'watched')).toEqual([first.number])
    expect((await campus.as(owner).view(first.id)).version).toBe(version)
    expect(await campus.as('supervisor-1').ask('queue.watch', { caseId: first.id })).toEqual({
      watching: true,
    })
    await watch('supervisor-1', false)
    expect(await numbers('supervisor-1', 'watched')).toEqual([])
  })

  test('filtered by type; what is past its due is late', async () => {
    const ask = (type: 'complaint' | 'inquiry') =>
      campus.as('dormitory-lead').ask('queue.list', { view: 'department', type })
    expect((await ask('complaint')).rows).toHaveLength(1)
    expect((await ask('inquiry')).rows).toHaveLength(0)
    campus.later(5 * DAY)
    expect(await numbers('dormitory-lead', 'late')).toEqual([first.number])
    const { person } = { person: (await campus.documents.read('cases', first.id)).owner }
    expect(await campus.as(person).ask('queue.counts', {})).toEqual({ mine: 1, late: 1, toTell: 0 })
  })
})

describe('search', () => {
  test('by number in any writing, by words, by place, by the owner’s name', async () => {
    const ownerName = (await campus.as('dormitory-lead').view(first.id)).owner.name
    for (const text of [first.number.toLowerCase(), '热水停了', '三号楼', '热水 305', ownerName])
      expect([text, await found('dormitory-lead', text)]).toEqual([text, [first.number]])
    expect(await found('dormitory-lead', '冷气')).toEqual([])
  })

  test('by the requester’s name only for those who may know it', async () => {
    expect(await found('dormitory-lead', '林小满')).toEqual([first.number])
    expect(await found('admin-1', '林小满')).toEqual([])
  })

  test('by the name of the person it was filed for, and again not by who only keeps the office running', async () => {
    const { number } = await campus.as('window-1').submitOnBehalf('投影仪坏了', {
      channel: 'hotline',
      originalAt: campus.emulator.now() - HOUR,
      contactName: '欧阳老师',
    })
    expect(await found('window-2', '欧阳老师')).toEqual([number])
    expect(await found('admin-1', '欧阳老师')).toEqual([])
  })

  test('what other departments have does not exist', async () => {
    for (const text of [first.number, '热水停了', '林小满'])
      expect(await found('canteen-lead', text)).toEqual([])
  })

  test('an anonymous case is not found by the name of who wrote it', async () => {
    await campus.as('zhao').submit('有人在三号楼抽烟', { ...inDormitory, anonymous: true })
    expect(await found('supervisor-1', '赵一鸣')).toEqual([])
  })

  test('a word everybody uses costs no more than a bounded look, and the rest is a page further on', async () => {
    for (let time = 0; time < 70; time += 1) {
      campus.later(11 * MINUTE)
      await campus.as(time % 2 ? 'lin' : 'zhao').submit(`食堂的第${time}份饭菜凉了`, {
        ...inDormitory,
        department: 'canteen',
      })
    }
    campus.emulator.resetStats()
    const page = await campus.as('canteen-lead').ask('queue.search', { text: '饭菜凉了' })
    expect(page.rows.length).toBeGreaterThanOrEqual(20)
    expect(campus.emulator.stats().examined).toBeLessThanOrEqual(MOST_EXAMINED + 120)
    const rest = await campus
      .as('canteen-lead')
      .ask('queue.search', { text: '饭菜凉了', after: page.next ?? '' })
    const all = [...page.rows, ...rest.rows].map(({ number }) => number)
    expect([all.length, new Set(all).size]).toEqual([70, 70])
  })
})
