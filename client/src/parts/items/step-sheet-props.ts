import type { ReactNode } from 'react'
import type { CaseView } from '@shared/contract/case'
import type { Verdict } from '@shared/contract/flow-words'
import type { MyStep } from '@shared/contract/items-story'
import type { Asked } from '@/cloud/use-answer'
import type { StepDeed } from '@/cloud/use-step-act'

/** What the sheet of a verdict is given. */
export interface StepSheetProps {
  view: CaseView
  step: MyStep
  verdict: Verdict
  asked: Pick<Asked<{ case: CaseView }>, 'put' | 'again'>
  onClose: () => void
}

/** What a verdict's sheet works with. */
export interface Deciding {
  title: string
  send: (deed: StepDeed, onSent?: () => void) => void
  doing: boolean
  trouble: ReactNode
}
