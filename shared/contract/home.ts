import type { CaseCard } from './case'
import type { InboxMessage } from './inbox'

/** Home at a glance: my open cases, what is new, and for staff what needs doing. */
export interface HomeAnswer {
  cases: CaseCard[]
  messages: InboxMessage[]
  unread: number
  queue: { mine: number; late: number } | null
  /** Items put forward to this person at this time of the year, at most four ids. */
  inSeason?: string[]
}
