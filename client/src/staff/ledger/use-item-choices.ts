import type { ItemsAnswer } from '@shared/contract/items'
import { itemNameOf } from '@shared/copy/item-name'
import { ledgerScreenWords } from '@shared/copy/ledger-screen'
import { listItems } from '@/cloud/items-api'
import { useAnswer } from '@/cloud/use-answer'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { ANY } from './filter'

const FEEDBACK = 'feedback'

/** Feedback and every item of the window, by their names; feedback alone while the window is not there. */
export const useItemChoices = (): { value: string; words: string }[] => {
  const words = useWords(ledgerScreenWords)
  const language = usePreferences(now => now.language)
  const asked = useAnswer<ItemsAnswer>('items', listItems)
  return [
    { value: ANY, words: words.any },
    { value: FEEDBACK, words: itemNameOf(FEEDBACK, language) },
    ...(asked.data?.rows ?? []).map(({ id, name }) => ({ value: id, words: name[language] })),
  ]
}
