import type { Case } from '../contract/case'
import { isDoubtfullyUrgent, PERHAPS_URGENT } from './understanding'

type Judged = Pick<Case, 'type' | 'urgency' | 'department' | 'understanding' | 'routedBy' | 'handOvers'>

/** Whether the machine was right about each part, as people left it; `null` where nobody could judge. */
export interface Judgement {
  type: boolean | null
  department: boolean | null
  urgency: boolean | null
}

/**
 * Compares what was understood with what people made of it. A department counts as wrong only where a person chose or
 * handed over to another one: what a rule or an empty desk sent elsewhere says nothing about the machine. Pure.
 */
export const judge = (subject: Judged): Judgement => {
  const { understanding, type, urgency, department, routedBy, handOvers } = subject
  const same = department === understanding.department
  return {
    type: type === null || understanding.type === null ? null : type === understanding.type,
    department: same || routedBy === 'chosen' || handOvers > 0 ? same : null,
    // What it only suspected it did not claim.
    urgency: isDoubtfullyUrgent(understanding) ? null : urgency === understanding.urgency,
  }
}

/** Somebody answered whether what the machine suspected is urgent: as good to learn from as a correction. */
const answeredTheDoubt = ({ understanding, urgency }: Judged): boolean =>
  isDoubtfullyUrgent(understanding) && (urgency === 'urgent' || !understanding.flags.includes(PERHAPS_URGENT))

/** Whether anything was put right, or a doubt was answered. */
export const isCorrected = (subject: Judged): boolean =>
  Object.values(judge(subject)).includes(false) || answeredTheDoubt(subject)
