import type { ActionMap } from '@shared/contract/api'
import type { bindWords } from '@shared/copy/people'

export const proofs = ['fact', 'code'] as const

/** What somebody writes to be linked to their number. */
export interface BindForm {
  number: string
  name: string
  by: (typeof proofs)[number]
  fact: string
  code: string
}

// The same forms as shared/contract/person.ts; the phone carries no zod.
const NUMBER = /^[A-Za-z0-9-]{2,24}$/
const FACT = /^[0-9A-Za-z]{4,8}$/
const CODE = /^[0-9a-zA-Z-]{8,12}$/

/** What is wrong, by field, in the words to be shown at it. */
export const whatIsWrong = (
  form: BindForm,
  words: (typeof bindWords)['zh-CN'],
): Partial<Record<keyof BindForm, string>> => ({
  ...(NUMBER.test(form.number.trim()) ? {} : { number: words.numberWrong }),
  ...(form.name.trim() === '' ? { name: words.nameWrong } : {}),
  ...(form.by === 'fact' && !FACT.test(form.fact.trim()) ? { fact: words.factWrong } : {}),
  ...(form.by === 'code' && !CODE.test(form.code.trim()) ? { code: words.codeWrong } : {}),
})

/** The request, with the one proof that was chosen. */
export const requestOf = (form: BindForm): ActionMap['people.bind']['request'] => ({
  number: form.number.trim(),
  name: form.name.trim(),
  ...(form.by === 'fact' ? { fact: form.fact.trim() } : { code: form.code.trim() }),
})
