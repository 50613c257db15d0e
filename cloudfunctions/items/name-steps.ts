import type { Item } from '@shared/contract/item'
import type { Language } from '@shared/contract/words'
import { itemNameOf } from '@shared/copy/item-name'
import { heads, itemOf } from './items.store'

/** What items and their steps are called now, retired ones included; what nobody named is said by its id. */
export const nameItems = async (
  language: Language,
): Promise<{ item(id: string): string; step(item: string, step: string): string }> => {
  const found = await Promise.all(
    (await heads()).filter(({ version }) => version > 0).map(({ _id, version }) => itemOf(_id, version)),
  )
  const known = new Map(found.flatMap((item): [string, Item][] => (item ? [[item.id, item]] : [])))
  return {
    item: id => known.get(id)?.name[language] ?? itemNameOf(id, language),
    step: (item, step) => known.get(item)?.flow.steps.find(({ id }) => id === step)?.name[language] ?? step,
  }
}
