import type { LocalText } from '@shared/contract/condition'
import type { Language } from '@shared/contract/words'
import { flowWords } from '@shared/copy/forms'
import { definitionWords } from '@shared/copy/forms'
import { itemScreenWords } from '@shared/copy/item-screen'
import { itemsAdminWords } from '@shared/copy/items-admin'
import { itemsEditorWords } from '@shared/copy/items-editor'
import { meWords } from '@shared/copy/me'
import { useSession } from '@/cloud/session'
import { usePreferences } from '@/theme/preferences'

/** All the words a definition is told in, in one language, and the departments it may name. */
export interface Sayings {
  language: Language
  editor: (typeof itemsEditorWords)['zh-CN']
  admin: (typeof itemsAdminWords)['zh-CN']
  item: (typeof itemScreenWords)['zh-CN']
  flow: (typeof flowWords)['zh-CN']
  definition: (typeof definitionWords)['zh-CN']
  me: (typeof meWords)['zh-CN']
  text: (text: LocalText) => string
  department: (id: string) => string
}

export interface Named {
  id: string
  name: LocalText
}

/** The words of a language. */
export const sayingsIn = (language: Language, departments: readonly Named[]): Sayings => ({
  language,
  editor: itemsEditorWords[language],
  admin: itemsAdminWords[language],
  item: itemScreenWords[language],
  flow: flowWords[language],
  definition: definitionWords[language],
  me: meWords[language],
  text: text => text[language] || text['zh-CN'] || text.en,
  department: id => departments.find(one => one.id === id)?.name[language] ?? id,
})

const NONE: readonly Named[] = []

export const useDepartments = (): readonly Named[] => useSession(now => now.me?.departments) ?? NONE

export const useSayings = (): Sayings => {
  const language = usePreferences(now => now.language)
  return sayingsIn(language, useDepartments())
}
