import { caseStatuses, nextCodes } from '@shared/contract/words'
import { answerByAt, firstAnswerByAt, nextStepOf } from '@shared/domain/next-step'
import { accepted, DAY, does, inState, received } from './case-desk'
import { clockOf } from './clock-desk'

const next = (...args: Parameters<typeof inState>) => nextStepOf(inState(...args))

test('every state has a next step with a known word, and a time only while the office owes something', () => {
  for (const status of caseStatuses) {
    const { code, byAt } = next(status)
    expect(nextCodes).toContain(code)
    expect([status, byAt !== null]).toEqual([status, status === 'submitted' || status === 'handling'])
  }
})

test('who complains is contacted first, then answered', () => {
  const subject = received('complaint')
  expect(nextStepOf(subject)).toEqual({ code: 'willContact', byAt: subject.createdAt + DAY })
  const contacted = accepted(subject, 'owner', does('contact'))
  expect(nextStepOf(contacted)).toEqual({ code: 'willAnswer', byAt: subject.createdAt + 2 * DAY })
})

test('who asks has a first reply, then the answer', () => {
  const subject = received('inquiry')
  expect(nextStepOf(subject)).toEqual({
    code: 'willReply',
    byAt: clockOf(subject.clocks, 'firstReply').dueAt,
  })
  expect(nextStepOf(accepted(subject, 'owner', does('reply')))).toEqual({
    code: 'willAnswer',
    byAt: clockOf(subject.clocks, 'whole').dueAt,
  })
})

test('asked for more, it is the requester’s turn; answered, they rate or reopen', () =>
  expect([next('waiting').code, next('resolved').code, next('closed').code]).toEqual([
    'yourTurn',
    'rateOrReopen',
    'ended',
  ]))

test('the answer is promised by the result clock, else by the whole; the first word by the earliest', () => {
  const complaint = received('complaint')
  expect(answerByAt(complaint)).toBe(clockOf(complaint.clocks, 'result').dueAt)
  expect(firstAnswerByAt(complaint)).toBe(clockOf(complaint.clocks, 'contact').dueAt)
  const wish = received('suggestion')
  expect(answerByAt(wish)).toBe(clockOf(wish.clocks, 'whole').dueAt)
  expect(firstAnswerByAt({ clocks: [], updatedAt: 7 })).toBe(7)
})
