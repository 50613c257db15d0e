import fc from 'fast-check'
import { items } from '@shared/catalogue/items'
import type { Field, FormContext } from '@shared/contract/form'
import { checkForm, fieldsOf, visibleFields } from '@shared/domain/forms'
import { figuresOf, totalsOf } from '@shared/domain/forms-figures'
import { answersOf, type Typed } from '@/parts/form/typed'

// What the phone says of what was typed and what the server says of what arrived are the same: values, what is asked,
// what is wrong, and what it adds up to; and sums are those of a reckoning that shares no line with either.

const cents = fc.integer({ min: 0, max: 500_000 }).map(fen => (fen / 100).toFixed(2))
const amount = fc.oneof(cents, fc.constantFrom('', '12,5', '1,000', 'abc', ' 3 '))
const day = fc.integer({ min: 1, max: 28 }).map(date => `2026-03-${String(date).padStart(2, '0')}`)
const words = fc.constantFrom('', '家里有事', 'x'.repeat(300), '三号楼 305')

const cellOf = (column: Extract<Field, { type: 'table' }>['columns'][number]): fc.Arbitrary<string> => {
  if (column.type === 'choice') return fc.constantFrom(...column.options.map(({ id }) => id))
  if (column.type === 'money' || column.type === 'number') return amount
  return column.type === 'date' ? day : words
}

/** What fingers leave in a field. */
const typedIn = (field: Field): fc.Arbitrary<unknown> => {
  switch (field.type) {
    case 'number':
    case 'money':
      return amount
    case 'date':
      return day
    case 'period':
      return fc.record({ fromOn: day, toOn: day })
    case 'timeWindow':
      return fc.record({
        on: day,
        from: fc.constantFrom('08:00', '14:00'),
        to: fc.constantFrom('10:00', '16:00'),
      })
    case 'choice':
      return fc.constantFrom(...field.options.map(({ id }) => id))
    case 'many':
      return fc.subarray(field.options.map(({ id }) => id))
    case 'place':
      return fc.record({ text: words })
    case 'table':
      return fc.array(fc.record(Object.fromEntries(field.columns.map(one => [one.id, cellOf(one)]))), {
        maxLength: 4,
      })
    case 'consent':
      return fc.boolean()
    case 'photo':
    case 'file':
    case 'signature':
    case 'note':
      return fc.constant(undefined)
    default:
      return fc.oneof(words, fc.constantFrom('13800001234', '11010519491231002X'))
  }
}

const typed = (fields: readonly Field[]): fc.Arbitrary<Typed> =>
  fc.record(
    Object.fromEntries(fields.map(field => [field.id, fc.option(typedIn(field), { nil: undefined })])),
  )

const contextOf = (kind: 'student' | 'teacher'): FormContext => ({
  profile: { name: '林晓', kind, department: 'mathematics', enrolledYear: 2026 },
  roles: [],
  todayOn: '2026-03-11',
})

test.each(items.map(item => [item.id, item] as const))('%s: phone and server agree', (_id, { form }) =>
  fc.assert(
    fc.property(typed(fieldsOf(form)), fc.constantFrom('student', 'teacher'), (given, kind) => {
      const context = contextOf(kind)
      const phone = answersOf(form, given)
      const arrived = JSON.parse(JSON.stringify(phone)) as unknown
      const [here, there] = [checkForm(form, phone, context), checkForm(form, arrived, context)]
      expect(there).toEqual(here)
      expect(figuresOf(form, there.values, context)).toEqual(figuresOf(form, here.values, context))
      expect(visibleFields(form, arrived as typeof phone, context)).toEqual(
        visibleFields(form, phone, context),
      )
    }),
    { numRuns: 60 },
  ),
)

test('sums of money are exact to the fen, however they were typed', () => {
  const form = items.find(({ id }) => id === 'reimbursement')?.form
  if (!form) throw new Error('no reimbursement')
  const lines = fc.array(
    cents.filter(yuan => Number(yuan) >= 0.01),
    { minLength: 1, maxLength: 20 },
  )
  fc.assert(
    fc.property(lines, amounts => {
      const rows = amounts.map((yuan, nth) => ({
        ...{ on: '2026-03-02', what: '纸笔', invoice: String(10_000_000 + nth), amount: yuan },
      }))
      const { values } = checkForm(form, answersOf(form, { lines: rows }), contextOf('teacher'))
      const fen = amounts.reduce((sum, yuan) => sum + BigInt(yuan.replace('.', '')), 0n)
      expect(totalsOf(form, values, contextOf('teacher'))['lines.amount']).toBe(Number(fen))
    }),
  )
})
