import { PRIVACY_VERSION } from '../../../shared/catalogue/privacy'
import { HOUR, useCampus } from '../../support/campus'
import { newKey } from '../../support/driver'

// Reliability P1, P2: nothing but the words of somebody who has not agreed is taken; their words always are.

const campus = useCampus()
const stranger = () => campus.as('somebody-new')
const words = { text: '操场的灯坏了', department: 'dormitory' } as const

test('P1 without the agreement: words are taken, an upload and a phone number are not, and nothing of them is kept', async () => {
  expect(await stranger().codeOf('feedback.submit', { requestKey: newKey(), ...words })).toBe('ok')
  expect(await stranger().codeOf('files.begin', { requestKey: newKey() })).toBe('CONSENT_NEEDED')
  const withPhone = { requestKey: newKey(), ...words, phone: '13912340000' }
  expect(await stranger().codeOf('feedback.submit', withPhone)).toBe('CONSENT_NEEDED')
  expect(await campus.documents.all('files')).toEqual([])
  expect(JSON.stringify(await campus.documents.all('cases'))).not.toContain('13912340000')
})

test('P2 agreed, both are taken; taken back, neither within half a minute', async () => {
  await stranger().ask('privacy.consent', { version: PRIVACY_VERSION })
  expect(await stranger().codeOf('files.begin', { requestKey: newKey() })).toBe('ok')
  await stranger().ask('privacy.withdraw', {})
  campus.later(30_000)
  expect(await stranger().codeOf('files.begin', { requestKey: newKey() })).toBe('CONSENT_NEEDED')
})

test('P2 a new purpose is a new version: an agreement to the one before is none', async () => {
  expect(await stranger().codeOf('privacy.consent', { version: PRIVACY_VERSION - 1 })).toBe('STALE')
  campus.later(HOUR)
  expect(await stranger().codeOf('files.begin', { requestKey: newKey() })).toBe('CONSENT_NEEDED')
})

test('my record: seen, corrected only with the agreement, taken away always', async () => {
  const lin = campus.as('lin')
  expect((await lin.ask('privacy.view', {})).mine).toMatchObject({ name: '林小满', kind: 'student' })
  await lin.ask('privacy.correct', { phone: '13800001111' })
  expect((await lin.ask('privacy.view', {})).mine?.phone).toBe('13800001111')
  await lin.ask('privacy.withdraw', {})
  campus.later(30_000)
  expect(await lin.codeOf('privacy.correct', { phone: '13800002222' })).toBe('CONSENT_NEEDED')
  await lin.ask('privacy.correct', { phone: '' })
  expect((await lin.ask('privacy.view', {})).mine).not.toHaveProperty('phone')
})
