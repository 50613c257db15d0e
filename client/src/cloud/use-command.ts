import type { CaseView } from '@shared/contract/case'
import type { ActionMap } from '@shared/contract/api'
import { commandCase } from './api'
import { useAct } from './use-act'

type Request = ActionMap['cases.command']['request']
export type CommandToDo = {
  [R in Request as R['name']]: { name: R['name']; input: R['input'] }
}[Request['name']]

/** Does commands on one case. */
export const useCommand = (
  { id, version }: Pick<CaseView, 'id' | 'version'>,
  onDone: (view: CaseView) => void,
  onStale: () => void,
) =>
  useAct<CommandToDo>(
    (todo, requestKey) => commandCase({ id, version, requestKey, ...todo } as Request),
    onDone,
    onStale,
  )
