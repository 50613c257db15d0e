import type { CaseView } from '@shared/contract/case'
import type { Handling } from './use-handle'

/** What every question over the desk is given. */
export interface SheetProps {
  view: CaseView
  handling: Handling
  onClose: () => void
}
