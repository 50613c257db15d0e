import { readFileSync } from 'node:fs'
import path from 'node:path'
import { items, itemById } from '@shared/catalogue/items'
import { departments } from '@shared/catalogue/departments'
import { itemNames, itemWords } from '@shared/copy/items'
import type { Flow } from '@shared/contract/flow'
import type { FormContext, Values } from '@shared/contract/form'
import { plainOwners } from '@shared/domain/check-item-flow'
import { startFlow } from '@shared/domain/flows'
import { decideStep } from '@shared/domain/flows-decide'
import { checkForm } from '@shared/domain/forms'
import {
  feeOf,
  findItems,
  inSeason,
  isResultDue,
  itemsFor,
  likeOf,
  materialsFor,
  mayApply,
  putForward,
} from '@shared/domain/items'
import { bookingOf, checkBooking, slotKeysOf, slotsOfDay } from '@shared/domain/items-booking'
import { documentsFor } from '@shared/domain/items-document'
import { rosterOf, subject } from './flow-desk'
import { student } from './form-desk'

const item = (id: string) => {
  const found = itemById(id)
  if (!found) throw new Error(id)
  return found
}
const known = new Set(departments.map(({ _id }) => _id))
const longest = ({ steps }: Flow, id: string): number =>
  1 +
  Math.max(0, ...(steps.find(step => step.id === id)?.after ?? []).map(before => longest({ steps }, before)))
const teacher: FormContext = { ...student, profile: { name: '赵宁', kind: 'teacher', joinedYear: 2020 } }
const said = (text: { 'zh-CN': string; en: string }) => [text['zh-CN'], text.en]

describe('the catalogue', () => {
  it('has the ten items of S1, named as on the home screen', () => {
    expect(items.map(({ id }) => id).sort()).toEqual([...itemNames].sort())
    for (const name of itemNames)
      expect(said(item(name).name)).toEqual([itemWords['zh-CN'][name].name, itemWords.en[name].name])
  })

  it.each(items.map(one => [one.id, one] as const))('%s is complete and of this school', (_id, one) => {
    expect(one.questions.length).toBeGreaterThanOrEqual(3)
    expect(one.purpose['zh-CN'].match(/[。！]/g)).toHaveLength(2)
    const used = one.flow.steps.flatMap(({ owners, copies = [] }) => [
      ...owners.map(({ owner }) => owner),
      ...copies,
    ])
    for (const rule of used.flatMap(plainOwners))
      if (rule.by === 'role') expect(known).toContain(rule.department)
    expect(known).toContain(one.department)
    expect(known).toContain(one.contact.department)
    expect(one.flow.steps.filter(({ kind }) => kind === 'approve').length).toBeLessThanOrEqual(3)
    for (const { id } of one.flow.steps) expect(longest(one.flow, id)).toBeLessThanOrEqual(3)
  })

  it.each(items.map(one => [one.id, one] as const))(
    '%s cites national rules by number and marks the rest as samples',
    (_id, one) => {
      for (const { level, number, sample } of one.basis)
        if (level === 'national') expect(number).toMatch(/第\d+号|〔\d{4}〕\d+号|GB/)
        else expect(sample).toBe(true)
      expect([one.contact, ...one.fees].every(({ sample }) => sample)).toBe(true)
      expect(one.clockSample).toBe(true)
    },
  )

  it('every number cited stands in the list of what was checked', () => {
    const checked = readFileSync(path.resolve(__dirname, '../../docs/rules-cited.md'), 'utf8')
    const cited = items.flatMap(({ basis }) =>
      basis.flatMap(({ title, number }) => (number ? [[title['zh-CN'], number]] : [])),
    )
    expect(cited.filter(([title, number]) => !checked.includes(`| ${title} | ${number} |`))).toEqual([])
  })

  it('English is English and Chinese is Chinese, everywhere', () => {
    const texts: { 'zh-CN': string; en: string }[] = []
    JSON.stringify(items, (_key, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'zh-CN' in value && 'en' in value)
        texts.push(value as (typeof texts)[number])
      return value
    })
    expect(texts.length).toBeGreaterThan(500)
    const same = (text: { 'zh-CN': string; en: string }) => text['zh-CN'] === text.en
    expect(texts.filter(({ en }) => /\p{Script=Han}/u.test(en))).toEqual([])
    const named = texts.filter(text => !/\p{Script=Han}/u.test(text['zh-CN']) && !same(text))
    expect(named.map(text => text['zh-CN'])).toEqual(
      named.map(() => expect.stringMatching(/^\{|^[A-Z]/) as string),
    )
  })

  it('no two forms are the same', () => {
    const shapes = items.map(({ form }) =>
      form.sections.flatMap(({ fields }) => fields.map(({ type }) => type)).join(),
    )
    expect(new Set(shapes).size).toBe(items.length)
  })
})

describe('finding an item', () => {
  const first = (query: string) => findItems(items, query)[0]?.id
  it.each([
    ['请假', 'leave'],
    ['qj', 'leave'],
    ['我的校园卡丢了', 'campusCard'],
    ['XYK', 'campusCard'],
    ['漏水', 'repair'],
    ['发票', 'reimbursement'],
    ['meeting room', 'room'],
    ['visa', 'certificate'],
    ['盖章', 'seal'],
    ['续借', 'library'],
    ['绿色通道', 'newStudent'],
    ['周转房', 'onboarding'],
  ])('%s → %s', (query, id) => expect(first(query)).toBe(id))

  it('bx means repairs and expenses; nonsense means nothing', () => {
    expect(
      findItems(items, 'bx')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['reimbursement', 'repair'])
    expect(findItems(items, '((((')).toEqual([])
    expect(findItems(items, ' ')).toHaveLength(10)
  })
})

describe('for whom and when', () => {
  it('freshers register in the year they came, and see it first in September', () => {
    expect(mayApply(item('newStudent'), student)).toBe(true)
    expect(itemsFor(items, student, new Map())[0]?.id).toBe('newStudent')
    const older = { ...student, profile: { ...student.profile, enrolledYear: 2024 } }
    expect(mayApply(item('newStudent'), older)).toBe(false)
    expect(inSeason(item('newStudent'), { ...student, todayOn: '2026-03-01' })).toBe(false)
    expect(itemsFor(items, older, new Map()).at(-1)?.id).not.toBe('leave')
  })

  it('what others of one kind use comes first; a fresher is compared with freshers, and the season is the beginning', () => {
    const first = (uses: Record<string, number>) =>
      putForward(items, student, new Map(Object.entries(uses))).map(({ id }) => id)
    expect(first({})).toEqual(['newStudent'])
    expect(first({ campusCard: 3, leave: 9 })).toEqual(['newStudent', 'leave', 'campusCard'])
    expect(first({ campusCard: 90, leave: 9 })).toEqual(['campusCard', 'newStudent', 'leave'])
    expect(first({ seal: 500, onboarding: 500 })).toEqual(['newStudent'])
    expect(first({ leave: 5, library: 4, room: 3, repair: 2, campusCard: 1 })).toHaveLength(4)
    expect([likeOf(student), likeOf({ ...student, todayOn: '2027-01-10' })]).toEqual([
      'student.new',
      'student',
    ])
  })

  it('a retired item is offered to nobody', () =>
    expect(mayApply({ ...item('leave'), state: 'retired' }, student)).toBe(false))
})

describe('leave', () => {
  const asked = { kind: 'sick', reason: '发烧住院', leavesCampus: 'no', phone: '13800000001', promise: true }
  const problems = (raw: Values) =>
    checkForm(item('leave').form, { ...asked, ...raw }, student).problems.map(
      ({ path, problem }) => `${path} ${problem}`,
    )

  it('one day of illness needs no proof, two do, and other leave cannot begin in the past', () => {
    expect(problems({ period: { fromOn: '2026-09-07', toOn: '2026-09-07' } })).toEqual([])
    expect(problems({ period: { fromOn: '2026-09-07', toOn: '2026-09-08' } })).toEqual(['proof required'])
    expect(problems({ kind: 'personal', period: { fromOn: '2026-09-07', toOn: '2026-09-08' } })).toEqual([
      'period rule',
    ])
  })

  it('leaving the city asks where to and whom to call', () =>
    expect(problems({ leavesCampus: 'yes', period: { fromOn: '2026-09-08', toOn: '2026-09-08' } })).toEqual([
      'destination required',
      'emergencyName required',
      'emergencyPhone required',
    ]))

  it('the slip is given after approval, before the return', () => {
    const { flow } = item('leave')
    const moment = {
      subject: { ...subject, values: { period: { fromOn: '2026-09-10', toOn: '2026-09-10' } } },
      roster: rosterOf(),
      now: 1_788_000_000_000,
    }
    const started = startFlow(flow, moment)
    if (!started.ok) throw new Error(started.code)
    expect(isResultDue(item('leave'), started.state, moment.subject)).toBe(false)
    const next = decideStep(flow, started.state, { verdict: 'approve', step: 'first' }, 'su', moment)
    expect(next.ok && next.state.state).toBe('running')
    expect(next.ok && isResultDue(item('leave'), next.state, moment.subject)).toBe(true)
  })
})

describe('campus card', () => {
  it('a loss alone is done at once and free; a new card costs and is made', () => {
    const { flow } = item('campusCard')
    const opened = (service: string) => {
      const started = startFlow(flow, { subject: { ...subject, values: { service } }, roster: rosterOf() })
      return started.ok ? [started.state.state, ...started.opened] : started.code
    }
    expect(opened('lost')).toEqual(['done'])
    expect(opened('lostAndReplace')).toEqual(['running', 'make'])
    expect(feeOf(item('campusCard'), { service: 'lost' }, student)).toBe(0)
    expect(feeOf(item('campusCard'), { service: 'broken' }, student)).toBe(2000)
    const needed = materialsFor(item('campusCard'), { service: 'broken' }, student).filter(
      ({ needed }) => needed,
    )
    expect(needed.map(({ material }) => material.id)).toEqual(['identity', 'oldCard'])
  })
})

describe('rooms', () => {
  const window = { on: '2026-09-08', from: '14:00', to: '17:00' }
  const booked = (room: string, more: Partial<typeof window> = {}) => ({
    room,
    window: { ...window, ...more },
  })

  it('a window takes whole hours, and two windows that meet share no hour', () => {
    const found = bookingOf(item('room'), booked('admin301'))
    if (!found) throw new Error('booked')
    const keys = slotKeysOf(found.resource, found.window)
    expect(keys).toEqual(['admin301:2026-09-08:1400', 'admin301:2026-09-08:1500', 'admin301:2026-09-08:1600'])
    expect(
      slotKeysOf(found.resource, { ...window, from: '17:00', to: '18:00' }).some(key => keys.includes(key)),
    ).toBe(false)
    expect(slotsOfDay(found.resource, '2026-09-08')).toHaveLength(10)
    expect(slotsOfDay(found.resource, '2026-09-12')).toEqual([])
  })

  it('each room keeps its own hours', () => {
    const wrong = (values: Values) =>
      checkBooking(item('room'), values).map(({ path, problem }) => `${path} ${problem}`)
    expect(wrong(booked('admin301'))).toEqual([])
    expect(wrong(booked('admin301', { to: '19:00' }))).toEqual(['window.to outsideHours'])
    expect(wrong(booked('admin301', { on: '2026-09-12' }))).toEqual(['window.on closedDay'])
    expect(wrong(booked('danceRoom', { on: '2026-09-12' }))).toEqual([])
  })

  it('a room does not hold more people than it has seats; a small one for staff is theirs at once', () => {
    const asked = {
      ...booked('admin301'),
      people: 17,
      title: '例会',
      purpose: 'meeting',
      phone: '13800000001',
      promise: true,
    }
    expect(checkForm(item('room').form, asked, teacher).problems).toEqual([
      { path: 'people', problem: 'rule', params: { rule: 'seats-admin301' } },
    ])
    const staff = { requester: 'zhao', values: { people: 10 }, context: teacher }
    expect(startFlow(item('room').flow, { subject: staff, roster: rosterOf() })).toMatchObject({
      ok: true,
      state: { state: 'done' },
    })
  })
})

describe('papers', () => {
  const given = { today: '2026-09-08', code: 'K7P2', number: '260908-abc', validUntil: '2026-12-07' }
  it('a certificate says what was asked for, in either language, with no blank left', () => {
    const values = {
      studentKind: 'enrolment',
      purpose: 'visa',
      language: 'both',
      nameInEnglish: 'LIN Xiao',
      delivery: 'electronic',
    }
    const [zh] = documentsFor(item('certificate'), { values, context: student, given }, 'zh-CN')
    const [en] = documentsFor(item('certificate'), { values, context: student, given }, 'en')
    expect(zh?.lines[0]).toBe('兹证明 林晓，学号 2026010101，2026 年入学，现为我校在读学生。')
    expect(en?.lines[0]).toContain('LIN Xiao, student number 2026010101')
    expect(zh?.lines.join()).toContain('K7P2')
    expect([zh, en].flatMap(paper => paper?.lines ?? []).filter(line => /[{}]/.test(line))).toEqual([])
  })

  it('a line that only names what nobody filled in is left out', () => {
    const values = { kind: 'personal', period: { fromOn: '2026-03-12', toOn: '2026-03-13' } }
    const slip = (more: Values) =>
      documentsFor(item('leave'), { values: { ...values, ...more }, context: student, given }, 'zh-CN')[0]
        ?.lines
    expect(slip({})?.filter(line => line.startsWith('去向'))).toEqual([])
    expect(slip({ destination: '南京' })).toContain('去向：南京')
  })

  it('what was filled in at a step stands in the paper', () => {
    const values = { staffKind: 'income', purpose: 'bank', language: 'zh', delivery: 'electronic' }
    const steps = { income: { yearly: 12_345_600 } }
    const [paper] = documentsFor(item('certificate'), { values, context: teacher, given, steps }, 'zh-CN')
    expect(paper?.lines[0]).toContain('人民币 123,456.00 元')
  })
})

describe('reimbursement', () => {
  const line = { on: '2026-09-01', what: '车票', invoice: '12345678', amount: 55_350 }
  const asked = {
    kind: 'office',
    reason: '购买耗材',
    source: 'department',
    lines: [line, { ...line, amount: 2_000_000 }],
    invoices: ['f1'],
    payee: 'me',
    account: '6222020000000000123',
    bank: '工商银行大学支行',
    phone: '13800000001',
    truth: true,
  }
  it('large sums need a contract and one more signature', () => {
    const { values, problems } = checkForm(item('reimbursement').form, asked, teacher)
    expect(problems.map(({ path, problem }) => `${path} ${problem}`)).toEqual(['contract required'])
    const signers = (answers: Values) => {
      const started = startFlow(item('reimbursement').flow, {
        subject: { requester: 'zhao', values: answers, context: teacher },
        roster: rosterOf(),
      })
      return started.ok ? started.state.steps.budget?.seats.map(({ person }) => person) : started.code
    }
    expect(signers(values)).toEqual(['dean', 'lin'])
    expect(signers({ ...values, lines: [line] })).toEqual(['dean'])
  })
})
