import { createContext, useContext } from 'react'
import type { Field } from '@shared/contract/form'
import type { Item } from '@shared/contract/item'
import type { ItemCheck } from '@shared/contract/item-words'

/** What every page of the editor needs: the definition, a way to change it and to other pages. */
export interface Editor {
  item: Item
  /** All of it anew, worked out from what it is at that moment: two changes may come before the screen is drawn. */
  put: (change: (item: Item) => Item) => void
  /** Opens the page of a path of the definition. */
  goTo: (path: string) => void
  /** Closes the page that is open. */
  close: () => void
  /** Shows the list from its top, where it says what stands in the way. */
  showStanding: () => void
  check: ItemCheck
  /** The line to open on the page that is shown. */
  line: string | undefined
}

const Context = createContext<Editor | undefined>(undefined)
export const EditorProvider = Context.Provider

export const useEditor = (): Editor => {
  const editor = useContext(Context)
  if (!editor) throw new Error('no item is being edited')
  return editor
}

/** Changes some parts of the item. */
export const usePart = (): ((part: Partial<Item>) => void) => {
  const { put } = useEditor()
  return part => put(item => ({ ...item, ...part }))
}

export type Fields = readonly Field[]
