import type { Case } from '../contract/case'
import { feedbackTypes, type FeedbackType, type Urgency } from '../contract/words'
import { definitionsOf, strictestDefinitions } from './clocks'
import { reclassifyClocks } from './clocks-change'
import type { DecideContext } from './lifecycle-rule'

/** The clocks of a case as they stand once its type (null: still unknown, the strictest) or urgency is another. */
export const clocksUnder = (
  subject: Case,
  type: FeedbackType | null,
  urgency: Urgency,
  { now, context }: { now: number; context: DecideContext },
): Case['clocks'] => {
  const change = { ...context, at: now, createdAt: subject.onBehalf?.originalAt ?? subject.createdAt }
  const tables = definitionsOf(context.clocks, type ? [type] : feedbackTypes, urgency)
  const definitions = strictestDefinitions(tables, {
    ...change,
    at: change.createdAt,
    assignedAt: subject.createdAt,
  })
  return reclassifyClocks(subject.clocks, definitions, change)
}
