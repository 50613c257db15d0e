import { items } from '@shared/catalogue/items'
import type { likenessRequests } from '@shared/contract/likeness'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { joinCase } from './cases/join-case'
import { mergeCase, unmergeCase } from './cases/merge-cases'
import { classifyText } from './classification/classify-text'
import { findPast } from './likeness/find-past'
import { findSimilar } from './likeness/find-similar'
import { countAnswer } from './likeness/likeness.store'
import { directory } from './people/directory'
import { withinLimit } from './platform/limits'
import type { Table } from './platform/route-table'
import { settings } from './platform/settings'

const MINUTE_MS = 60_000
const LOOKS = { name: 'similar', times: 120, windowMs: 10 * MINUTE_MS }
const JOINS = { name: 'join', times: 10, windowMs: 10 * MINUTE_MS }
const ANSWERED = { name: 'answered', times: 20, windowMs: 10 * MINUTE_MS }

const similar = findSimilar({ classify: classifyText, departmentName: directory.departmentName, items })

/** What others have told of, and what has been answered; part of the table in routes.ts. */
export const likenessRoutes: Table<keyof typeof likenessRequests> = {
  'feedback.similar': [
    'requester',
    async (input, { actor, now, language }) =>
      (await withinLimit(LOOKS, actor.id, now)) ?? similar(input, actor, now, language),
  ],
  'feedback.join': [
    'requester',
    async ({ id }, { actor, now }) =>
      (await withinLimit(JOINS, actor.id, now)) ?? joinCase(id, actor, now, settings),
  ],
  'feedback.answered': [
    'requester',
    async ({ helped }, { actor, now }) => {
      const refused = await withinLimit(ANSWERED, actor.id, now)
      if (refused) return refused
      await countAnswer(wallMomentAt((await settings()).zone, now).on, helped)
      return {}
    },
  ],
  'cases.merge': ['staff', (input, { actor, now }) => mergeCase(input, actor, now, settings)],
  'cases.unmerge': ['staff', (input, { actor, now }) => unmergeCase(input, actor, now, settings)],
  'cases.past': ['staff', ({ id }, { actor, now }) => findPast(id, actor, now)],
}
