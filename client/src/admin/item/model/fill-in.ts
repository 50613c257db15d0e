import type { LocalText } from '@shared/contract/condition'
import type { Item } from '@shared/contract/item'

const isText = (value: object): value is LocalText => 'zh-CN' in value && 'en' in value

const oneLanguage = (text: LocalText): LocalText => {
  const zh = text['zh-CN'].trim()
  const en = text.en.trim()
  if (zh === '' && en !== '') return { 'zh-CN': text.en, en: text.en }
  return zh !== '' && en === '' ? { 'zh-CN': text['zh-CN'], en: text['zh-CN'] } : text
}

const filled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(filled)
  if (typeof value !== 'object' || value === null) return value
  if (isText(value)) return oneLanguage(value)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, filled(part)]))
}

/** The item as it is saved: a text written in one language stands for the other until somebody translates it. */
export const readyToSave = (item: Item): Item => filled(item) as Item

const keyOf = (part: unknown, index: number): string =>
  typeof part === 'object' && part !== null && typeof (part as { id?: unknown }).id === 'string'
    ? (part as { id: string }).id
    : String(index)

const gather = (value: unknown, place: string): string[] => {
  if (Array.isArray(value))
    return value.flatMap((part, index) => gather(part, `${place}.${keyOf(part, index)}`))
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) return value['zh-CN'].trim() === '' && value.en.trim() === '' ? [place] : []
  return Object.entries(value).flatMap(([key, part]) => gather(part, place === '' ? key : `${place}.${key}`))
}

/** Places of texts nobody has written yet; a definition with any cannot be saved. */
export const unwritten = (item: Item): string[] => gather(item, '')
