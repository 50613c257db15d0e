import { holds, isStaff } from '@shared/domain/relations'
import { publicHolidays } from './deadlines/public-holidays'
import { findActor, findRequester } from './people/find-actor'
import { answerCall } from './platform/answer-call'
import { nothingGoesOn } from './platform/background'
import { identityOf } from './platform/identity'
import { provideHolidays } from './platform/settings'
import { routes } from './routes'

provideHolidays(publicHolidays())

/** How long a call waits for what an earlier one left, such as an urgent message on its way. */
const EARLIER_MS = 1_000

const callers = { fresh: findActor, requester: findRequester, isStaff, holds }

/** Entry 1: a person calls. The identity is read first, from the platform alone. */
export const main = async (event: unknown, context: { request_id?: string; requestId?: string }) => {
  await nothingGoesOn(EARLIER_MS)
  const identity = identityOf(context)
  return answerCall(event, identity, context.request_id ?? context.requestId ?? '', routes, callers)
}
