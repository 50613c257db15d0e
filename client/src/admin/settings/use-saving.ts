import { useState } from 'react'
import type { Answer } from '@shared/contract/answer'
import type { SettingsAnswer } from '@shared/contract/settings'
import { saveWords } from '@shared/copy/settings-admin'
import { useWords } from '@/theme/use-words'
import type { useSettings } from './use-settings'

type Settings<Part> = Pick<ReturnType<typeof useSettings<Part>>, 'save' | 'saving'>

/** Saving in two steps: the button, and the question why. */
export const useSaving = <Part>(
  { save, saving }: Settings<Part>,
  send: (reason: string, part: Part) => Promise<Answer<SettingsAnswer>>,
) => {
  const words = useWords(saveWords)
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return {
    asking,
    close,
    button: { words: words.save, look: 'primary' as const, busy: saving, onTap: () => setAsking(true) },
    save: (reason: string) => void save(part => send(reason, part)).then(close),
  }
}
