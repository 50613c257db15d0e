import type { Refusal } from '@shared/contract/codes'
import type { RoutingAnswers, routingRequests } from '@shared/contract/routing'
import type * as z from 'zod/mini'
import { viewAccuracy } from './corrections/view-accuracy'
import { directory } from './people/directory'
import { office } from './people/people.store'
import type { Call, Who } from './platform/answer-call'
import { saveRouting, viewRouting } from './routing/edit-routing'

type Requests = typeof routingRequests
type Table = {
  [A in keyof Requests]: readonly [
    who: Who,
    handle: (input: z.output<Requests[A]>, call: Call) => Promise<RoutingAnswers[A] | Refusal>,
  ]
}

const needs = { office, departments: directory.departments }
const administrator: Who = ['administrator']

/** Who gets what, and how often the machine was right; part of the table in routes.ts. */
export const routingRoutes: Table = {
  'routing.view': [administrator, (_, { now, language }) => viewRouting(needs)(now, language)],
  'routing.save': [
    administrator,
    (input, { actor, now, language }) => saveRouting(needs)(input, actor, now, language),
  ],
  'classification.accuracy': [
    ['supervisor', 'administrator'],
    ({ days }, { now, language }) => viewAccuracy(needs)(days, now, language),
  ],
}
