import type { Condition } from '@shared/contract/condition'
import type { Values } from '@shared/contract/form'
import { holdsTrue } from '@shared/domain/forms-condition'
import { student } from './form-desk'

const values: Values = {
  word: '10',
  amount: 10,
  trip: { fromOn: '2026-09-08', toOn: '2026-09-10' },
  window: { on: '2026-09-08', from: '08:00', to: '09:30' },
  day: '2026-09-09',
  chosen: ['a', 'b'],
  lines: [{ cost: 0.1 }, { cost: 0.2 }, { what: '纸' }],
  agreed: true,
}

describe('the condition language', () => {
  it.each<[Condition, boolean]>([
    [{ equals: [{ field: 'amount' }, 10] }, true],
    [{ equals: [{ field: 'word' }, 10] }, false],
    [{ equals: [{ field: 'agreed' }, true] }, true],
    [{ equals: [{ field: 'gone' }, { field: 'gone' }] }, false],
    [{ equals: [{ field: 'trip' }, { field: 'trip' }] }, false],
    [{ gt: [{ field: 'word' }, 3] }, false],
    [{ lt: [{ field: 'word' }, 30] }, false],
    [{ gt: [{ field: 'gone' }, -1] }, false],
    [{ not: { gt: [{ field: 'gone' }, -1] } }, true],
    [{ gt: [{ days: 'trip' }, 2] }, true],
    [{ gt: [{ days: 'trip' }, 3] }, false],
    [{ equals: [{ minutes: 'window' }, 90] }, true],
    [{ equals: [{ firstOn: 'window' }, { firstOn: 'trip' }] }, true],
    [{ gt: [{ lastOn: 'trip' }, { field: 'day' }] }, true],
    [{ lt: [{ firstOn: 'trip' }, { today: 'on' }] }, false],
    [{ equals: [{ lastOn: 'day' }, '2026-09-09'] }, true],
    [{ equals: [{ sum: 'lines', column: 'cost' }, 0.3] }, true],
    [{ equals: [{ sum: 'gone', column: 'cost' }, 0] }, true],
    [{ equals: [{ count: 'chosen' }, 2] }, true],
    [{ equals: [{ count: 'gone' }, 0] }, true],
    [{ in: [{ field: 'chosen' }, ['b', 'z']] }, true],
    [{ in: [{ field: 'chosen' }, ['z']] }, false],
    [{ in: [{ field: 'amount' }, [9, 10]] }, true],
    [{ in: [{ field: 'gone' }, []] }, false],
    [{ filled: 'lines' }, true],
    [{ filled: 'constructor' }, false],
    [{ role: 'student' }, true],
    [{ role: 'lead' }, false],
    [{ equals: [{ profile: 'enrolledYear' }, { today: 'year' }] }, true],
    [{ equals: [{ profile: 'level' }, 'doctor'] }, false],
    [{ equals: [{ today: 'month' }, 9] }, true],
    [{ and: [{ role: 'student' }, { filled: 'gone' }] }, false],
    [{ or: [{ filled: 'gone' }, { filled: 'day' }] }, true],
  ])('%j: %s', (condition, expected) =>
    expect(holdsTrue(condition, { values, context: student })).toBe(expected),
  )

  it('an office role counts as well as a kind of person', () =>
    expect(holdsTrue({ role: 'lead' }, { values, context: { ...student, roles: ['lead'] } })).toBe(true))
})
