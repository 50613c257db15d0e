import type { Item } from '@shared/contract/item'
import type { Language } from '@shared/contract/words'
import type { itemsAdminWords } from '@shared/copy/items-admin'
import { fieldsOf } from '@shared/domain/forms'

type Words = (typeof itemsAdminWords)['zh-CN']

/** A place of a definition (`flow.steps.venue.owners.0`) in the words the editor uses for it; the path where it has none. */
export const sayPlace = (place: string, item: Item, words: Words, language: Language): string => {
  const [part, kind, id = ''] = place.split('.')
  if (part === 'flow' && kind === 'steps') {
    const step = item.flow.steps.find(each => each.id === id)
    return `${words.tab.flow} › ${step?.name[language] ?? id}`
  }
  if (part === 'form' && kind === 'fields') {
    const field = fieldsOf(item.form).find(each => each.id === id)
    return `${words.tab.form} › ${field?.label[language] ?? id}`
  }
  const { texts } = words
  if (part === 'clock') return texts.time
  if (part === 'contact') return texts.contact
  if (part === 'fees') return `${texts.fees} › ${item.fees[Number(kind)]?.name[language] ?? ''}`
  if (part === 'basis') return item.basis[Number(kind)]?.title[language] ?? place
  if (part === 'booking') return item.booking?.resources[Number(id)]?.name[language] ?? place
  if (part === 'materials')
    return `${texts.materials} › ${item.materials.find(each => each.id === kind)?.name[language] ?? ''}`
  return place
}
