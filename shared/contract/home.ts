import type { CaseCard } from './case'
import type { LocalText } from './condition'
import type { InboxMessage } from './inbox'

/** What can be applied for, as a tile. */
export interface ItemTile {
  id: string
  name: LocalText
  tile: LocalText
  initials: string[]
}

/** Home at a glance: my open cases, what is new, and for staff what needs doing. */
export interface HomeAnswer {
  cases: CaseCard[]
  messages: InboxMessage[]
  unread: number
  queue: { mine: number; late: number } | null
  /** Everything that can be applied for now, first what others of this person's kind use. */
  items?: ItemTile[]
}
