import type { Action } from '@shared/contract/api'
import type { Refusal } from '@shared/contract/codes'
import type { Call } from '../platform/answer-call'
import type { Table } from '../platform/route-table'
import { giveConsent, viewPrivacy, withdrawConsent, type RecordNeeds } from './consent'
import { correctPhone } from './privacy.store'
import { eraseMyData, type EraseNeeds } from './erase-my-data'
import { exportMyData } from './export-my-data'

/** Actions about one's own data. */
export const privacyActions = [
  'privacy.view',
  'privacy.consent',
  'privacy.withdraw',
  'privacy.correct',
  'privacy.export',
  'privacy.erase',
] as const satisfies readonly Action[]

/** A number is kept only of whoever agreed; taking it away needs no agreement. */
export interface ConsentNeeds {
  withConsent<T>(call: Pick<Call, 'actor'>, work: () => Promise<T>): Promise<T | Refusal>
  /** Ends what goes on by itself with somebody's data, once they took their agreement back. */
  stopUsing(ids: readonly string[]): Promise<void>
}

/** The lines of the route table about one's own data: see, agree, correct, take away, erase. */
export const privacyRoutes = (
  needs: EraseNeeds & RecordNeeds & ConsentNeeds,
): Table<(typeof privacyActions)[number]> => ({
  'privacy.view': ['requester', (_, { actor, language }) => viewPrivacy(actor, language, needs)],
  'privacy.consent': ['requester', ({ version }, { actor, now }) => giveConsent(version, actor, now)],
  'privacy.withdraw': ['requester', (_, { actor, now }) => withdrawConsent(needs)(actor, now)],
  'privacy.correct': [
    'signedIn',
    async ({ phone }, call) => {
      const correct = async () => {
        if (call.actor.bound) await correctPhone(call.actor.id, phone)
        return {}
      }
      return phone === '' ? correct() : needs.withConsent(call, correct)
    },
  ],
  'privacy.export': ['signedIn', (_, { actor, now }) => exportMyData(actor, now)],
  'privacy.erase': ['signedIn', (_, { actor, now }) => eraseMyData(needs)(actor, now)],
})
