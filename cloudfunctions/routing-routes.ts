import type { Refusal } from '@shared/contract/codes'
import type { RoutingAnswers, routingRequests } from '@shared/contract/routing'
import type * as z from 'zod/mini'
import { viewAccuracy } from './corrections/view-accuracy'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { countedAnswers } from './likeness/likeness.store'
import { settings } from './platform/settings'
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

const DAY_MS = 86_400_000
const MOST_DAYS = 100

/** The days from an instant to now, as the campus counts them; at most a hundred, which one query takes. */
const answers = async (sinceAt: number, now: number) => {
  const { zone } = await settings()
  const count = Math.min(MOST_DAYS, Math.ceil((now - sinceAt) / DAY_MS) + 1)
  return countedAnswers(
    Array.from({ length: count }, (_, back) => wallMomentAt(zone, now - back * DAY_MS).on),
  )
}

const needs = { office, departments: directory.departments, answers }
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
