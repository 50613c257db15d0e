import type { Case } from '../contract/case'

type Judged = Pick<Case, 'type' | 'urgency' | 'department' | 'understanding' | 'routedBy' | 'handOvers'>

/** Whether the machine was right about each part, as people left it; `null` where nobody could judge. */
export interface Judgement {
  type: boolean | null
  department: boolean | null
  urgency: boolean
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
    urgency: urgency === understanding.urgency,
  }
}

/** Whether anything was put right. */
export const isCorrected = (subject: Judged): boolean => Object.values(judge(subject)).includes(false)
