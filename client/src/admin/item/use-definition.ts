import { useRef, useState } from 'react'
import type { Answer } from '@shared/contract/answer'
import type { Item } from '@shared/contract/item'
import type { DefinitionAnswer } from '@shared/contract/items-managed'
import { isRecord } from '@shared/domain/forms-outcome'
import { saveItemDraft } from '@/cloud/items-api'
import type { Refused } from '@/cloud/call'
import { dropDraft, keepDraft, readDraft } from '@/cloud/drafts'
import { forgetSeen } from '@/cloud/use-answer'

interface Kept {
  revision: number
  definition: Item
}

const isKept = (value: unknown): value is Kept =>
  isRecord(value) && typeof value.revision === 'number' && isRecord(value.definition)

/** A definition being written: kept on this device until it is saved, and refused where somebody else was faster. */
export interface Editing {
  answer: DefinitionAnswer
  item: Item
  changed: boolean
  doing: boolean
  refused: Refused | undefined
  put: (change: Partial<Item>) => void
  save: () => Promise<boolean>
  /** Does something with the saved draft and shows what it has become. */
  act: <T>(ask: () => Promise<Answer<T>>, after: (data: T) => void) => Promise<boolean>
}

export const useEditing = (answer: DefinitionAnswer, show: (fresh: DefinitionAnswer) => void): Editing => {
  const { id } = answer.definition
  const name = `item-definition:${id}`
  const [item, setItem] = useState<Item>(() => {
    const kept = readDraft(name, isKept)
    return kept?.revision === answer.revision ? kept.definition : answer.definition
  })
  const latest = useRef(item)
  const [changed, setChanged] = useState(item !== answer.definition)
  const [doing, setDoing] = useState(false)
  const [refused, setRefused] = useState<Refused>()

  const put: Editing['put'] = change => {
    latest.current = { ...latest.current, ...change }
    setItem(latest.current)
    setChanged(true)
    keepDraft(name, { revision: answer.revision, definition: latest.current } satisfies Kept)
  }
  const act: Editing['act'] = async (ask, after) => {
    setDoing(true)
    setRefused(undefined)
    const done = await ask()
    setDoing(false)
    if (!done.ok) {
      setRefused(done)
      return false
    }
    forgetSeen()
    after(done.data)
    return true
  }
  const save = () =>
    act(
      () => saveItemDraft({ id, revision: answer.revision, definition: { ...latest.current } }),
      fresh => {
        dropDraft(name)
        latest.current = fresh.definition
        setItem(fresh.definition)
        setChanged(false)
        show(fresh)
      },
    )
  return { answer, item, changed, doing, refused, put, save, act }
}
