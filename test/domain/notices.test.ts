import fc from 'fast-check'
import { commandNames } from '@shared/contract/case'
import { noticeTemplates } from '@shared/contract/words'
import { goesOutside, GUEST, noticesOf, type Concerned } from '@shared/domain/notices'

// Who hears of what: row S2 (every step), S3 (urgent), S13 (first contact hears of every hand-over).

const case1 = { owner: 'd1', firstContact: 'w9', requester: 'lin' }
const concerned = (more: Partial<Concerned> = {}): Concerned => ({
  before: case1,
  after: { ...case1, urgency: 'normal' },
  leads: ['dl'],
  ...more,
})
const told = (command: (typeof commandNames)[number], actor: string, more: Partial<Concerned> = {}) =>
  Object.fromEntries(noticesOf(command, concerned(more), actor).map(({ to, template }) => [to, template]))

test('a new case: the requester has a receipt, the owner a task', () =>
  expect(told('submit', 'lin', { before: null })).toEqual({ lin: 'received', d1: 'newTask' }))

test('an urgent one also reaches the lead, at once', () =>
  expect(told('submit', 'lin', { before: null, after: { ...case1, urgency: 'urgent' } })).toEqual({
    lin: 'received',
    d1: 'urgentTask',
    dl: 'urgentTask',
  }))

test.each(['assign', 'transfer'] as const)(
  '%s: the new owner, the requester, the first contact and the old owner hear of it',
  command => {
    const after = { ...case1, owner: 'd2', urgency: 'normal' } as const
    expect(told(command, 'dl', { after })).toEqual({
      d2: 'handedToYou',
      lin: 'handedOver',
      w9: 'handOverSeen',
      d1: 'handOverSeen',
    })
  },
)

test('taking a case tells the one it was taken from', () =>
  expect(told('claim', 'd2', { after: { ...case1, owner: 'd2', urgency: 'normal' } })).toEqual({
    lin: 'claimed',
    d1: 'takenFromYou',
    w9: 'handOverSeen',
  }))

test.each([
  ['reply', 'd1', { lin: 'replied' }],
  ['askForMore', 'd1', { lin: 'moreNeeded' }],
  ['supply', 'lin', { d1: 'supplied' }],
  ['resolve', 'd1', { lin: 'resolved', w9: 'resolvedSeen' }],
  ['reopen', 'lin', { d1: 'reopened', w9: 'reopened', dl: 'reopened' }],
  ['rate', 'lin', { d1: 'rated' }],
  ['urge', 'lin', { d1: 'urged', w9: 'urged', dl: 'urged' }],
  ['withdraw', 'lin', { d1: 'withdrawn' }],
  ['reclassify', 'd1', { lin: 'reclassified' }],
  ['contact', 'd1', {}],
  ['note', 'd1', {}],
  ['askExtension', 'd1', { dl: 'extensionAsked' }],
  ['grantExtension', 'dl', { lin: 'extended', d1: 'extensionGranted' }],
  ['refuseExtension', 'dl', { d1: 'extensionRefused' }],
] as const)('%s by %s', (command, actor, wanted) => expect(told(command, actor)).toEqual(wanted))

test('made urgent, a case reaches the lead as one that came urgent', () =>
  expect(told('reclassify', 'w1', { after: { ...case1, urgency: 'urgent' } })).toEqual({
    lin: 'reclassified',
    d1: 'urgentTask',
    dl: 'urgentTask',
  }))

test('nobody is told twice, nobody is told what they did, nobody without the app is told', () => {
  const who = fc.constantFrom('lin', 'd1', 'd2', 'dl', 'w9', `${GUEST}1`)
  const someone = fc.record({ owner: who, firstContact: who, requester: who })
  fc.assert(
    fc.property(
      fc.constantFrom(...commandNames),
      someone,
      someone,
      fc.array(who),
      fc.boolean(),
      who,
      (command, before, after, leads, urgent, actor) => {
        const notices = noticesOf(
          command,
          { before, after: { ...after, urgency: urgent ? 'urgent' : 'normal' }, leads },
          actor,
        )
        const receivers = notices.map(({ to }) => to)
        expect(new Set(receivers).size).toBe(receivers.length)
        expect(receivers.filter(to => to.startsWith(GUEST))).toEqual([])
        if (command !== 'submit') expect(receivers).not.toContain(actor)
      },
    ),
  )
})

test('what somebody must act on goes outside the app; what is only good to know does not', () => {
  const quiet = [
    'claimed',
    'takenFromYou',
    'handedOver',
    'handOverSeen',
    'resolvedSeen',
    'rated',
    'withdrawn',
    'reclassified',
  ] as const
  for (const template of quiet) expect([template, goesOutside(template)]).toEqual([template, false])
  for (const template of [
    'urgentTask',
    'newTask',
    'handedToYou',
    'moreNeeded',
    'resolved',
    'reopened',
    'urged',
  ] as const)
    expect([template, goesOutside(template)]).toEqual([template, true])
  expect(noticeTemplates.length).toBeGreaterThan(quiet.length)
})
