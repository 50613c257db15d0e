import fc from 'fast-check'
import type { Actor, Grant } from '@shared/contract/person'
import { roles } from '@shared/contract/words'
import {
  departmentsOf,
  holds,
  isStaff,
  isValid,
  maySee,
  maySeeRequester,
  relationsOf,
} from '@shared/domain/relations'
import { people, received, relationOf, type Who } from './case-desk'

const NOW = 1_000_000
const actor = (id: string, ...grants: Grant[]): Actor => ({ id, bound: true, grants })
const found = (who: Actor, subject = received()) => [...relationsOf(subject, who, NOW)]

test.each(Object.keys(people) as Who[])('%s is to the case what the desk says', who =>
  expect(found(people[who]).sort()).toEqual([...relationOf[who]].sort()),
)

test('a person on both sides is only the requester (A10)', () =>
  expect(found(actor('lin', { role: 'supervisor' }, { role: 'lead', department: 'dormitory' }))).toEqual([
    'requester',
  ]))

test('an owner who has no role any more is nothing to the case', () => expect(found(actor('d1'))).toEqual([]))

test('a role of another department gives nothing, a role without department holds everywhere', () => {
  expect(found(actor('x', { role: 'lead', department: 'canteen' }))).toEqual([])
  expect(found(actor('x', { role: 'lead' }))).toEqual(['lead'])
})

test('a grant holds from its beginning up to, not including, its end', () => {
  const grant: Grant = { role: 'member', from: 10, until: 20 }
  expect([9, 10, 19, 20].map(now => isValid(grant, now))).toEqual([false, true, true, false])
})

test('departments of a queue: those of the roles; all for roles of the whole office; none without a role', () => {
  expect(departmentsOf(people.lead, NOW)).toEqual(['dormitory'])
  expect(departmentsOf(people.specialist, NOW)).toBeNull()
  expect(departmentsOf(people.requester, NOW)).toEqual([])
  expect(departmentsOf(actor('x', { role: 'supervisor', department: 'canteen' }), NOW)).toEqual(['canteen'])
})

test('who may open a case: whoever is something to it; who learns whose it is: whoever works on it (A6)', () => {
  const visible = (who: Who) => maySee(relationsOf(received(), people[who], NOW))
  const named = (who: Who) => maySeeRequester(relationsOf(received(), people[who], NOW))
  for (const who of Object.keys(people) as Who[])
    expect([who, visible(who)]).toEqual([who, relationOf[who].length > 0])
  expect([named('administrator'), named('owner'), named('supervisor')]).toEqual([false, true, true])
})

test('no grant that has ended gives anything', () => {
  const grant = fc.record({
    role: fc.constantFrom(...roles),
    department: fc.constantFrom('dormitory', 'canteen'),
  })
  fc.assert(
    fc.property(fc.array(grant), grants => {
      const ended = actor('x', ...grants.map(one => ({ ...one, until: NOW })))
      expect([isStaff(ended, NOW), found(ended), departmentsOf(ended, NOW)]).toEqual([false, [], []])
      for (const role of roles) expect(holds(ended, role, NOW)).toBe(false)
    }),
  )
})
