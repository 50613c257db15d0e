import { holds, isStaff } from '@shared/domain/relations'
import { publicHolidays } from './deadlines/public-holidays'
import { findActor, findRequester } from './people/find-actor'
import { answerCall } from './platform/answer-call'
import { identityOf } from './platform/identity'
import { provideHolidays } from './platform/settings'
import { routes } from './routes'

provideHolidays(publicHolidays())

const callers = { fresh: findActor, requester: findRequester, isStaff, holds }

/** Entry 1: a person calls. The identity is read first, from the platform alone. */
export const main = (event: unknown, context: { request_id?: string; requestId?: string }) => {
  const identity = identityOf(context)
  return answerCall(event, identity, context.request_id ?? context.requestId ?? '', routes, callers)
}
