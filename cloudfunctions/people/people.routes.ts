import type { Action } from '@shared/contract/api'
import { PRIVACY_VERSION } from '@shared/catalogue/privacy'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { BindAnswer } from '@shared/contract/person'
import type { Call } from '../platform/answer-call'
import type { Table } from '../platform/route-table'
import { applyRoster, viewRoster } from './apply-roster'
import { bindIdentity, bindProven } from './bind-identity'
import { claimAdministrator } from './claim-administrator'
import { grantRole, revokeRole } from './grant-role'
import { previewRoster, type RosterNeeds } from './preview-roster'
import { findPerson, issueCode, unbindPerson } from './serve-window'

/** Actions of people and roster. */
export const peopleActions = [
  'people.bind',
  'people.bindProven',
  'people.claimAdministrator',
  'people.find',
  'people.unbind',
  'people.issueCode',
  'people.grant',
  'people.revoke',
  'roster.preview',
  'roster.apply',
  'roster.view',
] as const satisfies readonly Action[]

const window = ['specialist', 'administrator'] as const
const administrator = ['administrator'] as const

/** What people need from other features; handed in by routes.ts. */
export interface PeopleNeeds extends RosterNeeds {
  hasConsented(person: string): Promise<boolean>
  giveConsent(version: number, actor: { id: string }, now: number): Promise<unknown>
}

/** Name and number are used only after the notice was agreed to; the agreement goes with the person. */
const afterConsent = async (
  needs: PeopleNeeds,
  { actor, now }: Call,
  link: () => Promise<BindAnswer | Refusal>,
): Promise<BindAnswer | Refusal> => {
  if (!actor.bound && !(await needs.hasConsented(actor.id))) return refuse('CONSENT_NEEDED')
  const bound = await link()
  if ('id' in bound) await needs.giveConsent(PRIVACY_VERSION, bound, now)
  return bound
}

/** The lines of the route table about people: who they are, what they may do, and the roster they come from. */
export const peopleRoutes = (needs: PeopleNeeds): Table<(typeof peopleActions)[number]> => ({
  'people.bind': [
    'signedIn',
    (input, call) => afterConsent(needs, call, () => bindIdentity(input, call.actor, call.now)),
  ],
  'people.bindProven': [
    'signedIn',
    (_, call) => afterConsent(needs, call, () => bindProven(call.actor, call.now)),
  ],
  'people.claimAdministrator': ['signedIn', (input, { actor, now }) => claimAdministrator(input, actor, now)],
  'people.find': [window, findPerson],
  'people.unbind': [window, (input, { actor, now }) => unbindPerson(input, actor, now)],
  'people.issueCode': [window, (input, { actor, now }) => issueCode(input, actor, now)],
  'people.grant': [administrator, (input, { actor, now }) => grantRole(needs.departments)(input, actor, now)],
  'people.revoke': [administrator, (input, { actor, now }) => revokeRole(input, actor, now)],
  'roster.preview': [administrator, (input, { actor, now }) => previewRoster(needs)(input, actor, now)],
  'roster.apply': [administrator, (input, { actor, now }) => applyRoster(needs)(input, actor, now)],
  'roster.view': [administrator, viewRoster(needs)],
})
