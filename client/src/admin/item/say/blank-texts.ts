import type { LocalText } from '@shared/contract/condition'
import { itemsEditorWords } from '@shared/copy/items-editor'

type Fresh = (typeof itemsEditorWords)['zh-CN']['fresh']

/** What something new is called until somebody writes over it. English follows what is written, or is written itself. */
export const textsIn = (part: keyof Fresh): LocalText => ({
  'zh-CN': itemsEditorWords['zh-CN'].fresh[part],
  en: '',
})
