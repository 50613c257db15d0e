import { MESSAGE_CHARACTERS as contractMessage } from '@shared/contract/case'
import { submitFeedbackRequest, submitOnBehalfRequest } from '@shared/contract/feedback'
import { fileLimits } from '@shared/contract/file'
import * as limits from '@/cloud/limits'

const requestKey = 'k'.repeat(24)
const takes = (more: object) =>
  submitFeedbackRequest.safeParse({ requestKey, text: '热水停了', ...more }).success
const behalf = (more: object) =>
  submitOnBehalfRequest.safeParse({
    requestKey,
    text: '热水停了',
    channel: 'window',
    originalAt: 1_773_000_000_000,
    ...more,
  }).success

// The phone repeats the contract's limits without its schemas; here they are held equal.
test('what the phone allows is exactly what the server takes', () => {
  expect(limits.MESSAGE_CHARACTERS).toBe(contractMessage)
  expect(limits.MOST_PHOTOS).toBe(fileLimits.count)
  expect(takes({ place: 'x'.repeat(limits.PLACE_CHARACTERS) })).toBe(true)
  expect(takes({ place: 'x'.repeat(limits.PLACE_CHARACTERS + 1) })).toBe(false)
  expect(behalf({ contactName: 'x'.repeat(limits.NAME_CHARACTERS) })).toBe(true)
  expect(behalf({ contactName: 'x'.repeat(limits.NAME_CHARACTERS + 1) })).toBe(false)
  expect(limits.FEEDBACK_CHARACTERS).toBeLessThan(contractMessage)
})

test.each([
  '',
  '13800001234',
  '010-6278 0001',
  '+86 13800001234',
  '1234',
  'abc',
  '1'.repeat(20),
  '+',
  '12345-',
])('phone number %p', phone => expect(limits.PHONE.test(phone)).toBe(takes({ phone })))
