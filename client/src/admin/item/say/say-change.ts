import type { AlarmRule, Budget } from '@shared/contract/clock'
import type { Condition, LocalText, Operand } from '@shared/contract/condition'
import type { OwnerRule, StepOwner } from '@shared/contract/flow'
import type { Item } from '@shared/contract/item'
import { fieldsOf } from '@shared/domain/forms'
import { sayBudget } from '@/parts/items/say-item'
import type { Change } from '../model/changes'
import { hoursIn, sayAlarms } from './say-alarms'
import { sayCondition, saySubject } from './say-condition'
import { sayOwner, saySeat } from './say-owner'
import { sayPlace } from './say-place'
import type { Sayings } from './sayings'

/** A difference as people read it. */
export interface SaidChange {
  place: string
  kind: Change['kind']
  before: string
  after: string
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is LocalText => isObject(value) && 'zh-CN' in value && 'en' in value

const saysTexts = (value: Record<string, unknown>, { text }: Sayings): string | undefined =>
  [value['name'], value['label'], value['title'], value['question'], value['say']].filter(isText).map(text)[0]

const conditionKeys = new Set(['when', 'showIf', 'must', 'needed', 'required'])

/** The fields the conditions of a path may name: those of the form it stands in. */
const fieldsFor = (item: Item, path: string) => {
  const step = /^flow\.steps\.([^.]+)\.form\./.exec(path)?.[1]
  const form = step ? item.flow.steps.find(({ id }) => id === step)?.form : undefined
  return fieldsOf(form ?? item.form)
}

const sayWord = (key: string, value: string, item: Item, sayings: Sayings): string => {
  const { admin, definition, flow, me } = sayings
  if (key === 'department') return sayings.department(value)
  const words: Record<string, Readonly<Record<string, string>>> = {
    ...{ type: admin.form.types, category: definition.category, mode: flow.mode },
    kind: { ...flow.kind, ...definition.result, ...me.kind },
    kinds: { ...me.kind },
    after: Object.fromEntries(item.flow.steps.map(({ id, name }) => [id, sayings.text(name)])),
    weekdays: Object.fromEntries(
      Object.entries(sayings.item.weekdays).map(([day, name]) => [day, sayings.editor.weekday(name)]),
    ),
    ...{ format: sayings.editor.format, prefill: sayings.editor.prefill, level: sayings.editor.texts.level },
  }
  const found = words[key]?.[value]
  if (found !== undefined) return found
  const field = ['field', 'at', 'resourceField', 'windowField'].includes(key)
    ? fieldsOf(item.form).find(({ id }) => id === value)
    : undefined
  return field ? sayings.text(field.label) : value
}

const sayPlain = (key: string, value: unknown, item: Item, sayings: Sayings): string => {
  if (typeof value === 'boolean') return value ? sayings.editor.yes : sayings.editor.no
  if (typeof value === 'number' && /fen$/i.test(key)) return sayings.editor.yuan((value / 100).toFixed(2))
  if (typeof value === 'number' && /Percents$/.test(key)) return sayings.editor.alarms.percent(value)
  if (typeof value === 'number' && /AfterSeconds$/.test(key))
    return sayings.editor.alarms.length(hoursIn(value)).trim()
  return typeof value === 'string' ? sayWord(key, value, item, sayings) : String(value)
}

/** A part in words; things of several parts are called by their name. */
const sayPart = (change: Change, value: unknown, item: Item, sayings: Sayings): string => {
  const { key, path } = change
  const fields = fieldsFor(item, path)
  if (value === undefined) return ''
  if (isText(value)) return sayings.text(value)
  if (key === 'owners' && Array.isArray(value))
    return (value as StepOwner[]).map(seat => saySeat(seat, fields, sayings)).join(sayings.editor.listed)
  if (key === 'copies' && Array.isArray(value))
    return (value as OwnerRule[]).map(rule => sayOwner(rule, fields, sayings)).join(sayings.editor.listed)
  if (Array.isArray(value))
    return value
      .map(one => (isObject(one) ? (saysTexts(one, sayings) ?? '') : sayPlain(key, one, item, sayings)))
      .join(sayings.editor.listed)
  if (!isObject(value)) return sayPlain(key, value, item, sayings)
  if (conditionKeys.has(key)) return sayCondition(value as unknown as Condition, fields, sayings)
  if (key === 'budget' || key === 'time')
    return sayBudget(value as unknown as Budget, 'working', sayings.item)
  if (key === 'alarms') return sayAlarms(value as unknown as AlarmRule, sayings)
  if (key === 'of' || key === 'startsAfter')
    return saySubject(value as Exclude<Operand, string | number | boolean>, fields, sayings)
  return saysTexts(value, sayings) ?? sayings.editor.versions.some
}

/** Where the other language differs and this one does not, the other is shown: a change is never invisible. */
const otherOf = (sayings: Sayings): Sayings['text'] =>
  sayings.language === 'en' ? text => text['zh-CN'] : text => text.en

/** A difference in words, at a place named as the editor names it. */
export const sayChange = (change: Change, before: Item, after: Item, sayings: Sayings): SaidChange => {
  const hidden =
    isText(change.before) &&
    isText(change.after) &&
    sayings.text(change.before) === sayings.text(change.after)
  const told = hidden ? { ...sayings, text: otherOf(sayings) } : sayings
  const there = change.after === undefined ? before : after
  return {
    place: sayPlace(change.path, there, sayings),
    kind: change.kind,
    before: sayPart(change, change.before, before, told),
    after: sayPart(change, change.after, after, told),
  }
}
