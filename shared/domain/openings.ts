import type { Application } from '../contract/application'
import type { Case, Understanding } from '../contract/case'
import type { Attachment } from '../contract/file'
import type { Slot } from '../contract/items-stored'
import type { Voice } from '../contract/voice'
import type { FeedbackType, RouteReason, Urgency } from '../contract/words'
import type { ItemMoment } from './application'
import type { FlowStep } from './flows-settle'

// What those who file hand to whoever opens cases: said once, for features know each other only by what stands here.

/** Where a case goes, as routing answers it. */
export interface Route {
  department: string
  owner: string
  reason: RouteReason
}

/** Everything known about a new piece of feedback, before it has an id. */
export interface Opening {
  requestKey: string
  /** Exactly what the phone sent: a repeat must equal it. */
  body: unknown
  text: string
  type: FeedbackType | null
  urgency: Urgency
  understanding: Understanding
  place?: string
  contactPhone?: string
  attachments: Attachment[]
  voice?: Voice
  onBehalf?: NonNullable<Case['onBehalf']>
  follows?: NonNullable<Case['follows']>
  route: Route
  leads: readonly string[]
}

/** Everything known about a new application, before it has a number. */
export interface ApplicationOpening {
  caseId: string
  /** Exactly what the phone sent: a repeat must equal it. */
  body: unknown
  /** One line that says what it is about. */
  text: string
  application: Application
  step: FlowStep
  moment: ItemMoment
  /** Who has it where no step is anybody's: effects at once. */
  fallback: string
  attachments: Attachment[]
  /** Places of slots, see `slotsOf`. */
  slots: readonly Slot[]
}
