import readXlsx from 'read-excel-file/node'
import type { Case } from '../../../shared/contract/case'
import { DAY, HOUR, useCampus } from '../../support/campus'
import { newKey } from '../../support/driver'
import { fetchResult, untilOver } from '../../support/results'

// Issue 6, ledger: everything received, filterable, and exported as a job in slices that its asker alone can fetch.

const campus = useCampus()
const supervisor = () => campus.as('supervisor-1')
const PROBLEM = { type: 'complaint', department: 'dormitory', urgency: 'normal' } as const
const DANGEROUS = '=HYPERLINK("http://x","点我") 宿舍没有热水，电话 13800001234'
let kept: Case

beforeAll(async () => {
  const lin = campus.as('lin')
  const first = await lin.submit(DANGEROUS, PROBLEM)
  const owner = await campus.ownerOf(first.id)
  await owner.does(first.id, 'resolve', { text: '您好，已经修好。' })
  await lin.submit('食堂的汤很淡，建议放一点盐。', { ...PROBLEM, type: 'suggestion', department: 'canteen' })
  await campus.as('window-1').submitOnBehalf('四号楼漏水。', {
    ...PROBLEM,
    channel: 'hotline',
    originalAt: campus.emulator.now() - HOUR,
  })
  campus.later(8 * DAY)
  await lin.submit('请问图书馆几点开门？', { ...PROBLEM, type: 'inquiry', department: 'library' })
  kept = await campus.documents.read('cases', first.id)
})

test.each([
  [{}, 4],
  [{ type: 'suggestion' }, 1],
  [{ department: 'dormitory' }, 2],
  [{ status: 'resolved' }, 1],
  [{ status: 'resolved', department: 'canteen' }, 0],
  [{ channel: 'hotline' }, 1],
  [{ channel: 'app', type: 'complaint' }, 1],
  [{ item: 'feedback' }, 4],
  [{ item: 'leave' }, 0],
  [{ late: true }, 2],
] as const)('the ledger of %j has %i records', async (wanted, found) => {
  expect(await supervisor().ledger(wanted)).toHaveLength(found)
})

test('a period has a first moment that belongs to it and a last that does not', async () => {
  const { createdAt } = kept
  expect(await supervisor().ledger({ fromAt: createdAt, toAt: createdAt + 1 })).toHaveLength(1)
  expect(await supervisor().ledger({ toAt: createdAt })).toHaveLength(0)
  expect(await supervisor().ledger({ fromAt: createdAt + 4 * DAY })).toHaveLength(1)
})

const exported = async (id: string, more: object) => {
  const who = campus.as(id)
  const begun = await who.ask('ledger.export', { requestKey: newKey(), format: 'xlsx', ...more })
  const over = await untilOver(campus, who, begun)
  expect(over.state).toBe('done')
  return { over, bytes: await fetchResult(who, over.id) }
}

test('as XLSX: the records of the screen, with real dates in campus time and numbers as numbers', async () => {
  const { bytes, over } = await exported('supervisor-1', {})
  const [sheet] = await readXlsx(bytes)
  const [head = [], ...rows] = sheet?.data ?? []
  const shown = await supervisor().ledger()
  expect(rows.map(([number]) => number)).toEqual(shown.map(({ number }) => number))
  expect(over.name).toMatch(/^台账-2026-03-\d\d-\d{4}\.xlsx$/)
  const line = rows.find(([number]) => number === kept.number) ?? []
  const received = Number(line[head.indexOf('收到时间')])
  // A sheet keeps wall time and no zone: 9:00 on campus reads as 9:00.
  expect(Math.abs(received - (kept.createdAt + 8 * HOUR))).toBeLessThan(1_000)
  expect(line[head.indexOf('等补充（分）')]).toBe(0)
  expect(line[head.indexOf('摘要')]).toMatch(/^=HYPERLINK.*138\*{8}$/)
})

test('as CSV: UTF-8 with its mark, quoted, and no cell that a spreadsheet would run', async () => {
  const { bytes } = await exported('supervisor-1', { format: 'csv', type: 'complaint' })
  const text = bytes.toString('utf8')
  expect(text.startsWith('\ufeff编号,事项,')).toBe(true)
  expect(text).toContain(`"'=HYPERLINK(""http://x"",""点我"") 宿舍没有热水，电话 138********"`)
  expect(text.trim().split('\r\n')).toHaveLength(3)
})

test('a department exports its own records only; of others it gets nothing', async () => {
  const { bytes } = await exported('dormitory-1', { format: 'csv' })
  expect(bytes.toString('utf8').trim().split('\r\n')).toHaveLength(3)
  const asked = { requestKey: newKey(), format: 'csv', department: 'canteen' } as const
  expect(await campus.as('dormitory-1').codeOf('ledger.export', asked)).toBe('FORBIDDEN')
})

test('an export and each fetching of it are rows of the audit; nobody else can see or fetch it', async () => {
  const { over } = await exported('supervisor-1', { late: true })
  const rows = (await campus.documents.all('events')).filter(({ params }) => params['job'] === over.id)
  expect(rows.map(({ command, actor }) => [command, actor.id])).toEqual([
    ['exportLedger', 'supervisor-1'],
    ['fetchResult', 'supervisor-1'],
  ])
  expect(rows[0]?.params).toMatchObject({ late: true })
  for (const id of ['admin-1', 'lin']) {
    expect(await campus.as(id).codeOf('jobs.view', { id: over.id })).toBe('NOT_FOUND')
    expect(await campus.as(id).codeOf('jobs.open', { id: over.id })).toBe('NOT_FOUND')
  }
  const mine = (await supervisor().ask('jobs.listMine', {})).rows
  expect(mine.map(({ id }) => id)).toContain(over.id)
})

test('the same request key is the same export', async () => {
  const asked = { requestKey: newKey(), format: 'csv' } as const
  const once = await supervisor().ask('ledger.export', asked)
  expect((await supervisor().ask('ledger.export', asked)).id).toBe(once.id)
})

test('a worker that crashed is followed by the next, which goes on after the last slice; nothing twice', async () => {
  for (let nth = 0; nth < 430; nth += 1)
    await campus.documents.put('cases', {
      ...kept,
      _id: `copy-${nth}`,
      number: `C${nth}`,
      createdAt: kept.createdAt + nth,
    })
  const begun = await supervisor().ask('ledger.export', {
    requestKey: newKey(),
    format: 'csv',
    status: 'resolved',
  })
  const job = await campus.documents.read('jobs', begun.id)
  // As a crash after the first slice leaves it.
  const first = { ...job, state: 'running', gathered: false, done: 0, parts: 0, after: null } as const
  await campus.documents.put('jobs', { ...first, leasedUntilAt: campus.emulator.now() + 90_000 })
  await campus.tick()
  expect((await supervisor().ask('jobs.view', { id: begun.id })).state).toBe('running')
  campus.later(60_000)
  const over = await untilOver(campus, supervisor(), await supervisor().ask('jobs.view', { id: begun.id }))
  expect(over).toMatchObject({ state: 'done', done: 431, of: 431 })
  const lines = (await fetchResult(supervisor(), over.id)).toString('utf8').trim().split('\r\n')
  expect(new Set(lines).size).toBe(432)
  expect(await campus.documents.all('jobParts', { job: over.id })).toEqual([])
})

test('a week later the result is gone, and says so', async () => {
  const { over } = await exported('supervisor-1', { format: 'csv' })
  const { file } = await campus.documents.read('jobs', over.id)
  campus.later(8 * DAY)
  await campus.tick()
  expect(await supervisor().codeOf('jobs.open', { id: over.id })).toBe('NOT_FOUND')
  expect((await campus.documents.read('jobs', over.id)).state).toBe('gone')
  expect(await campus.documents.hasFile(file?.fileId ?? '')).toBe(false)
})
