import { refuse, type Refusal } from '@shared/contract/codes'
import type { CheckUpAnswer } from '@shared/contract/items-managed'
import { checkItem } from '@shared/domain/check-item'
import { historyOf } from '@shared/domain/flow-history'
import { newestOf } from './items.store'
import { storedItem } from './manage-items'

/** Looked at are the newest applications, so that a flow changed last year is not judged by the year before. */
const MOST = 200

/** The flow check-up of an item: what its definition and its last 200 applications say. */
export const checkUp = async ({ id }: { id: string }): Promise<CheckUpAnswer | Refusal> => {
  const stored = await storedItem(id)
  if (!stored) return refuse('NOT_FOUND')
  const { definition } = stored
  const cases = await newestOf(id, MOST)
  const past = cases.flatMap(({ application, createdAt }) =>
    application ? [{ flow: application.flow, createdAt }] : [],
  )
  const nameOf = (step: string) => definition.flow.steps.find(one => one.id === step)?.name ?? definition.name
  return {
    cases: past.length,
    pointedOut: checkItem(definition).pointedOut,
    steps: historyOf(definition.flow, past).map(one => ({ ...one, name: nameOf(one.step) })),
    returnedTwice: past.filter(({ flow }) => flow.returns.length > 1).length,
  }
}
