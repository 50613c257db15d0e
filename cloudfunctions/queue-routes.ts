import type { Action } from '@shared/contract/api'
import type { queueRequests } from '@shared/contract/queue'
import { isThere } from '@shared/domain/staff'
import { taskOf } from './cases/task-of'
import { itemOf } from './items/items.store'
import { directory } from './people/directory'
import { office } from './people/people.store'
import type { Table } from './platform/route-table'
import { countQueue, listQueue } from './queue/list-queue'
import { searchCases } from './queue/search-cases'
import { watchCase } from './queue/watch-case'

const names = { nameOf: directory.nameOf, departmentName: directory.departmentName, itemOf }
const standsInFor = async (person: string, now: number) =>
  (await office())
    .filter(one => one.deputy === person && one.left === undefined && !isThere(one, now))
    .map(({ _id }) => _id)
const list = listQueue({ ...names, taskOf, standsInFor })
const search = searchCases({ ...names, taskOf })

/** Lines of the route table about the queue. */
export const queueRoutes: Table<Extract<Action, keyof typeof queueRequests>> = {
  'queue.list': ['staff', (input, { actor, now, language }) => list(input, actor, now, language)],
  'queue.search': ['staff', (input, { actor, now, language }) => search(input, actor, now, language)],
  'queue.watch': ['staff', (input, { actor, now }) => watchCase(input, actor, now)],
  'queue.counts': ['staff', (_, { actor, now }) => countQueue(actor, now)],
  'queue.own': [
    'requester',
    ({ after }, { actor, now, language }) => list({ view: 'mine', after }, actor, now, language),
  ],
}
