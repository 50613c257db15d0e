import type { Flow, FlowState } from '../contract/flow'

/** What the past says of one step. Times in seconds; null where nobody has decided yet. */
export interface StepHistory {
  step: string
  decided: number
  rejected: number
  sentBack: number
  medianSeconds: number | null
  /** Decided often, and never once anything but yes: it has not changed anything yet. */
  neverChanged: boolean
}

/** An application as the check-up reads it: where its flow stands, and when it was handed in (epoch ms). */
export interface PastApplication {
  flow: FlowState
  createdAt: number
}

/** From so many decisions on a step that never changed anything is pointed out. */
export const TELLING = 20

const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}

/** When a step's predecessors were decided: from then on it was somebody's turn. */
const openedAt = (flow: Flow, { flow: state, createdAt }: PastApplication, step: string): number => {
  const before = flow.steps.find(({ id }) => id === step)?.after ?? []
  const decided = before.flatMap(id => state.steps[id]?.seats.flatMap(({ at }) => at ?? []) ?? [])
  return Math.max(createdAt, ...decided)
}

const secondsAt = (flow: Flow, past: readonly PastApplication[], step: string): number[] =>
  past.flatMap(one => {
    const at = one.flow.steps[step]?.seats.flatMap(seat => seat.at ?? []) ?? []
    return at.length === 0 ? [] : [Math.max(0, (Math.max(...at) - openedAt(flow, one, step)) / 1000)]
  })

/** The flow check-up over past applications of one item (流程体检), step by step; confirmations are not judged. */
export const historyOf = (flow: Flow, past: readonly PastApplication[]): StepHistory[] =>
  flow.steps.map(({ id: step, kind }) => {
    const verdicts = past.flatMap(
      ({ flow: state }) => state.steps[step]?.seats.flatMap(seat => seat.verdict ?? []) ?? [],
    )
    const sentBack = past.flatMap(({ flow: state }) => state.returns.filter(one => one.step === step)).length
    const rejected = verdicts.filter(verdict => verdict === 'reject').length
    const decided = verdicts.filter(verdict => verdict !== 'sendBack').length + sentBack
    return {
      ...{ step, decided, rejected, sentBack },
      medianSeconds: median(secondsAt(flow, past, step)),
      neverChanged: kind === 'approve' && decided >= TELLING && rejected + sentBack === 0,
    }
  })
