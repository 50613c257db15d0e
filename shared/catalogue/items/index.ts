import type { Item } from '../../contract/item'
import { campusCard } from './campus-card'
import { certificate } from './certificate'
import { leave } from './leave'
import { library } from './library'
import { newStudent } from './new-student'
import { onboarding } from './onboarding'
import { reimbursement } from './reimbursement'
import { repair } from './repair'
import { roomBooking } from './room'
import { seal } from './seal'

/**
 * The ten items a new installation begins with (row S1), in the order people look for them. They are published here
 * for the demo school; a production installation takes them over as drafts while `unconfirmedSamples` names anything.
 */
export const items: readonly Item[] = [
  leave,
  certificate,
  repair,
  campusCard,
  roomBooking,
  library,
  reimbursement,
  seal,
  newStudent,
  onboarding,
]

/** The item of the catalogue with this id, undefined where there is none. */
export const itemById = (id: string): Item | undefined => items.find(item => item.id === id)
