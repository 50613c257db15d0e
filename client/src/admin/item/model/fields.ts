import type { LocalText } from '@shared/contract/condition'
import type { Column, Field, FieldOf, Option } from '@shared/contract/form'
import type { FieldType, PrefillSource } from '@shared/contract/form-words'
import { freshId } from './parts'

const NOTHING: LocalText = { 'zh-CN': '', en: '' }

export const freshOption = (label: LocalText = NOTHING): Option => ({ id: freshId('o'), label })

export const columnTypes = ['text', 'number', 'money', 'date', 'choice'] as const

/** A column as it begins; of another type it keeps its name. */
export const beginColumn = (type: Column['type'], from?: Column): Column => {
  const { id, label, required } = from ?? { id: freshId('c'), label: NOTHING, required: true }
  const cell = { id, label, required, ...(from?.hint ? { hint: from.hint } : {}) }
  return type === 'choice' ? { type, ...cell, options: [freshOption()] } : { type, ...cell }
}

/** What each type of question needs before anybody has said more. */
export const beginField = (type: FieldType, id: string, label: LocalText): Field => {
  if (type === 'note') return { type, id, label }
  const asked = { id, label, required: false }
  if (type === 'choice' || type === 'many') return { type, ...asked, options: [freshOption(), freshOption()] }
  if (type === 'table') return { type, ...asked, columns: [beginColumn('text')] }
  if (type === 'timeWindow') return { type, ...asked, opensAt: '08:00', closesAt: '18:00', stepMinutes: 60 }
  if (type === 'consent') return { type, ...asked, required: true }
  return { type, ...asked }
}

const isChoice = (field: Field): field is FieldOf<'choice' | 'many'> =>
  field.type === 'choice' || field.type === 'many'

/** Another type is another question; what every question has stays, and the options between two kinds of choice. */
export const turnField = (field: Field, type: FieldType): Field => {
  if (field.type === type) return field
  const begun = beginField(type, field.id, field.label)
  const common = {
    ...(field.hint ? { hint: field.hint } : {}),
    ...(field.showIf ? { showIf: field.showIf } : {}),
  }
  if (begun.type === 'note' || field.type === 'note') return { ...begun, ...common }
  const turned: Field = { ...begun, ...common, required: field.required }
  return isChoice(turned) && isChoice(field) ? { ...turned, options: field.options } : turned
}

/** How a setting of a question is given. */
export type SettingKind = 'count' | 'number' | 'fen' | 'days' | 'minutes'
export type Setting = readonly [name: string, kind: SettingKind]

const lengths = [
  ['minCharacters', 'count'],
  ['maxCharacters', 'count'],
] as const
const numbers = [
  ['min', 'number'],
  ['max', 'number'],
  ['decimals', 'count'],
] as const
const amounts = [
  ['minFen', 'fen'],
  ['maxFen', 'fen'],
] as const
const daysAround = [
  ['earliestInDays', 'days'],
  ['latestInDays', 'days'],
] as const
const counts = [
  ['min', 'count'],
  ['max', 'count'],
] as const

/** The numbers each type of question may be held to; what is not named here has a place of its own. */
export const settingsOf: Partial<Record<FieldType, readonly Setting[]>> = {
  text: lengths,
  longText: lengths,
  number: numbers,
  money: amounts,
  date: daysAround,
  period: [...daysAround, ['maxDays', 'count']],
  timeWindow: [
    ...daysAround,
    ['stepMinutes', 'minutes'],
    ['minMinutes', 'minutes'],
    ['maxMinutes', 'minutes'],
  ],
  many: counts,
  photo: counts,
  file: counts,
  table: counts,
}

/** What must stand: leaving it empty leaves it as it was. */
export const neededSettings: readonly string[] = ['stepMinutes']

/** Where an answer of this type may be taken from (domain/check-item-form holds the same). */
export const prefillsOf = (type: FieldType): PrefillSource[] => {
  if (type === 'text') return ['profile.name', 'profile.number', 'profile.phone', 'last']
  if (type === 'phone') return ['profile.phone', 'last']
  if (type === 'department') return ['profile.department', 'last']
  return ['longText', 'choice', 'many', 'person', 'place', 'idNumber', 'number'].includes(type)
    ? ['last']
    : []
}
