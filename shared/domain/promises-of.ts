import type { Case } from '../contract/case'
import type { Clock } from '../contract/clock'
import { FOLLOW_UP_CLOCK } from './lifecycle-rating'

/**
 * The clocks that say whether a case was dealt with in time: those that apply. The follow-up of a low rating has a
 * clock of its own and is no part of what was promised to the requester.
 */
export const promisesOf = ({ clocks }: Pick<Case, 'clocks'>): Clock[] =>
  clocks.filter(({ id, state }) => state !== 'stopped' && id !== FOLLOW_UP_CLOCK)
