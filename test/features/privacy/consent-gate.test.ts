import { PRIVACY_VERSION } from '../../../shared/catalogue/privacy'
import { HOUR, useCampus } from '../../support/campus'
import { apply } from '../../support/applications'
import { newKey } from '../../support/driver'
import { pdf } from '../../support/pictures'

// Reliability P1, P2: nothing but the words of somebody who has not agreed is taken; their words always are.

const campus = useCampus({ instances: 2 })
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

test('P2 agreed, both are taken; taken back, neither from the next call on, on every instance', async () => {
  await stranger().ask('privacy.consent', { version: PRIVACY_VERSION })
  const uploads = () =>
    Promise.all([1, 2].map(() => stranger().codeOf('files.begin', { requestKey: newKey() })))
  expect(await uploads()).toEqual(['ok', 'ok'])
  await stranger().ask('privacy.withdraw', {})
  expect(await uploads()).toEqual(['CONSENT_NEEDED', 'CONSENT_NEEDED'])
})

test('P2 taken back, what was under way stops: an upload cannot be finished or handed in, and is swept', async () => {
  const zhao = campus.as('zhao')
  const { fileKey } = await campus.handIn('zhao', pdf)
  const open = await zhao.ask('files.begin', { requestKey: newKey() })
  const fileId = await campus.upload('zhao', open.cloudPath, pdf)
  await zhao.ask('privacy.withdraw', {})
  expect(await zhao.codeOf('files.finish', { fileKey: open.fileKey, fileId })).toBe('FILE_UNKNOWN')
  expect(await zhao.codeOf('feedback.submit', { requestKey: newKey(), ...words, files: [fileKey] })).toBe(
    'FILE_UNKNOWN',
  )
  campus.later(25 * HOUR)
  await campus.tick()
  expect(await campus.documents.all('files', { owner: 'nobody' })).toEqual([])
  expect(await campus.documents.hasFile(fileId)).toBe(false)
})

test('P1 P2 a form of an item needs the agreement, handed in and mended; nothing of it is kept without', async () => {
  const lin = campus.as('lin')
  const leave = { kind: 'personal', period: { fromOn: '2026-03-30', toOn: '2026-03-31' }, reason: '家里有事' }
  const values = { ...leave, leavesCampus: 'no', phone: '13800001234', promise: true }
  const filed = await apply(lin, 'leave', values)
  await lin.ask('privacy.withdraw', {})
  const { version } = await lin.ask('items.view', { id: 'leave' }).then(({ item }) => item)
  const again = { requestKey: newKey(), item: 'leave', version, values }
  expect(await lin.codeOf('items.submit', again)).toBe('CONSENT_NEEDED')
  const mended = { requestKey: newKey(), id: filed.id, version: 1, values }
  expect(await lin.codeOf('items.resubmit', mended)).toBe('CONSENT_NEEDED')
  expect(await campus.documents.all('cases', { requester: 'lin' })).toHaveLength(1)
  await lin.ask('privacy.consent', { version: PRIVACY_VERSION })
  expect(await lin.codeOf('items.submit', again)).toBe('ok')
})

test('P1 P2 a mail address is taken only with the agreement, and forgotten when it is taken back', async () => {
  const choices = { channels: { wechat: true, mail: true }, quiet: null }
  const mail = 'su@school.example'
  const su = campus.as('su')
  await campus.documents.put('choices' as 'marks', { _id: 'su', ...choices, mail } as never)
  await su.ask('privacy.withdraw', {})
  expect(JSON.stringify(await campus.documents.all('choices' as 'marks'))).not.toContain(mail)
  expect(await su.codeOf('notification.save', { ...choices, mail })).toBe('CONSENT_NEEDED')
  expect(await su.codeOf('notification.confirmMail', { code: '000000' })).toBe('CONSENT_NEEDED')
  expect(await su.codeOf('notification.save', { ...choices, mail: '' })).toBe('ok')
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
  expect(await lin.codeOf('privacy.correct', { phone: '13800002222' })).toBe('CONSENT_NEEDED')
  await lin.ask('privacy.correct', { phone: '' })
  expect((await lin.ask('privacy.view', {})).mine).not.toHaveProperty('phone')
})
