import type { Page } from 'playwright-core'
import { apply, resubmit } from '../support/applications'
import { HOUR, WEDNESDAY_AT } from '../support/campus'
import { Phones, picture, sees, tap } from './browser'
import { choose, fill, Walk } from './items-walk'

// What people do at a step besides yes and no: asking, passing on, adding a signer, taking back, a second return, urging,
// withdrawing, standing in for somebody, confirming samples. Long: LONG=1 npx jest --selectProjects e2e -- items-acts

const walks = process.env['LONG'] === undefined ? describe.skip : describe
const LEAVE = {
  ...{ kind: 'personal', reason: '家里有事，需要回去几天。', leavesCampus: 'no' },
  ...{ phone: '13800001234', promise: true, period: { fromOn: '2026-03-16', toOn: '2026-03-24' } },
}

walks('what people do at a step', () => {
  const phones = new Phones()
  beforeAll(() => phones.start(), 60_000)
  afterAll(() => phones.stop())
  afterEach(() => phones.campus.emulator.setClock({ at: WEDNESDAY_AT }))

  const nameOf = async (person: string) => (await phones.campus.documents.read('people', person)).name
  const asks = async () => {
    const walk = new Walk(phones, 'leave')
    walk.caseId = (await apply(phones.campus.as('lin'), 'leave', LEAVE)).id
    return walk
  }
  const desk = async (walk: Walk, person: string) => {
    const page = await phones.of(person, `/#/staff/handle/index?id=${walk.caseId}`)
    await sees(page, '办到哪一步')
    return page
  }
  const colleague = async (page: Page, person: string) => {
    const name = await nameOf(person)
    await page.getByLabel('姓名、学号或工号').fill(name)
    await page
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .last()
      .click()
  }

  test('a colleague is asked, and it goes on with the answer; passed on; a signer before, from their own list; taken back', async () => {
    const walk = await asks()
    const one = await desk(walk, 'student-1')
    await picture(one, 'acts-desk')
    await walk.decide(one, '问同事', async () => {
      await colleague(one, 'academic-1')
      await fill(one, '想问什么', '这周有没有考试？')
      await picture(one, 'acts-ask')
    })
    const asked = await desk(walk, 'academic-1')
    await sees(asked, '这周有没有考试？')
    await walk.decide(asked, '回答同事', () => fill(asked, '您的回答', '没有考试，可以走。'))
    await one.reload()
    await sees(one, '没有考试，可以走。')
    await picture(one, 'acts-answered')

    await tap(one, '转办')
    await colleague(one, 'student-2')
    await one.getByRole('dialog').getByRole('button', { name: '转办' }).click()
    await sees(one, '请写明为什么转办')
    await fill(one, '为什么转办', '这周由她值班')
    await one.getByRole('dialog').getByRole('button', { name: '转办' }).click()
    await sees(one, '已转办')

    const two = await desk(walk, 'student-2')
    await walk.decide(two, '加签', async () => {
      await colleague(two, 'su')
      await choose(two, '在我之前')
      await picture(two, 'acts-signer')
    })
    await sees(two, /请苏文静先签/)
    // The requester reads that it takes longer, and why.
    const lin = await phones.of('lin', `/#/pages/case/index?id=${walk.caseId}`)
    await tap(lin, /^全部办完/)
    await sees(lin, '加签一位，多 1 个工作日')
    await picture(lin, 'acts-why')
    await lin.goto(`${phones.campus.emulator.url}/#/pages/inbox/index`)
    await sees(lin, '答复时间延后')
    const teacher = await phones.of('su', '/#/staff/queue/index')
    await sees(teacher, '这些事轮到您办')
    await picture(teacher, 'own-tasks')
    await teacher.locator('.queue-card').first().click()
    await walk.decide(teacher, '同意')
    await teacher.goBack()
    await sees(teacher, '您的待办已清空')
    await picture(teacher, 'own-tasks-empty')

    await two.reload()
    await sees(two, '办到哪一步')
    await walk.decide(two, '同意')
    await tap(two, '拿回')
    await sees(two, '拿回后由您重新办理这一步')
    await two.getByRole('dialog').getByRole('button', { name: '拿回' }).click()
    await sees(two, '已拿回')
    expect(await walk.holders('first')).toEqual(['student-2'])
    await picture(two, 'acts-story')
  })

  test('a second return needs its reason; urged a day later; withdrawn, nothing stays with anybody', async () => {
    const walk = await asks()
    const page = await desk(walk, 'student-1')
    const missing = () => page.getByRole('dialog').getByRole('checkbox', { name: '原因' }).first().click()
    await walk.decide(page, '退回补正', missing)
    await resubmit(phones.campus.as('lin'), walk.caseId, { ...LEAVE, reason: '祖父住院，需要照顾。' })
    await page.reload()
    await sees(page, '祖父住院')
    await tap(page, '退回补正')
    await missing()
    await page.getByRole('dialog').getByRole('button', { name: '退回补正' }).click()
    await sees(page, '请写明理由，至少两个字')
    await picture(page, 'acts-second-return')
    await fill(page, '这次退回的原因', '还是没有写清楚哪家医院')
    await page.getByRole('dialog').getByRole('button', { name: '退回补正' }).click()
    await sees(page, '第 2 次退回补正')
    await resubmit(phones.campus.as('lin'), walk.caseId, { ...LEAVE, reason: '祖父在市二院住院。' })

    phones.campus.emulator.setClock({ byMs: 25 * HOUR })
    const lin = await phones.of('lin', `/#/pages/case/index?id=${walk.caseId}`)
    await tap(lin, '催办')
    await sees(lin, /催办了一次/)
    await picture(lin, 'acts-urged')
    await tap(lin, '撤回')
    await picture(lin, 'acts-withdraw')
    await lin.getByRole('dialog').getByRole('button').last().click()
    await sees(lin, /您撤回了这件事/)
    expect(await walk.holders('first')).toEqual([])
  })

  test('while somebody is away their deputy has the step in their own queue and decides it', async () => {
    const walk = await asks()
    await phones.campus.documents.change('people', 'student-1', {
      ...{ deputy: 'student-2', awayFrom: phones.campus.emulator.now() - 1 },
      awayUntil: phones.campus.emulator.now() + 24 * HOUR,
    })
    phones.campus.later(61_000)
    await phones.campus.tick()
    const deputy = await phones.of('student-2', '/#/staff/queue/index')
    const { number } = await phones.campus.documents.read('cases', walk.caseId)
    await deputy.locator('.queue-card', { hasText: number }).locator('.case-card').click()
    await walk.decide(deputy, '同意')
    const { application } = await phones.campus.documents.read('cases', walk.caseId)
    expect(application?.flow.steps['first']?.seats).toMatchObject([
      { person: 'student-2', for: 'student-1', verdict: 'approve' },
    ])
    await phones.campus.documents.change('people', 'student-1', { awayFrom: 1, awayUntil: 2 })
  })

  test('nobody met an error', () => expect(phones.errors).toEqual([]))
})

walks('a school that has invented nothing', () => {
  const phones = new Phones({ functionEnv: { CAMPUS_KEY: 'test-key-test-key-test-key-test-key' } })
  beforeAll(() => phones.start(), 60_000)
  afterAll(() => phones.stop())

  test('samples are confirmed one by one or all at once; before that there is nothing to publish', async () => {
    const admin = await phones.of('admin-1', '/#/admin/items/index')
    await tap(admin, /^请假销假 /)
    await sees(admin, /处示例没有确认/)
    expect(await admin.getByRole('button', { name: '发布' }).last().isDisabled()).toBe(true)
    await choose(admin, '体检')
    await sees(admin, '示例待确认')
    await picture(admin, 'admin-samples')
    await tap(admin, /^确认属实 /)
    await sees(admin, '已确认')
    await tap(admin, '全部确认属实')
    await admin.getByRole('button', { name: '全部确认属实' }).waitFor({ state: 'detached' })
    await tap(admin, '发布')
    await admin.getByRole('dialog').locator('textarea').fill('核对完毕，开始使用')
    await admin.getByRole('dialog').getByRole('button', { name: '发布' }).click()
    await sees(admin, '已发布')
    phones.campus.later(31_000)
    const anybody = await phones.of(null, '/#/service/items/index')
    await sees(anybody, '请假销假')
  })
})
