import writeExcel from 'write-excel-file/node'
import type { RosterAnswer } from '../../../shared/contract/roster'
import type { Person } from '../../../shared/contract/person'
import { pageOfKind } from '../../../cloudfunctions/people/roster.store'
import { HOUR, TEST_KEY, useCampus } from '../../support/campus'
import { act, apply } from '../../support/applications'
import { newKey } from '../../support/driver'
import { brokenRules } from '../../support/invariants'

// Issue 7: a list of 3,000 people of which 40 rows are wrong; again, with leavers, and hostile ones.

process.env['CAMPUS_KEY'] = TEST_KEY
const campus = useCampus()
const admin = () => campus.as('admin-1')
const HEADER = ['学号', '姓名', '类别', '部门', '手机', '证件号后六位']
type Row = (string | number)[]

const student = (nth: number): Row => [
  20_300_000 + nth,
  `学生${nth}`,
  '本科生',
  nth % 2 === 0 ? '教务处' : '',
  `138${String(nth).padStart(8, '0')}`,
  String(100_000 + nth),
]

/** Forty wrong rows, of ten kinds, and what each must be called. */
const spoilt: readonly (readonly [(row: Row) => Row, string, string])[] = [
  [([, ...rest]) => ['', ...rest], 'number', 'required'],
  [([, ...rest]) => ['学号 1', ...rest], 'number', 'format'],
  [([, ...rest]) => [20_300_000, ...rest], 'number', 'duplicate'],
  [([number, , ...rest]) => [number ?? '', '', ...rest], 'name', 'required'],
  [([number, , ...rest]) => [number ?? '', '长'.repeat(41), ...rest], 'name', 'tooLong'],
  [([number, , ...rest]) => [number ?? '', '=HYPERLINK("x")', ...rest], 'name', 'format'],
  [([a, b, , ...rest]) => [a ?? '', b ?? '', '外星人', ...rest], 'kind', 'choice'],
  [([a, b, c, , ...rest]) => [a ?? '', b ?? '', c ?? '', '没有的部门', ...rest], 'department', 'choice'],
  [([a, b, c, d, , f]) => [a ?? '', b ?? '', c ?? '', d ?? '', '请打电话', f ?? ''], 'phone', 'format'],
  [([a, b, c, d, e]) => [a ?? '', b ?? '', c ?? '', d ?? '', e ?? '', '身份证'], 'fact', 'format'],
]
const WRONG = 40
const wrongAt = (nth: number) => (nth % 75 === 74 ? Math.floor(nth / 75) : -1)
const list = (people: number, spoil = true): Row[] =>
  Array.from({ length: people }, (_, nth) => {
    const spoiling = spoil ? spoilt[wrongAt(nth) % spoilt.length] : undefined
    return spoiling ? spoiling[0](student(nth)) : student(nth)
  })

const workbook = async (rows: Row[]): Promise<Buffer> => {
  const cells = [HEADER, ...rows].map(row =>
    row.map(value => ({ value, type: typeof value === 'number' ? Number : String })),
  )
  return (await writeExcel(cells as never)).toBuffer()
}
const csv = (rows: Row[]) => Buffer.from([HEADER, ...rows].map(row => row.join(',')).join('\r\n'))

const preview = async (bytes: Uint8Array, covers: ('student' | 'staff')[] = []) => {
  const { cloudPath, fileKey } = await admin().ask('files.begin', { requestKey: newKey() })
  const fileId = await campus.upload('admin-1', cloudPath, bytes)
  return admin().call('roster.preview', { requestKey: newKey(), fileKey, fileId, covers })
}
const previewed = async (bytes: Uint8Array, covers: ('student' | 'staff')[] = []): Promise<RosterAnswer> => {
  const answer = await preview(bytes, covers)
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}
const applied = async ({ id, leaving }: RosterAnswer): Promise<RosterAnswer> => {
  let answer = await admin().ask('roster.apply', { id, leaving })
  for (let tick = 0; answer.state !== 'done' && tick < 20; tick += 1) {
    await campus.tick()
    answer = await admin().ask('roster.view', { id })
  }
  return answer
}
/** Some people, by an indexed field. */
const people = (where: Record<string, unknown>) => campus.documents.all('people', where)
/** Everybody, read page by page as the import itself does. */
const everybody = async (kinds: readonly Person['kind'][] = ['student', 'teacher', 'staff', 'visitor']) => {
  const found: Person[] = []
  for (const kind of kinds)
    for (let after: string | undefined; ;) {
      const page = await pageOfKind(kind, after)
      found.push(...page.people)
      if ((after = page.next) === undefined) break
    }
  return found
}
const students = () => everybody(['student'])

let first: RosterAnswer

test('the preview counts new and wrong, names each wrong cell by row and column, and changes nobody', async () => {
  const began = Date.now()
  first = await previewed(await workbook(list(3_000)))
  console.log(`previewing 3,000 rows: ${Date.now() - began} ms`)
  expect(first).toMatchObject({
    rows: 3_000,
    wrong: WRONG,
    fresh: 3_000 - WRONG,
    changed: 0,
    state: 'previewed',
  })
  const wanted = Array.from({ length: WRONG }, (_, nth) => {
    const [, column, problem] = spoilt[nth % spoilt.length] ?? []
    return { row: nth * 75 + 74 + 2, column, problem }
  })
  expect(first.errors).toEqual(wanted)
  expect(await students()).toHaveLength(2)
})

test('applying goes on in slices with its progress shown, and ends with everybody who was right', async () => {
  const began = await admin().ask('roster.apply', { id: first.id, leaving: 0 })
  expect(began.progress).toBeGreaterThanOrEqual(0)
  const since = Date.now()
  const done = await applied(first)
  console.log(
    `applying the rest of 3,000 rows: ${Date.now() - since} ms, of it at once ${began.slicesDone} slices`,
  )
  expect(done).toMatchObject({ state: 'done', progress: 1 })
  expect(await students()).toHaveLength(2 + 3_000 - WRONG)
  expect(await campus.documents.all('importRows' as 'cases')).toEqual([])
})

test('what is kept of the proof is a keyed hash; numbers stay the text they were', async () => {
  const [person] = await people({ number: '20300010' })
  expect(person).toMatchObject({ name: '学生10', department: 'academic', phone: '13800000010', grants: [] })
  expect(JSON.stringify(await everybody())).not.toContain('"100010"')
})

test('the same list again changes nothing; the same request key answers the same import', async () => {
  const again = await previewed(await workbook(list(3_000)))
  expect(again).toMatchObject({ fresh: 0, changed: 0, same: 3_000 - WRONG })
  const before = await students()
  await applied(again)
  expect(await students()).toEqual(before)
})

test('as CSV in GB 18030, with full-width digits, it reads the same', async () => {
  const gb = Buffer.from(
    'd1a7bac52cd0d5c3fb2cc0e0b1f00d0a3230333030303130 2cd1a7c9fa31302cb1bebfc6c9fa'.replace(/ /g, ''),
    'hex',
  )
  expect(await previewed(gb)).toMatchObject({ rows: 1, wrong: 0, same: 1 })
  const wide = csv([
    ['２０３００００１０'.replace('００００１０', '００１０'), '学生10', '本科生', '', '', ''],
  ])
  expect(await previewed(wide)).toMatchObject({ rows: 1, wrong: 0 })
})

test('who is missing from a complete list has left: gone with every role, not before the number is confirmed', async () => {
  const shorter = await previewed(await workbook(list(2_990, false)), ['student'])
  expect(shorter).toMatchObject({ leaving: 11, leaversHeld: false })
  expect(await admin().codeOf('roster.apply', { id: shorter.id, leaving: 0 })).toBe('STALE')
  expect(await applied(shorter)).toMatchObject({ state: 'done', leaversEnded: 11 })
  const [gone] = await people({ number: '20300999' })
  expect(gone?.left).toBeUndefined()
  const [left] = await people({ number: '20302995' })
  expect(left?.left).toBeGreaterThan(0)
  expect((await campus.as('lin').ask('me.view', {})).bound).toBe(false)
})

test('who comes back on a later list is there again, without the roles they had', async () => {
  const back = await previewed(csv([['20240315', '林小满', '学生', '', '', '']]))
  await applied(back)
  expect((await people({ number: '20240315' }))[0]).not.toHaveProperty('left')
})

test('a row without a readable number holds everybody who seems missing', async () => {
  const held = await previewed(csv([['', '某人', '学生', '', '', '']]), ['student'])
  expect(held).toMatchObject({ wrong: 1, leaving: 0, leaversHeld: true })
  expect(await applied(held)).toMatchObject({ leaversEnded: 0 })
})

describe('a member of staff who leaves with open tasks', () => {
  let owner = ''
  let feedback = ''
  let leave = ''
  const staffWithout = async (...gone: string[]) =>
    csv(
      (await people({ staff: true }))
        .filter(({ _id, left }) => !gone.includes(_id) && left === undefined)
        .map(({ number, name }) => [number ?? '', name, '职工', '', '', '']),
    )
  const unfinished = async (person: string) =>
    (await campus.documents.all('tasks', { person })).filter(
      ({ state }) => state === 'open' || state === 'waiting',
    )

  beforeAll(async () => {
    feedback = (await campus.as('su').submit('宿舍的灯坏了', { department: 'dormitory' })).id
    owner = (await campus.documents.read('cases', feedback)).owner
    const values = {
      ...{ kind: 'personal', period: { fromOn: '2026-03-16', toOn: '2026-03-17' }, reason: '家里有事' },
      ...{ leavesCampus: 'no', phone: '13800001234', promise: true },
    }
    leave = (await apply(campus.as('lin'), 'leave', values)).id
  })

  test('the preview proposes a successor for each, who does not leave by the same list', async () => {
    const seen = await previewed(await staffWithout(owner, 'student-1', 'dormitory-lead'), ['staff'])
    expect(seen.successions.map(({ person, open }) => [person, open]).sort()).toEqual(
      [
        [owner, 1],
        ['student-1', 1],
      ].sort(),
    )
    for (const { to } of seen.successions) expect(to?.id).not.toBe('dormitory-lead')
    expect(seen.successions.find(({ person }) => person === 'student-1')?.to?.id).toBe('student-lead')
    for (const to of ['dormitory-lead', owner, 'lin', 'nobody-at-all'])
      expect(
        await admin().codeOf('roster.apply', {
          ...{ id: seen.id, leaving: seen.leaving },
          successors: [{ person: owner, to }],
        }),
      ).toBe('RECEIVER_NEEDED')
    expect((await people({ _id: owner }))[0]?.left).toBeUndefined()
  })

  test('applied, everything is with the named one in the same call: cases, steps, first contact; then the role ends', async () => {
    const to = owner === 'dormitory-1' ? 'dormitory-2' : 'dormitory-1'
    const seen = await previewed(await staffWithout(owner, 'student-1'), ['staff'])
    const asked = { id: seen.id, leaving: seen.leaving, successors: [{ person: owner, to }] }
    expect(await admin().ask('roster.apply', asked)).toMatchObject({ state: 'done', leaversEnded: 2 })
    expect(await campus.documents.read('cases', feedback)).toMatchObject({ owner: to, firstContact: to })
    for (const gone of [owner, 'student-1']) expect(await unfinished(gone)).toEqual([])
    const { application, owner: has, status } = await campus.documents.read('cases', leave)
    expect(application?.turns.map(({ person }) => person)).toEqual(['student-lead'])
    expect([has, status]).toEqual(['student-lead', 'submitted'])
    expect(await act(campus.as('student-lead'), leave, { verdict: 'approve', step: 'first' })).toBe('ok')
    expect((await campus.as(to).view(feedback)).story.at(-1)).toMatchObject({ command: 'succeed' })
    expect(await campus.as(owner).codeOf('queue.list', { view: 'mine' })).toBe('FORBIDDEN')
    expect(await admin().codeOf('audit.refusals', {})).toBe('ok')
    expect(await brokenRules(campus.documents)).toEqual([])
  })
})

test('P8 under fourteen without a guardian: refused by row and column, nothing of them stored', async () => {
  // A Wednesday in March 2026: fourteen since yesterday, tomorrow, and by year alone.
  const heading = '学号,姓名,类别,出生日期,监护人'
  const born = [
    ['31000001', '少年一', '2012-03-10', ''],
    ['31000002', '少年二', '2013-03-12', ''],
    ['31000003', '少年三', '2013/3/12', '母亲 王芳'],
    ['31000004', '少年四', '2015', ''],
    ['31000005', '少年五', '前年', ''],
  ].map(([number, name, birth, guardian]) => [number, name, '学生', birth, guardian].join(','))
  const seen = await previewed(Buffer.from([heading, ...born].join('\n')))
  expect(seen).toMatchObject({ fresh: 2, wrong: 3 })
  expect(seen.errors).toEqual([
    { row: 3, column: 'guardian', problem: 'required' },
    { row: 5, column: 'guardian', problem: 'required' },
    { row: 6, column: 'birth', problem: 'format' },
  ])
  await applied(seen)
  expect(await people({ number: '31000002' })).toEqual([])
  expect(await people({ number: '31000004' })).toEqual([])
  const [kept] = await people({ number: '31000003' })
  expect(JSON.stringify(kept)).not.toMatch(/2013|王芳/)
})

test('hostile files are refused and change nobody: not a list, no header, a bomb, another’s upload', async () => {
  const before = await everybody()
  const codes = [
    await preview(Buffer.from('PK not a workbook')),
    await preview(Buffer.from([0, 1, 2, 3])),
    await preview(Buffer.from('a,b,c\n1,2,3')),
    await preview(Buffer.alloc(6_000_001, 65)),
    await preview(bomb()),
  ].map(answer => (answer.ok ? 'ok' : answer.code))
  expect(codes).toEqual(['FILE_KIND', 'FILE_KIND', 'INVALID_INPUT', 'FILE_SIZE', 'FILE_SIZE'])
  const { cloudPath, fileKey } = await campus.as('window-1').ask('files.begin', { requestKey: newKey() })
  const fileId = await campus.upload('window-1', cloudPath, csv([]))
  expect(await admin().codeOf('roster.preview', { requestKey: newKey(), fileKey, fileId, covers: [] })).toBe(
    'FILE_UNKNOWN',
  )
  expect(await everybody()).toEqual(before)
})

test('an import is recorded, by whom and how much', async () => {
  campus.later(HOUR)
  const rows = await campus.documents.all('events', { command: 'importRoster' } as never)
  expect(rows[0]).toMatchObject({ actor: { id: 'admin-1' }, params: { rows: 3_000, wrong: WRONG } })
})

test('who answers for a student, and their year and level, come with the list: items ask for them', async () => {
  const header = '学号,姓名,类别,辅导员工号,年级,培养层次'
  const rows = ['20990001,新生一,本科生,Tstudent-1,2026级,本科', '20990002,新生二,本科生,T-new,明年,本科']
  const read = await previewed(Buffer.from([header, ...rows].join('\n')))
  expect(read.errors).toEqual([{ row: 3, column: 'enrolledYear', problem: 'format' }])
  await applied(read)
  const [found] = await people({ number: '20990001' })
  expect(found).toMatchObject({ counsellor: 'student-1', enrolledYear: 2026, level: '本科' })
})

/** A zip of a few bytes that says it unpacks to four gigabytes. */
function bomb(): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt32LE(0xffffffff, 24)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46, 12)
  end.writeUInt32LE(4, 16)
  return Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), entry, end])
}
