import type { Form, FormProblem } from '@shared/contract/form'
import type { Language } from '@shared/contract/words'
import { formScreenWords } from '@shared/copy/form-screen'
import { formProblemSentences } from '@shared/copy/forms'
import { fieldsOf } from '@shared/domain/forms'

const typeAt = (form: Form, path: string) => {
  const [root, , column] = path.split('.')
  const field = fieldsOf(form).find(({ id }) => id === root)
  return field?.type === 'table' ? field.columns.find(({ id }) => id === column)?.type : field?.type
}
const isNumeric = (form: Form, path: string): boolean =>
  ['number', 'money'].includes(typeAt(form, path) ?? '')

/** What is wrong with one answer, in plain words; a rule between answers has its own. */
export const sayProblem = (
  form: Form,
  { path, problem, params }: FormProblem,
  language: Language,
): string => {
  if (problem === 'rule') {
    const rule = form.rules?.find(({ id }) => id === params.rule)
    if (rule) return rule.say[language]
  }
  const missing: Partial<Record<string, string>> = formScreenWords[language].missing
  const told = problem === 'required' && missing[typeAt(form, path) ?? '']
  if (told) return told
  if (problem === 'shape' && isNumeric(form, path)) return formScreenWords[language].notANumber
  return formProblemSentences[language][problem](params)
}

/** The label of the field a path leads to, with its line where it is in a table. */
export const labelOfPath = (form: Form, path: string, language: Language): string => {
  const [root, row, column] = path.split('.')
  const field = fieldsOf(form).find(({ id }) => id === root)
  if (!field) return ''
  const label = field.label[language]
  if (field.type !== 'table' || row === undefined) return label
  const name = field.columns.find(({ id }) => id === column)?.label[language]
  return formScreenWords[language].inLine(label, Number(row) + 1, name)
}
