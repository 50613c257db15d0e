import type { Counts, RateName } from '../contract/figures'
import { shareOf, type Share } from './share'

/** Every share of some counts, each of its own whole. */
export const ratesOf = (counts: Counts): Record<RateName | 'onTimeUnpaused', Share> => ({
  response: shareOf(counts.heardKept, counts.heardDue),
  resolution: shareOf(counts.answered, counts.received - counts.dropped),
  onTime: shareOf(counts.promiseKept, counts.promiseDue),
  onTimeUnpaused: shareOf(counts.keptUnpaused, counts.promiseDue),
  satisfaction: shareOf(counts.satisfied, counts.rated),
  rectification: shareOf(counts.rectified, counts.toRectify),
})
