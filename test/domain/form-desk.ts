import type { Field, Form, FormContext } from '@shared/contract/form'
import { checkForm } from '@shared/domain/forms'

/** A text in both languages for definitions made in tests. */
export const say = (text: string) => ({ 'zh-CN': text, en: text })

/** A student on a Tuesday. */
export const student: FormContext = {
  profile: {
    name: '林晓',
    kind: 'student',
    number: '2026010101',
    phone: '13800000001',
    department: 'academic',
    enrolledYear: 2026,
  },
  roles: [],
  todayOn: '2026-09-08',
}

/** A form of one page with these fields. */
export const formOf = (...fields: Field[]): Form => ({ sections: [{ id: 'page', title: say('页'), fields }] })

/** What a field is by default in these tests: named `x`, needed. */
export const base = { id: 'x', label: say('项'), required: true } as const

/** One answer to one field: its value, or `path problem` lines. */
export const answered = (field: Field, raw: unknown, context: FormContext = student) => {
  const { values, problems } = checkForm(formOf(field), { x: raw }, context)
  return problems.length > 0 ? problems.map(({ path, problem }) => `${path} ${problem}`) : { value: values.x }
}
