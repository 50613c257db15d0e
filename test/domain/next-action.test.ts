import { commandNames } from '@shared/contract/case'
import { availableCommands } from '@shared/domain/decide'
import { nextActionOf } from '@shared/domain/next-action'
import { accepted, does, inState, people, received } from './case-desk'

const all = [...commandNames]
const suggested = (subject = received()) => nextActionOf(subject, all)

test('a complaint: taken, its person contacted, then brought to a result', () => {
  const fresh = received('complaint')
  expect(suggested(fresh)).toBe('claim')
  const taken = accepted(fresh, 'owner', does('claim'))
  expect(suggested(taken)).toBe('contact')
  expect(suggested(accepted(taken, 'owner', does('contact')))).toBe('resolve')
})

test('an inquiry: a first word before anything else', () => {
  const taken = accepted(received('inquiry'), 'owner', does('claim'))
  expect(suggested(taken)).toBe('reply')
  expect(suggested(accepted(taken, 'owner', does('reply')))).toBe('resolve')
})

test('where the requester is to answer the office waits', () =>
  expect(suggested(inState('waiting', 'inquiry'))).toBeUndefined())

test('only what somebody may do is suggested', () => {
  const fresh = received()
  const { requester } = people
  expect(nextActionOf(fresh, availableCommands(fresh, requester, fresh.createdAt))).toBeUndefined()
  expect(nextActionOf(fresh, ['note'])).toBeUndefined()
})
