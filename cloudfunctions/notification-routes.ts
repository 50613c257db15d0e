import type { NotificationAnswers, notificationRequests } from '@shared/contract/notification'
import type { Refusal } from '@shared/contract/codes'
import type * as z from 'zod/mini'
import { acceptMessages } from './notification/accept-messages'
import { confirmMail, saveChoices, viewChoices } from './notification/choose-channels'
import { listFailures } from './notification/list-failures'
import type { Call, Who } from './platform/answer-call'

type Requests = typeof notificationRequests
type Table = {
  [A in keyof Requests]: readonly [
    who: Who,
    handle: (input: z.output<Requests[A]>, call: Call) => Promise<NotificationAnswers[A] | Refusal>,
  ]
}

/** What people can ask about messages; part of the table in routes.ts. */
export const notificationRoutes: Table = {
  'notification.accepted': ['requester', (input, { actor, now }) => acceptMessages(input, actor, now)],
  'notification.view': ['signedIn', (_, { actor, now }) => viewChoices(actor, now)],
  'notification.save': ['signedIn', (input, { actor, now }) => saveChoices(input, actor, now)],
  'notification.confirmMail': ['signedIn', ({ code }, { actor, now }) => confirmMail(code, actor, now)],
  'notification.failures': [['administrator'], input => listFailures(input)],
}
