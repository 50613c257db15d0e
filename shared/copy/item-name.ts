import type { Language } from '../contract/words'
import { inBothLanguages } from './language'
import { itemNames, itemWords } from './items'

const feedback = inBothLanguages({ 'zh-CN': '意见建议', en: 'Feedback' })

/** What people call an item; one that nobody has named yet by its id. */
export const itemNameOf = (item: string, language: Language): string => {
  if (item === 'feedback') return feedback[language]
  const known = itemNames.find(name => name === item)
  return known ? itemWords[language][known].name : item
}
