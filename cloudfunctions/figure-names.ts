import type { Language } from '@shared/contract/words'
import type { Names } from './figures/sum-figures'
import { nameItems } from './items/name-steps'
import { directory } from './people/directory'

/** What departments, items and steps are called in figures, results and reports. */
export const figureNames = async (language: Language): Promise<Names> => {
  const [departments, items] = await Promise.all([directory.departments(), nameItems(language)])
  return {
    ...items,
    department: id => departments.find(({ _id }) => _id === id)?.name[language] ?? id,
  }
}
