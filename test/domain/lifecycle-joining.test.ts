import fc from 'fast-check'
import type { Case } from '@shared/contract/case'
import { caseStatuses, type CaseStatus } from '@shared/contract/words'
import { availableCommands, decide } from '@shared/domain/decide'
import { joiningRules, MOST_JOINED } from '@shared/domain/lifecycle-joining'
import type { AnyJoiningCommand } from '@shared/domain/lifecycle-rule'
import { noticesOf } from '@shared/domain/notices'
import type { Relation } from '@shared/domain/relations'
import { context, HOUR, inState, outcomeOf, people, relationOf, type Who } from './case-desk'

// Joining and merging are rows of the one table: who, from where, and back again (issue 4).

const open: readonly CaseStatus[] = ['submitted', 'handling', 'waiting']
const handlers: readonly Relation[] = ['owner', 'lead', 'specialist', 'supervisor']
const other: Case = {
  ...inState('handling'),
  _id: 'case-2',
  number: '260311-XYZ789',
  requester: 'su',
  joined: ['wu'],
}
const does = (name: AnyJoiningCommand['name'], given: Case = other) =>
  ({ name, input: name === 'join' ? {} : { other: given } }) as AnyJoiningCommand
const act = (subject: Case, who: Who, command: AnyJoiningCommand, offered = false) =>
  decide(subject, command, people[who], subject.updatedAt + HOUR, {
    ...context,
    ...(offered ? { offered: true } : {}),
  })
const done = (...args: Parameters<typeof act>): Case => {
  const decision = act(...args)
  if (!decision.ok) throw new Error(`${args[2].name}: ${decision.code}`)
  return decision.case
}
const merged = (from: CaseStatus) => done(inState(from), 'lead', does('merge'))
const subjectIn = (status: CaseStatus) => (status === 'merged' ? merged('handling') : inState(status))

const table: [AnyJoiningCommand['name'], readonly Relation[], readonly CaseStatus[]][] = [
  ['merge', handlers, open],
  ['takeIn', handlers, open],
  ['unmerge', handlers, ['merged']],
]

test('the table has these rows and no others', () => {
  expect(Object.keys(joiningRules).sort()).toEqual(['join', 'letOut', 'merge', 'takeIn', 'unmerge'])
})

test.each(table)('%s: by whom, in which state', (name, allowed, from) => {
  for (const who of Object.keys(people) as Who[])
    for (const status of caseStatuses) {
      const near = relationOf[who]
      const wanted =
        near.length === 0
          ? 'NOT_FOUND'
          : !near.some(relation => allowed.includes(relation))
            ? 'FORBIDDEN'
            : from.includes(status)
              ? 'ok'
              : 'NOT_NOW'
      const found = outcomeOf(act(subjectIn(status), who, does(name)))
      expect([who, status, found]).toEqual([who, status, wanted])
      if (name !== 'takeIn') {
        const offered = availableCommands(subjectIn(status), people[who], 0).includes(name as 'merge')
        expect([who, status, offered]).toEqual([who, status, wanted === 'ok'])
      }
    }
})

test('a passer-by joins where the issue may be shown, once; to anybody else it does not exist', () => {
  for (const status of caseStatuses) {
    const subject = inState(status)
    expect(outcomeOf(act(subject, 'otherStudent', does('join')))).toBe('NOT_FOUND')
    expect(outcomeOf(act(subject, 'otherStudent', does('join'), true))).toBe(
      open.includes(status) ? 'ok' : 'NOT_NOW',
    )
  }
  const once = done(inState('handling'), 'otherStudent', does('join'), true)
  expect(once.joined).toEqual(['zhao'])
  expect(outcomeOf(act(once, 'otherStudent', does('join'), true))).toBe('ALREADY_DONE')
  expect(outcomeOf(act(once, 'requester', does('join'), true))).toBe('ALREADY_DONE')
  expect(outcomeOf(act(once, 'owner', does('join'), true))).toBe('FORBIDDEN')
  const full = { ...once, joined: Array.from({ length: MOST_JOINED }, (_, nth) => `p${nth}`) }
  expect(outcomeOf(act(full, 'otherStudent', does('join'), true))).toBe('TOO_MANY')
})

test('who is offered an issue may do nothing else to it', () => {
  expect(outcomeOf(act(inState('handling'), 'otherStudent', does('merge'), true))).toBe('FORBIDDEN')
})

test('merged and taken out again it stands as it did, from every open state and at any hour', () => {
  fc.assert(
    fc.property(fc.constantFrom(...open), fc.integer({ min: 0, max: 96 }), (from, hours) => {
      const before = inState(from)
      const into = done(other, 'lead', does('takeIn', before))
      expect(into.joined).toEqual(['wu', 'lin'])
      const gone = { ...merged(from), updatedAt: before.updatedAt + hours * HOUR }
      expect(gone.clocks.some(({ state }) => state === 'running')).toBe(false)
      const back = done(gone, 'lead', does('unmerge', into))
      for (const field of ['status', 'clocks', 'dueAt', 'waitingSince', 'owner', 'merged'] as const)
        expect([field, back[field]]).toEqual([field, before[field]])
      expect(done(into, 'lead', does('letOut', gone)).joined).toEqual(['wu'])
    }),
  )
})

test('nothing is put to itself, nor taken out of what it was not put to', () => {
  const subject = inState('handling')
  expect(outcomeOf(act(subject, 'lead', does('merge', subject)))).toBe('NOT_NOW')
  expect(outcomeOf(act(subject, 'lead', does('takeIn', subject)))).toBe('NOT_NOW')
  expect(outcomeOf(act(merged('handling'), 'lead', does('unmerge', { ...other, _id: 'case-3' })))).toBe(
    'NOT_NOW',
  )
})

test('everybody who has it hears the one answer; who joins is told so', () => {
  const joined = done(inState('handling'), 'otherStudent', does('join'), true)
  const told = noticesOf('join', { before: inState('handling'), after: joined, leads: [] }, 'zhao')
  expect(told).toEqual([
    { to: 'zhao', template: 'joined' },
    { to: 'd1', template: 'joinedSeen' },
  ])
  expect(noticesOf('resolve', { before: joined, after: joined, leads: [] }, 'd1')).toContainEqual({
    to: 'zhao',
    template: 'joinedResolved',
  })
})
