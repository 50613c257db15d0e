import type { Concern } from '../../../shared/contract/supervision'
import { DAY, HOUR, MINUTE, useCampus } from '../../support/campus'

// Issue 6, supervisors: at risk, late, silent, bounced, reopened, badly rated; and what everybody may know (S14).

const campus = useCampus()
const PROBLEM = { type: 'complaint', department: 'dormitory', urgency: 'normal' } as const
const shownIn = async (concern: Concern) =>
  (await campus.as('supervisor-1').ask('supervision.list', { concern })).rows.map(({ caseId }) => caseId)
const submitted = async (text: string) => (await campus.as('lin').submit(text, PROBLEM)).id

test('a case falls due, is late, and lies around: each in its turn, with the count beside it', async () => {
  const id = await submitted('宿舍没有热水，请打 13800001234')
  expect(await shownIn('risk')).not.toContain(id)
  // Wednesday at closing: the promise of Thursday 9:00 is one working hour away, though a night lies between.
  campus.later(8 * HOUR)
  expect(await shownIn('risk')).toContain(id)
  campus.later(DAY - 11 * HOUR)
  expect(await shownIn('risk')).toContain(id)
  campus.later(4 * HOUR)
  expect(await shownIn('risk')).not.toContain(id)
  expect(await shownIn('late')).toContain(id)
  expect(await shownIn('silent')).not.toContain(id)
  campus.later(3 * DAY)
  expect(await shownIn('silent')).toContain(id)
  const { counts } = await campus.as('supervisor-1').ask('supervision.view', {})
  expect(counts).toMatchObject({ risk: 0, late: 1, silent: 1, bounced: 0 })
  const { rows } = await campus.as('supervisor-1').ask('supervision.list', { concern: 'late' })
  expect(rows[0]?.title).toBe('宿舍没有热水，请打 138********')
})

test('reopened and rated low', async () => {
  const id = await submitted('宿舍的门锁坏了')
  const owner = await campus.ownerOf(id)
  await owner.does(id, 'resolve', { text: '您好，已经修好。' })
  await campus.as('lin').does(id, 'reopen', { reason: '还是坏的。' })
  expect(await shownIn('reopened')).toEqual([id])
  await owner.does(id, 'resolve', { text: '您好，换了新的。' })
  expect(await shownIn('reopened')).toEqual([])
  await campus.as('lin').does(id, 'rate', { level: 1, text: '等得太久。' })
  expect(await shownIn('low')).toEqual([id])
  campus.later(31 * DAY)
  expect(await shownIn('low')).toEqual([])
})

test('a rating taken out as malicious gives no concern, and stands in neither ledger, figures nor the public board', async () => {
  const id = await submitted('宿舍的窗户关不上')
  const owner = await campus.ownerOf(id)
  await owner.does(id, 'resolve', { text: '您好，已经修好。' })
  await campus.as('lin').does(id, 'rate', { level: 2, text: '就是不满意。' })
  const ratedOn = campus.emulator.now()
  campus.later(DAY)
  await campus.tick()
  const ratingsOf = async () => {
    const [board, figures] = await Promise.all([
      campus.documents.all('counters' as 'marks'),
      campus.as('supervisor-1').ask('figures.view', { fromOn: '2026-03-11', toOn: '2026-12-31' }),
    ])
    const public_ = (board as unknown as { rated: number }[]).reduce((sum, { rated }) => sum + rated, 0)
    return { public: public_, figures: figures.total.rated }
  }
  const before = await ratingsOf()
  await owner.does(id, 'appeal', { reason: '从未见过此人' })
  await campus.as('supervisor-1').does(id, 'judgeAppeal', { upheld: true, reason: '录音证明并未接触' })
  expect(await shownIn('low')).toEqual([])
  // The board counted that day already; the night after the ruling it is counted anew.
  campus.later(DAY)
  await campus.tick()
  expect(await ratingsOf()).toEqual({ public: before.public - 1, figures: before.figures - 1 })
  const [row] = await campus.as('supervisor-1').ledger({ fromAt: ratedOn - HOUR, toAt: ratedOn + HOUR })
  expect(row).toMatchObject({ caseId: id, rating: null })
})

test('a case passed on twice is bounced', async () => {
  const id = await submitted('走廊的灯坏了')
  const pass = async (department: string) =>
    (await campus.ownerOf(id)).does(id, 'transfer', { department, reason: '归他们管' })
  await pass('logistics')
  expect(await shownIn('bounced')).toEqual([])
  await pass('canteen')
  expect(await shownIn('bounced')).toEqual([id])
  const { rows } = await campus.as('supervisor-1').ask('supervision.list', { concern: 'bounced' })
  expect(rows[0]?.measure).toBe(2)
})

test('the public page tells shares of ten or more, and nothing about anybody', async () => {
  for (let nth = 0; nth < 10; nth += 1) {
    campus.later(11 * MINUTE)
    await (
      await campus.ownerOf(await submitted(`MARKER 第 ${nth} 件`))
    ).does((await campus.documents.all('cases', { text: `MARKER 第 ${nth} 件` }))[0]?._id ?? '', 'resolve', {
      text: '您好，好了。',
    })
  }
  campus.later(DAY)
  await campus.tick()
  const results = await campus
    .caller('nobody', { anonymous: true })
    .ask('results.view', { period: 'quarter' })
  expect(results.total.received).toBe(14)
  expect(results.total.rates.resolution).toEqual({ share: 12 / 14, few: false })
  expect(results.total.rates.satisfaction).toEqual({ share: null, few: true })
  expect(results.departments.map(({ id, received }) => [id, received])).toEqual([
    ['dormitory', 13],
    ['logistics', 1],
  ])
  expect(JSON.stringify(results)).not.toMatch(/MARKER|lin|林|dormitory-1/)
})
