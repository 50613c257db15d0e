import type { Case } from '../contract/case'
import { lifecycle } from './lifecycle'

/** Whether somebody may go on from an ended message with a new one that is linked to it (row S2). */
export const mayGoOnFrom = ({ item, status }: Pick<Case, 'item' | 'status'>): boolean =>
  item === 'feedback' && lifecycle.reopen.from.includes(status)
