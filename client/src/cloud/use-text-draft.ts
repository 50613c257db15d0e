import { useState } from 'react'
import { dropDraft, keepDraft, readDraft } from './drafts'

const isText = (value: unknown): value is string => typeof value === 'string'

/** Words in the making, kept under a name until they are dropped: closing a sheet or the app loses none. */
export const useTextDraft = (
  name: string,
): [text: string, setText: (text: string) => void, drop: () => void] => {
  const [text, setText] = useState(() => readDraft(name, isText) ?? '')
  const change = (next: string) => {
    setText(next)
    if (next === '') dropDraft(name)
    else keepDraft(name, next)
  }
  return [text, change, () => change('')]
}
