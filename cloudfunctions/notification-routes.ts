import type { NotificationAnswers, notificationRequests } from '@shared/contract/notification'
import type { Refusal } from '@shared/contract/codes'
import type * as z from 'zod/mini'
import { withConsent } from './consent-gate'
import { acceptMessages } from './notification/accept-messages'
import { confirmMail, saveChoices, viewChoices } from './notification/choose-channels'
import { deliverAtOnce } from './notification/deliver-owed'
import { listFailures } from './notification/list-failures'
import { directory } from './people/directory'
import type { Call, Who } from './platform/answer-call'
import { settings } from './platform/settings'

/** What cannot wait for the timer leaves with the person's own call. */
export const atOnce = deliverAtOnce({ person: directory.person, settings })
const save = saveChoices({ atOnce })

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
  // An address is taken only from whoever agreed; forgetting one, and everything else, needs no agreement.
  'notification.save': [
    'signedIn',
    (input, call) => {
      const saved = () => save(input, call.actor, call.now)
      return input.mail ? withConsent(call, saved) : saved()
    },
  ],
  'notification.confirmMail': [
    'signedIn',
    ({ code }, call) => withConsent(call, () => confirmMail(code, call.actor, call.now)),
  ],
  'notification.failures': [['administrator'], input => listFailures(input)],
}
