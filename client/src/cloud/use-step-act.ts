import type { CaseView } from '@shared/contract/case'
import type { ActionMap } from '@shared/contract/api'
import { actOnStep } from './items-api'
import { useAct } from './use-act'

type Request = ActionMap['items.act']['request']

/** What somebody does at a step, with the answers to the step's own form. */
export type StepDeed = Pick<Request, 'act' | 'values'>

/** Does acts at steps of one case. */
export const useStepAct = (
  { id, version }: Pick<CaseView, 'id' | 'version'>,
  onDone: (view: CaseView) => void,
  onStale: () => void,
) => useAct<StepDeed>((deed, requestKey) => actOnStep({ id, version, requestKey, ...deed }), onDone, onStale)
