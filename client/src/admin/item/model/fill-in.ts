import type { LocalText } from '@shared/contract/condition'
import type { Item } from '@shared/contract/item'
import { isText } from '@shared/domain/items-texts'

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
