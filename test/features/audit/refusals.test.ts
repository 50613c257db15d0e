import type { StoredRefusal } from '../../../shared/contract/audit'
import { DAY, useCampus } from '../../support/campus'

// Reliability L1, A5: what was refused is recorded, added up, and a flood of it costs little.

const campus = useCampus()
const stored = (where = {}) =>
  campus.documents.all('refusals' as 'cases', where) as unknown as Promise<StoredRefusal[]>
const askForLedger = () => campus.as('lin').raw({ action: 'ledger.list', data: {} })

test('a student who asks for the ledger is refused, and it is written who, what and when', async () => {
  await askForLedger()
  const [row] = await stored()
  expect(row).toMatchObject({ person: 'lin', action: 'ledger.list', code: 'FORBIDDEN', times: 1 })
  expect(Math.abs((row?.lastAt ?? 0) - campus.emulator.now())).toBeLessThan(5_000)
})

test('a flood of refusals is one row, and costs its logarithm in writes', async () => {
  for (let time = 2; time <= 8; time += 1) await askForLedger()
  const cost = await campus.operations(async () => {
    for (let time = 9; time <= 63; time += 1) await askForLedger()
  })
  expect(await stored({ code: 'FORBIDDEN' })).toMatchObject([{ times: 32 }])
  expect(cost).toBeLessThan(55 + 4)
})

test('an ordinary call costs nothing more', async () => {
  const before = await stored()
  expect(
    await campus.operations(() => campus.as('lin').ask('feedback.preview', { text: '请问校车几点发车？' })),
  ).toBeLessThan(5)
  expect(await stored()).toEqual(before)
})

test('nobody, unknown routes and unreadable calls are recorded too', async () => {
  await campus.caller('nobody', { anonymous: true }).raw({ action: 'ledger.list', data: {} })
  await campus.as('lin').raw({ action: 'people.everything', data: {} })
  await campus.as('lin').raw({ nonsense: 'x' })
  const rows = (await stored()).map(({ person, action, code }) =>
    [person.slice(0, 2), action, code].join(' '),
  )
  expect(rows).toEqual(
    expect.arrayContaining([
      'no ledger.list UNAUTHENTICATED',
      'u- unknown UNKNOWN_ROUTE',
      'u- unread INVALID_INPUT',
    ]),
  )
})

test('neither the case nor anything that was sent stands in a refusal', async () => {
  await campus
    .as('zhao')
    .raw({ action: 'cases.view', data: { id: 'somebody-elses-case', openid: '13912345678' } })
  await campus.as('zhao').raw({ action: 'cases.view', data: { id: 'somebody-elses-case' } })
  expect(JSON.stringify(await stored())).not.toMatch(/somebody-elses|13912345678|openid-/)
})

test('supervisors and administrators read them, newest first; nobody else', async () => {
  campus.later(DAY)
  await askForLedger()
  const { rows } = await campus.as('supervisor-1').ask('audit.refusals', {})
  expect(rows[0]).toMatchObject({ person: 'lin', times: 1 })
  expect(await campus.as('dormitory-lead').codeOf('audit.refusals', {})).toBe('FORBIDDEN')
})
