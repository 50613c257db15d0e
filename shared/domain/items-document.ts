import type { Document, Item } from '../contract/item'
import type { Field, FormContext, Values } from '../contract/form'
import type { Language } from '../contract/words'
import { fieldsOf } from './forms'
import { holdsTrue } from './forms-condition'
import { figuresOf } from './forms-figures'
import { yuanOf } from './forms-money'

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9.:_-]*)\}/g

/** What a document may ask for besides fields, figures and the profile; the server gives them. */
export const givenPlaceholders = ['today', 'code', 'number', 'validUntil'] as const
export type Given = Readonly<Record<(typeof givenPlaceholders)[number], string>>

const profilePlaceholders = [
  'name',
  'number',
  'phone',
  'department',
  'enrolledYear',
  'joinedYear',
  'level',
  'kind',
] as const

/** The placeholders of a document's lines, each once. */
export const placeholdersOf = ({ title, lines }: Document): string[] => [
  ...new Set(
    [title, ...lines].flatMap(text =>
      Object.values(text).flatMap(said => [...said.matchAll(PLACEHOLDER)].map(found => found[1] ?? '')),
    ),
  ),
]

const isSayable = (type: Field['type']): boolean => type !== 'note' && type !== 'table'

/** Whether an item can fill a placeholder. `{step:STEP.FIELD}` is what the person of a step filled in. */
export const isFillable = ({ form, flow }: Pick<Item, 'form' | 'flow'>, placeholder: string): boolean => {
  const [kind, name, field] = placeholder.split(/[.:]/)
  if (kind === 'step') {
    const asked = flow.steps.find(({ id }) => id === name)?.form
    return asked !== undefined && fieldsOf(asked).some(({ id, type }) => id === field && isSayable(type))
  }
  if (kind === 'profile') return profilePlaceholders.some(known => known === name)
  if (kind === 'figure') return (form.figures ?? []).some(({ id }) => id === name)
  if (givenPlaceholders.some(known => known === placeholder)) return true
  return fieldsOf(form).some(({ id, type }) => id === placeholder && isSayable(type))
}

const optionLabel = (field: Field | undefined, word: string, language: Language): string =>
  field && 'options' in field ? (field.options.find(({ id }) => id === word)?.label[language] ?? word) : word

const said = (field: Field | undefined, values: Values, language: Language): string => {
  const value = field ? values[field.id] : undefined
  if (value === undefined || value === true) return ''
  if (typeof value === 'string') return optionLabel(field, value, language)
  if (typeof value === 'number') return field?.type === 'money' ? yuanOf(value) : String(value)
  if (Array.isArray(value))
    return value
      .flatMap(part => (typeof part === 'string' ? [optionLabel(field, part, language)] : []))
      .join(', ')
  if ('text' in value) return value.text
  return 'fromOn' in value ? `${value.fromOn} – ${value.toOn}` : `${value.on} ${value.from}–${value.to}`
}

/** Everything a document is filled from. Names of departments and the like are the server's to put into `profile`. */
export interface DocumentSource {
  values: Values
  context: FormContext
  given: Given
  /** What was filled in at steps, by step id. */
  steps?: Readonly<Record<string, Values>>
}

const filler = (
  item: Pick<Item, 'form' | 'flow'>,
  { values, context, given, steps = {} }: DocumentSource,
  language: Language,
) => {
  const figures = figuresOf(item.form, values, context)
  return (_match: string, placeholder: string): string => {
    const [kind, name, part] = placeholder.split(/[.:]/)
    if (kind === 'step') {
      const asked = item.flow.steps.find(({ id }) => id === name)?.form
      const field = asked && fieldsOf(asked).find(({ id }) => id === part)
      return said(field, steps[name ?? ''] ?? {}, language)
    }
    const known = profilePlaceholders.find(one => one === name)
    if (kind === 'profile' && known) return String(context.profile[known] ?? '')
    if (kind === 'figure') {
      const figure = figures.find(({ id }) => id === name)
      return figure ? (figure.unit === 'fen' ? yuanOf(figure.value) : String(figure.value)) : ''
    }
    const other = givenPlaceholders.find(one => one === placeholder)
    return other
      ? given[other]
      : said(
          fieldsOf(item.form).find(({ id }) => id === placeholder),
          values,
          language,
        )
  }
}

/** A line that only names what nobody filled in says nothing, and is left out; one without placeholders always stands. */
const saysSomething = (line: string, fill: (match: string, placeholder: string) => string): boolean => {
  const asked = [...line.matchAll(PLACEHOLDER)]
  return asked.length === 0 || asked.some(([match, placeholder = '']) => fill(match, placeholder) !== '')
}

/** The documents a finished case gets, filled in, in one language: the first line set whose condition holds, of each. */
export const documentsFor = (
  item: Pick<Item, 'form' | 'flow' | 'result'>,
  source: DocumentSource,
  language: Language,
): { title: string; lines: string[] }[] => {
  const fill = filler(item, source, language)
  return item.result.documents
    .filter(({ when }) => !when || holdsTrue(when, source))
    .map(({ title, lines }) => ({
      title: title[language].replace(PLACEHOLDER, fill),
      lines: lines
        .map(line => line[language])
        .filter(line => saysSomething(line, fill))
        .map(line => line.replace(PLACEHOLDER, fill)),
    }))
}
