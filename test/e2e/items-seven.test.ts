import type { Field } from '../../shared/contract/form'
import { itemById } from '../../shared/catalogue/items'
import { fieldsOf } from '../../shared/domain/forms'
import { Phones, picture, sees, tap } from './browser'
import { fillForm, put, type Answers } from './items-fill'
import { Walk } from './items-walk'

// The other seven of the ten, each by its requester and all step owners in browsers, one refusal or return each; and a
// booking refused by who approves it (items.test.ts shows one that came too late).
// Long: `LONG=1 npx jest --selectProjects e2e -- test/e2e/items-seven`; npm test walks the three of items.test.ts.

const walks = process.env['LONG'] === undefined ? describe.skip : describe
const PHONE = '13800001234'
const ID = '11010519491231002X'

walks('the other seven items, walked to their end', () => {
  const phones = new Phones()
  beforeAll(() => phones.start(), 60_000)
  afterAll(() => phones.stop())

  const itemOf = (id: string) => {
    const item = itemById(id)
    if (!item) throw new Error(`no item ${id}`)
    return item
  }
  const nameOf = async (person: string) => (await phones.campus.documents.read('people', person)).name
  const statusOf = async (walk: Walk) => (await phones.campus.documents.read('cases', walk.caseId)).status

  const apply = async (id: string, person: string, values: Answers) => {
    const walk = new Walk(phones, id)
    const page = await walk.begin(person)
    await fillForm(page, itemOf(id).form, values)
    await picture(page, `check-${id}`)
    await walk.handIn(page, person, true)
    return { walk, page }
  }
  const stepFields = (id: string, step: string): Field[] => {
    const form = itemOf(id).flow.steps.find(each => each.id === step)?.form
    return form ? fieldsOf(form) : []
  }
  /** The step by whoever has it; what it asks is filled in. */
  const pass = async (walk: Walk, step: string, values: Answers = {}) => {
    const kind = itemOf(walk.item).flow.steps.find(({ id }) => id === step)?.kind ?? 'do'
    const button = { approve: '同意', do: '办好了', confirm: '确认', station: '已办理' }[kind]
    const desk = await walk.desk(step)
    await walk.decide(desk, button, async () => {
      for (const field of stepFields(walk.item, step))
        if (field.id in values) await put(desk, field, values[field.id])
    })
    await desk.context().close()
  }
  const sendBack = async (walk: Walk, step: string, label: string) => {
    const desk = await walk.desk(step)
    await walk.decide(desk, '退回补正', async () => {
      await desk.getByRole('dialog').getByRole('checkbox', { name: label }).first().click()
    })
    await desk.context().close()
    expect(await statusOf(walk)).toBe('waiting')
  }
  /** Everything is still there: on to the last look, and handed in again. */
  const handInAgain = async (walk: Walk, page: Awaited<ReturnType<Walk['begin']>>) => {
    await walk.follow(page)
    await tap(page, '去补正')
    await fillForm(page, itemOf(walk.item).form, {})
    await tap(page, '重新提交')
    await sees(page, '办到哪一步')
  }
  const reject = async (walk: Walk, step: string) => {
    const desk = await walk.desk(step)
    await walk.decide(desk, '不同意', async () => {
      await desk.getByRole('dialog').locator('textarea').fill('不符合规定，请看办事指南。')
    })
    expect(await statusOf(walk)).toBe('rejected')
  }
  const ends = async (walk: Walk, page: Awaited<ReturnType<Walk['begin']>>) => {
    expect(await statusOf(walk)).toBe('resolved')
    await walk.follow(page)
    await picture(page, `end-${walk.item}`)
  }

  test('certificate: checked, a PDF at the end; another refused', async () => {
    const values = { purpose: 'job', language: 'zh', delivery: 'electronic', phone: PHONE }
    const { walk, page } = await apply('certificate', 'lin', { studentKind: 'enrolment', ...values })
    await pass(walk, 'verify')
    await ends(walk, page)
    await sees(page, '打开 PDF')
    const other = await apply('certificate', 'su', { staffKind: 'income', ...values, purpose: 'bank' })
    await reject(other.walk, 'income')
  })

  test('campus card: blocked at once; a new one made and collected; a broken one refused', async () => {
    const card = { pickUp: 'centre', phone: PHONE, own: true }
    const { walk, page } = await apply('campusCard', 'lin', { service: 'lostAndReplace', ...card })
    await pass(walk, 'make', { cardNumber: 'C2026031100' })
    await pass(walk, 'collect')
    await ends(walk, page)
    const broken = await apply('campusCard', 'su', { service: 'broken', damage: '折断了', ...card })
    await reject(broken.walk, 'make')
  })

  test('room: refused by the approver, the requester reads why, and the hour is free again', async () => {
    const hour = { on: '2026-03-13', from: '14:00', to: '15:00' }
    const { walk, page } = await apply('room', 'lin', {
      ...{ room: 'centre101', window: hour, people: 30, title: '班会', purpose: 'meeting' },
      ...{ phone: PHONE, promise: true },
    })
    const calendar = { item: 'room', resource: 'centre101', fromOn: hour.on, days: 1 } as const
    const taken = async () => (await phones.campus.as('zhao').ask('items.slots', calendar)).taken
    expect(await taken()).toHaveLength(1)
    await reject(walk, 'counsellor')
    await walk.follow(page)
    await sees(page, /不符合规定/)
    await picture(page, 'refused-room')
    expect(await taken()).toEqual([])
  })

  test('library: a recommendation sent back once, bought', async () => {
    const wish = {
      service: 'recommend',
      title: '数据库系统概念',
      author: '西尔伯沙茨',
      reason: '课程用书，馆藏不够',
    }
    const { walk, page } = await apply('library', 'su', { ...wish, phone: PHONE })
    await sendBack(walk, 'review', 'ISBN')
    await handInAgain(walk, page)
    await pass(walk, 'review')
    await pass(walk, 'buy')
    await ends(walk, page)
  })

  test('reimbursement: lines add up, sent back once, audited, paid', async () => {
    const { walk, page } = await apply('reimbursement', 'su', {
      ...{ kind: 'office', reason: '购买教学用品', source: 'department' },
      lines: [
        { on: '2026-03-02', what: '投影灯泡', invoice: '12345678', amount: 45_000 },
        { on: '2026-03-03', what: '白板笔', invoice: '12345679', amount: 5_550 },
      ],
      ...{ invoices: true, payee: 'me', account: '6222020200112233445', bank: '工商银行大学路支行' },
      ...{ phone: PHONE, truth: true },
    })
    await sendBack(walk, 'budget', '发票照片或原件')
    await handInAgain(walk, page)
    await pass(walk, 'budget')
    await pass(walk, 'audit')
    await pass(walk, 'pay', { voucher: 'P20260311001', paidOn: '2026-03-11' })
    await ends(walk, page)
  })

  test('seal: signed with a finger, two approvals, stamped; another refused by the leader', async () => {
    const values = {
      ...{ sealKind: 'university', documentKind: 'letter', title: '关于实习合作的函', recipient: '某某公司' },
      ...{ document: true, pages: 2, copies: 1, leader: await nameOf('office-lead'), takesOut: 'no' },
      ...{ phone: PHONE, signature: true },
    }
    const { walk, page } = await apply('seal', 'su', values)
    await pass(walk, 'department')
    await pass(walk, 'leader')
    await pass(walk, 'stamp', { registerNumber: 'Y2026-031', stamped: 1, stampedPage: true })
    await ends(walk, page)
    const other = await apply('seal', 'su', values)
    await pass(other.walk, 'department')
    await reject(other.walk, 'leader')
  })

  test('new student: stations in any order, after one return', async () => {
    const { walk, page } = await apply('newStudent', 'zhao', {
      ...{ name: '赵一鸣', admissionNumber: '20260102', paperKind: 'resident', idNumber: ID, phone: PHONE },
      family: [{ name: '赵父', relation: 'father', phone: '13900001111' }],
      ...{ portrait: true, arrivesOn: '2026-03-12', transport: 'local', companions: 1 },
      ...{ payment: 'paid', uniform: 'L', movesHousehold: 'no', truth: true },
    })
    await sendBack(walk, 'identity', '证件照')
    await handInAgain(walk, page)
    await pass(walk, 'identity')
    await pass(walk, 'health')
    await pass(walk, 'dormitory', { bed: '五号楼 301-2' })
    await pass(walk, 'card')
    await pass(walk, 'fees')
    await ends(walk, page)
  })

  test('onboarding: departments in parallel, joined by the arrival, after one return', async () => {
    const { walk, page } = await apply('onboarding', 'qian', {
      ...{ name: '钱一航', paperKind: 'resident', idNumber: ID, phone: PHONE, email: 'q@example.edu.cn' },
      ...{
        portrait: true,
        department: '教务处',
        post: 'teaching',
        startsOn: '2026-03-16',
        workedBefore: 'no',
      },
      education: [{ school: '某大学', degree: 'doctor', graduatedOn: '2025-06-30' }],
      ...{ degrees: true, health: true, account: '6222020200112233445', bank: '工商银行大学路支行' },
      ...{ accounts: ['mail'], housing: 'no', signature: true, truth: true },
    })
    await sendBack(walk, 'check', '学历学位证书')
    await handInAgain(walk, page)
    await pass(walk, 'check', { staffNumber: 'T2026008' })
    await pass(walk, 'salary')
    await pass(walk, 'desk', { desk: '行政楼 210', mentor: await nameOf('academic-1') })
    await pass(walk, 'accounts')
    await pass(walk, 'arrive')
    await ends(walk, page)
  })

  test('nobody met an error', () => expect(phones.errors).toEqual([]))
})
