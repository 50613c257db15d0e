import { useState } from 'react'
import type { Answer } from '@shared/contract/answer'
import type { Problem } from '@shared/contract/codes'
import type { SettingsAnswer } from '@shared/contract/settings'
import { errorSentences } from '@shared/copy/errors'
import { saveWords } from '@shared/copy/settings-admin'
import { viewSettings } from '@/cloud/api'
import { useAnswer } from '@/cloud/use-answer'
import { say } from '@/components/snackbar'
import { useWords } from '@/theme/use-words'

/**
 * The settings as they stand and a part of them as it is changed here, until it is saved as one. `save` answers
 * whether it was taken; what is wrong stands in `problems`, and somebody else's change in between is shown first.
 */
export const useSettings = <Part>(partOf: (settings: SettingsAnswer) => Part) => {
  const words = useWords(saveWords)
  const errors = useWords(errorSentences)
  const asked = useAnswer('settings', viewSettings)
  const [changed, setChanged] = useState<Part>()
  const [saving, setSaving] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const save = async (send: (part: Part) => Promise<Answer<SettingsAnswer>>): Promise<boolean> => {
    if (changed === undefined || saving) return false
    setSaving(true)
    setProblems([])
    const answer = await send(changed)
    setSaving(false)
    if (answer.ok) {
      asked.put(answer.data)
      setChanged(undefined)
      say(words.saved, { icon: 'done' })
      return true
    }
    if (answer.code === 'STALE') {
      setChanged(undefined)
      asked.again()
    }
    setProblems(answer.problems ?? [])
    say(answer.code === 'STALE' ? words.stale : errors[answer.code], { icon: 'alert', forMs: 6_000 })
    return false
  }
  const part = changed ?? (asked.data && partOf(asked.data))
  return { asked, part, changed, setChanged, saving, save, problems }
}

export type Settings<Part> = ReturnType<typeof useSettings<Part>>
