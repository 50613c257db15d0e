import type { Flow, FlowState, FlowSubject, Step, StepState } from '../contract/flow'
import { stepDecided } from './flows-turns'
import { holdsTrue, operandValue } from './forms-condition'

/** Whether a step's own condition leaves it out for this request. */
export const isSkipped = (step: Step, subject: FlowSubject): boolean =>
  step.when !== undefined && !holdsTrue(step.when, subject)

/** The opened state of a step, if it has been opened. */
export const stepStateOf = (state: FlowState, id: string): StepState | undefined =>
  Object.prototype.hasOwnProperty.call(state.steps, id) ? state.steps[id] : undefined

/** Whether enough people have approved: every seat in mode `all`, one elsewhere; and every signer added (加签). */
export const isDecided = (step: Step, state: FlowState): boolean => {
  const opened = stepStateOf(state, step.id)
  return opened !== undefined && stepDecided(step, opened)
}

/**
 * Steps that are behind us: decided or skipped, with everything before them behind us too (a skipped step does not let
 * its successors overtake its predecessors).
 */
export const passedSteps = (flow: Flow, state: FlowState, subject: FlowSubject): Set<string> => {
  const passed = new Set<string>()
  // As many rounds as there are steps are enough for the longest chain, in whatever order they are written.
  for (let round = 0; round < flow.steps.length; round += 1) {
    for (const step of flow.steps) {
      if (!step.after.every(id => passed.has(id))) continue
      if (isSkipped(step, subject) || isDecided(step, state)) passed.add(step.id)
    }
  }
  return passed
}

/** Undecided steps whose predecessors are all behind us, whatever the flow as a whole waits for. */
export const readySteps = (flow: Flow, state: FlowState, subject: FlowSubject): Step[] => {
  const passed = passedSteps(flow, state, subject)
  return flow.steps.filter(step => !passed.has(step.id) && step.after.every(id => passed.has(id)))
}

/** The steps somebody must act on now: none while the requester has it or after the end. Never a stored index. */
export const openSteps = (flow: Flow, state: FlowState, subject: FlowSubject): Step[] =>
  state.state === 'running' ? readySteps(flow, state, subject) : []

/** Steps that come after a step, at once or later. */
export const stepsBehind = (flow: Flow, id: string): Set<string> => {
  const behind = new Set<string>()
  for (let round = 0; round < flow.steps.length; round += 1)
    for (const { id: next, after } of flow.steps)
      if (after.some(before => before === id || behind.has(before))) behind.add(next)
  return behind
}

/** The date (YYYY-MM-DD) from whose end a step's time counts; null: from its opening. */
export const startsAfterOn = (step: Step, subject: FlowSubject): string | null => {
  const on = step.startsAfter === undefined ? undefined : operandValue(step.startsAfter, subject)
  return typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : null
}
