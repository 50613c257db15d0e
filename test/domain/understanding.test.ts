import fc from 'fast-check'
import { isDoubtfullyUrgent, questionFor, SURE_FROM } from '@shared/domain/understanding'

// Issue 4: unsure ones ask one short question; danger comes first.

const sure = {
  urgency: 'normal' as const,
  urgencyConfidence: 0.99,
  typeConfidence: 0.9,
  departmentConfidence: 0.9,
  flags: [],
}

test('who is sure asks nothing', () => expect(questionFor(sure)).toBeUndefined())

test('danger is asked about before anything else', () =>
  expect(questionFor({ ...sure, urgency: 'urgent', urgencyConfidence: 0.2, typeConfidence: 0.1 })).toBe(
    'urgency',
  ))

test('spam is nobody’s to explain: the window reads it', () =>
  expect(questionFor({ ...sure, typeConfidence: 0.1, flags: ['spam'] })).toBeUndefined())

test('for every confidence: at most one question, and only about what is unsure', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const heard = fc.record({
    urgency: fc.constantFrom('normal' as const, 'urgent' as const),
    urgencyConfidence: share,
    typeConfidence: share,
    departmentConfidence: share,
    flags: fc.constant<string[]>([]),
  })
  fc.assert(
    fc.property(heard, one => {
      const asked = questionFor(one)
      expect(asked === 'urgency').toBe(isDoubtfullyUrgent(one))
      if (asked === 'type') expect(one.typeConfidence).toBeLessThan(SURE_FROM.type)
      if (asked === 'department') expect(one.departmentConfidence).toBeLessThan(SURE_FROM.department)
      if (asked === undefined) expect(one.typeConfidence).toBeGreaterThanOrEqual(SURE_FROM.type)
    }),
  )
})
