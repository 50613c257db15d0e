import { DAY, HOUR, TEST_KEY, useCampus } from '../../support/campus'
import { newKey } from '../../support/driver'
import { readPdf } from '../../support/read-pdf'
import { fetchResult, untilOver } from '../../support/results'

// Issue 6, reports: the month as PDF with the counters' numbers, and one case as a one-page proof of its chain.

const campus = useCampus({
  functionEnv: { CAMPUS_KEY: TEST_KEY, CAMPUS_SEAL_KEY: 'seal-key-seal-key-seal-key-seal-key' },
})
const supervisor = () => campus.as('supervisor-1')
const PROBLEM = { type: 'complaint', department: 'dormitory', urgency: 'normal' } as const
const TEXT = '我是林小满，宿舍没有热水，电话 13800001234'
let caseId = ''
let number = ''

beforeAll(async () => {
  const filed = await campus.as('lin').submit(TEXT, { ...PROBLEM, place: '三号宿舍楼 412' })
  caseId = filed.id
  number = filed.number
  const owner = await campus.ownerOf(caseId)
  await owner.does(caseId, 'claim', {})
  await owner.does(caseId, 'note', { text: '等配件。' })
  campus.later(50 * HOUR)
  await owner.does(caseId, 'resolve', { text: '您好，已经修好。' })
  await campus.as('lin').does(caseId, 'rate', { level: 1, text: '等得太久。' })
  campus.later(DAY)
  await campus.tick()
})

test('the month’s report: numbers of the counters, the notable case with name and number masked, signatures', async () => {
  const asked = { requestKey: newKey(), period: { year: 2026, month: 3 } }
  const over = await untilOver(campus, supervisor(), await supervisor().ask('reports.begin', asked))
  expect(over).toMatchObject({ state: 'done', name: '服务质量月报-2026-03.pdf' })
  const { text } = readPdf(await fetchResult(supervisor(), over.id))
  expect(text).toMatch(/2026 年 3 月/)
  expect(text).toMatch(/宿舍管理中心 +1 +1 /)
  expect(text).toContain(number)
  expect(text).toContain('林**')
  expect(text).not.toMatch(/林小满|13800001234|412/)
  for (const sign of ['编制', '审核', '（盖章）']) expect(text).toContain(sign)
})

test('a half-year in which nothing came in is a report, too', async () => {
  const asked = { requestKey: newKey(), period: { year: 2025, half: 2 as const } }
  const over = await untilOver(campus, supervisor(), await supervisor().ask('reports.begin', asked))
  const { text } = readPdf(await fetchResult(supervisor(), over.id))
  expect(text).toContain('本期没有收到件')
})

const proofFor = async (id: string, of = caseId) => {
  const who = campus.as(id)
  const over = await untilOver(
    campus,
    who,
    await who.ask('reports.prove', { requestKey: newKey(), caseId: of }),
  )
  expect(over.state).toBe('done')
  return readPdf(await fetchResult(who, over.id))
}

test.each([
  ['lin', /申请人 +林小满/, /13800001234/, /内部办理记录/],
  ['dormitory-lead', /申请人 +林\*\*/, /138\*{8}/, /内部备注|备注/],
  ['supervisor-1', /申请人 +林\*\*/, /138\*{8}/, /备注/],
] as const)(
  'the proof %s gets is one page, verified, with identities as they may see them',
  async (id, ...seen) => {
    const { text, pages } = await proofFor(id)
    expect(pages).toBe(1)
    for (const wanted of seen) expect(text).toMatch(wanted)
    expect(text).toContain('审计链已核验：5 条首尾相连')
  },
)

test('to the administrator of the system nobody in it has a name', async () => {
  const { text } = await proofFor('admin-1')
  const owner = await campus.documents.read('people', (await campus.documents.read('cases', caseId)).owner)
  expect(text).not.toMatch(new RegExp(`林\\*|1380|${owner.name}`))
})

test('who has nothing to do with a case gets no proof of it', async () => {
  for (const id of ['zhao', 'canteen-lead'])
    expect(await campus.as(id).codeOf('reports.prove', { requestKey: newKey(), caseId })).toBe('NOT_FOUND')
})

test('a record changed behind the back of the office is not proven', async () => {
  const filed = await campus.as('lin').submit('走廊的灯坏了', PROBLEM)
  await campus.documents.change('events', `${filed.id}:1`, { text: '走廊的灯很好' })
  expect((await proofFor('lin', filed.id)).text).toContain('审计链核验未通过：第 1 条起')
})

test('the proof of an anonymous case leads nobody to the person: neither the job nor the audit', async () => {
  const filed = await campus.as('lin').submit('有人在宿舍抽烟', { ...PROBLEM, anonymous: true })
  expect((await proofFor('lin', filed.id)).text).toContain('匿名')
  const [job] = (await campus.documents.all('jobs')).filter(({ asked }) => asked.case === filed.id)
  expect(job?.by).not.toBe('lin')
  const rows = (await campus.documents.all('events')).filter(({ params }) => params['job'] === job?._id)
  expect(rows.length).toBe(2)
  expect(rows.filter(({ actor }) => actor.id === 'lin')).toEqual([])
})
