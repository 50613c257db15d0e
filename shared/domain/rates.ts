import type { Counts } from '../contract/figures'
import { shareOf, type Share } from './share'

/** The five public indicators (row S14), and what on-time would be if waiting did not stop the clock. */
export const rateNames = ['response', 'resolution', 'onTime', 'satisfaction', 'rectification'] as const
export type RateName = (typeof rateNames)[number]

/** Every share of some counts, each of its own whole. */
export const ratesOf = (counts: Counts): Record<RateName | 'onTimeUnpaused', Share> => ({
  response: shareOf(counts.heardKept, counts.heardDue),
  resolution: shareOf(counts.answered, counts.received - counts.dropped),
  onTime: shareOf(counts.promiseKept, counts.promiseDue),
  onTimeUnpaused: shareOf(counts.keptUnpaused, counts.promiseDue),
  satisfaction: shareOf(counts.satisfied, counts.rated),
  rectification: shareOf(counts.rectified, counts.toRectify),
})
