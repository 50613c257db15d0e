import type { LocalText } from '../contract/condition'
import type { Item } from '../contract/item'
import type { ItemFinding, ItemWarning } from '../contract/item-words'

// The texts of a definition in both languages, each with its place: what is not written, and what is not translated.

export const isText = (value: object): value is LocalText => 'zh-CN' in value && 'en' in value

const keyOf = (part: unknown, index: number): string =>
  typeof part === 'object' && part !== null && typeof (part as { id?: unknown }).id === 'string'
    ? (part as { id: string }).id
    : String(index)

const gather = (value: unknown, place: string, wanted: (text: LocalText) => boolean): string[] => {
  if (Array.isArray(value))
    return value.flatMap((part, index) => gather(part, `${place}.${keyOf(part, index)}`, wanted))
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) return wanted(value) ? [place] : []
  return Object.entries(value).flatMap(([key, part]) =>
    gather(part, place === '' ? key : `${place}.${key}`, wanted),
  )
}

/** Places of texts nobody has written yet; a definition with any cannot be saved. */
export const unwritten = (item: Item): string[] =>
  gather(item, '', text => text['zh-CN'].trim() === '' && text.en.trim() === '')

const CHINESE = /[\u3400-\u9fff]/
/** Two words of a sentence; a single one may be a name that is the same in both languages, as VPN or A4. */
const ENGLISH = /[A-Za-z]{2,}\s+[A-Za-z]{2,}/
const withoutPlaceholders = (text: string): string => text.replace(/\{[^}]*\}/g, ' ')

/** Which language a text still needs: it is empty there, or the other one stands for it. */
export const untranslatedInto = (text: LocalText): 'zh-CN' | 'en' | undefined => {
  const zh = text['zh-CN'].trim()
  const en = text.en.trim()
  if (zh === '' && en === '') return undefined
  if (en === '') return 'en'
  if (zh === '') return 'zh-CN'
  if (zh !== en) return undefined
  if (CHINESE.test(zh)) return 'en'
  return ENGLISH.test(withoutPlaceholders(zh)) ? 'zh-CN' : undefined
}

/** Places of texts that are written in one language only. They keep nothing from being published; they are to do. */
export const untranslated = (item: Item): ItemFinding<ItemWarning>[] => [
  ...gather(item, '', text => untranslatedInto(text) === 'en').map(place => toDo(place, 'inChinese')),
  ...gather(item, '', text => untranslatedInto(text) === 'zh-CN').map(place => toDo(place, 'inEnglish')),
]

const toDo = (place: string, code: 'inChinese' | 'inEnglish'): ItemFinding<ItemWarning> => ({
  ...{ code, place, params: {} },
})
