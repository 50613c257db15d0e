import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { isRecord } from '@shared/domain/forms-outcome'
import { dropDraft, keepDraft, readDraft } from '@/cloud/drafts'
import type { Typed } from '@/parts/form/typed'

/** An application begun and not sent. The key is made with it and stays its own until it has arrived. */
export interface ItemDraft {
  requestKey: string
  /** Of the item, when the form was begun. */
  version: number
  typed: Typed
  /** Id of the page of the form; `check` is the last look. */
  page: string
  /** The last look has been reached: every way forward leads back to it. */
  checked: boolean
}

const nameOf = (item: string) => `item:${item}`

const isDraft = (value: unknown): value is ItemDraft =>
  isRecord(value) &&
  typeof value.requestKey === 'string' &&
  typeof value.version === 'number' &&
  typeof value.page === 'string' &&
  typeof value.checked === 'boolean' &&
  isRecord(value.typed)

export const readItemDraft = (item: string): ItemDraft | undefined => readDraft(nameOf(item), isDraft)
/** False where the phone is full: the person must then be told. */
export const keepItemDraft = (item: string, draft: ItemDraft): boolean => keepDraft(nameOf(item), draft)
export const dropItemDraft = (item: string): void => dropDraft(nameOf(item))

/** Puts back what the server would not take, unless something else has been begun meanwhile. */
export const restoreItemDraft = (item: string, draft: unknown): void => {
  if (isDraft(draft) && !readItemDraft(item)) keepItemDraft(item, draft)
}

/** Whether an application for this item has been begun; looked at anew each time the screen is seen. */
export const useHasItemDraft = (item: string): boolean => {
  const [has, setHas] = useState(() => readItemDraft(item) !== undefined)
  useDidShow(() => setHas(readItemDraft(item) !== undefined))
  return has
}
