import type { Action } from '@shared/contract/api'
import type { phraseRequests } from '@shared/contract/phrases'
import type { Table } from '../platform/route-table'
import { savePhrases, viewPhrases } from './keep-phrases'

/** Lines of the route table about ready phrases. */
export const phraseRoutes: Table<Extract<Action, keyof typeof phraseRequests>> = {
  'phrases.view': ['staff', (_, { actor }) => viewPhrases(actor)],
  'phrases.save': ['staff', (input, { actor, now }) => savePhrases(input, actor, now)],
}
