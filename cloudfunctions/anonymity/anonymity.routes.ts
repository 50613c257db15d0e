import type { Action } from '@shared/contract/api'
import type { Table } from '../platform/route-table'
import { listAnonymous, type ShelfNeeds } from './list-mine'
import { askUnseal, listAsked, openUnsealing, viewUnsealed, type UnsealNeeds } from './unseal'

/** Actions about anonymous cases. */
export const anonymityActions = [
  'anonymity.listMine',
  'anonymity.askUnseal',
  'anonymity.listAsked',
  'anonymity.unseal',
  'anonymity.viewUnsealed',
] as const satisfies readonly Action[]

const two = ['supervisor', 'administrator'] as const

/** The lines of the route table about anonymous cases: one's own shelf, and looking behind an alias by two people. */
export const anonymityRoutes = (
  needs: ShelfNeeds & UnsealNeeds,
): Table<(typeof anonymityActions)[number]> => ({
  'anonymity.listMine': [
    'requester',
    (_, { actor, now, language }) => listAnonymous(needs)(actor, now, language),
  ],
  'anonymity.askUnseal': [['supervisor'], (input, { actor, now }) => askUnseal(input, actor, now)],
  'anonymity.listAsked': [two, (input, { actor, now }) => listAsked(needs)(input, actor, now)],
  'anonymity.unseal': [two, (input, { actor, now }) => openUnsealing(needs)(input, actor, now)],
  'anonymity.viewUnsealed': [two, (input, { actor, now }) => viewUnsealed(needs)(input, actor, now)],
})
