import type { Action } from '@shared/contract/api'
import type { Table } from '../platform/route-table'
import { giveConsent, viewPrivacy, withdrawConsent } from './consent'
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

/** The lines of the route table about one's own data: see, agree, correct, take away, erase. */
export const privacyRoutes = (needs: EraseNeeds): Table<(typeof privacyActions)[number]> => ({
  'privacy.view': ['requester', (_, { actor, language }) => viewPrivacy(actor, language)],
  'privacy.consent': ['requester', ({ version }, { actor, now }) => giveConsent(version, actor, now)],
  'privacy.withdraw': ['requester', (_, { actor, now }) => withdrawConsent(actor, now)],
  'privacy.correct': [
    'signedIn',
    async ({ phone }, { actor }) => {
      if (actor.bound) await correctPhone(actor.id, phone)
      return {}
    },
  ],
  'privacy.export': ['signedIn', (_, { actor, now }) => exportMyData(actor, now)],
  'privacy.erase': ['signedIn', (_, { actor, now }) => eraseMyData(needs)(actor, now)],
})
