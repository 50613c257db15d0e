import { useEffect, useRef, useState } from 'react'
import type { Answer } from '@shared/contract/answer'
import type { Item } from '@shared/contract/item'
import { itemErrors, type ItemCheck, type ItemError, type ItemFinding } from '@shared/contract/item-words'
import type { DefinitionAnswer } from '@shared/contract/items-managed'
import { checkSound } from '@shared/domain/check-item-sound'
import { isRecord } from '@shared/domain/forms-outcome'
import { untranslated, unwritten } from '@shared/domain/items-texts'
import { saveItemDraft } from '@/cloud/items-api'
import type { Refused } from '@/cloud/call'
import { dropDraft, keepDraft, readDraft } from '@/cloud/drafts'
import { forgetSeen } from '@/cloud/use-answer'
import { readyToSave } from './model/fill-in'

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
  /** What is found wrong with it as it stands on the screen. */
  check: ItemCheck
  /** Texts that are written in one language only. */
  untranslated: ItemCheck['pointedOut']
  put: (change: (item: Item) => Item) => void
  save: () => Promise<boolean>
  /** Forgets what was written here since it was last saved. */
  drop: () => void
  /** Does something with the saved draft and shows what it has become. */
  act: <T>(ask: () => Promise<Answer<T>>, after: (data: T) => void) => Promise<boolean>
}

const finding = (place: string): ItemFinding<'unwritten'> => ({ code: 'unwritten', place, params: {} })

const codeOf = (problem: string): ItemError => itemErrors.find(code => code === problem) ?? 'schema'

/** What the server would not even keep: texts nobody has written, and what its last answer named. */
const schemaOf = (item: Item, refused: Refused | undefined): ItemCheck['refused'] => {
  const places = unwritten(item)
  const named = (refused?.code === 'ITEM_REFUSED' ? refused.problems : []) ?? []
  const others = named
    .filter(({ path }) => !places.some(place => path.startsWith(place)))
    .map(({ path, problem, params = {} }) => ({ code: codeOf(problem), place: path, params }))
  return [...places.map(finding), ...others]
}

const CHECK_MS = 300

const lookOver = (item: Item) => ({ check: checkSound(item), untranslated: untranslated(item) })

/** The check of what stands on the screen, once typing pauses. */
const useCheck = (item: Item, refused: Refused | undefined): Pick<Editing, 'check' | 'untranslated'> => {
  const [{ check, untranslated }, setCheck] = useState(() => lookOver(item))
  useEffect(() => {
    const timer = setTimeout(() => setCheck(lookOver(item)), CHECK_MS)
    return () => clearTimeout(timer)
  }, [item])
  const others = schemaOf(item, refused).filter(
    ({ code, place }) => !check.refused.some(one => one.code === code && one.place === place),
  )
  return { check: { ...check, refused: [...others, ...check.refused] }, untranslated }
}

export const useEditing = (answer: DefinitionAnswer, show: (fresh: DefinitionAnswer) => void): Editing => {
  const { id } = answer.definition
  const name = `item-definition:${id}`
  const [begun] = useState(() => readDraft(name, isKept))
  const mine = begun?.revision === answer.revision ? begun.definition : undefined
  const [item, setItem] = useState<Item>(mine ?? answer.definition)
  const latest = useRef(item)
  // The revision it was begun from: a colleague's save in between is told, never written over.
  const [base, setBase] = useState(answer.revision)
  const [changed, setChanged] = useState(mine !== undefined)
  const [doing, setDoing] = useState(false)
  const [refused, setRefused] = useState<Refused>()

  const adopt = (fresh: DefinitionAnswer) => {
    latest.current = fresh.definition
    setItem(fresh.definition)
    setBase(fresh.revision)
    setChanged(false)
  }
  useEffect(() => {
    if (!changed) adopt(answer)
    // What is on the screen follows the server only while nothing is being written; its own writing is no reason.
  }, [answer])

  const put: Editing['put'] = change => {
    latest.current = change(latest.current)
    setItem(latest.current)
    setChanged(true)
    keepDraft(name, { revision: base, definition: latest.current } satisfies Kept)
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
      () => saveItemDraft({ id, revision: base, definition: { ...readyToSave(latest.current) } }),
      fresh => {
        dropDraft(name)
        adopt(fresh)
        show(fresh)
      },
    )
  const drop = () => {
    dropDraft(name)
    adopt(answer)
    setRefused(undefined)
  }
  const found = useCheck(item, refused)
  return { answer, item, changed, doing, refused, ...found, put, save, drop, act }
}
