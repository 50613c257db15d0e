import type { Condition } from '@shared/contract/condition'
import type { Flow, FlowState, FlowSubject, PlainOwner, Roster, Step, StepAct } from '@shared/contract/flow'
import type { Refusal } from '@shared/contract/codes'
import { decideStep } from '@shared/domain/flows-decide'
import { startFlow, type FlowMoment, type FlowStep } from '@shared/domain/flows-settle'
import { say, student } from './form-desk'

/** Who everybody is in these tests: `role:department` → people; the counsellor is Su. */
export const people: Record<string, string[]> = {
  counsellor: ['su'],
  leadOfRequester: ['dean'],
  specialist: ['window'],
  'member:finance': ['fin1', 'fin2', 'fin3'],
  'lead:finance': ['finlead'],
  'member:office': ['off1', 'off2'],
  'lead:office': ['lin', 'offlead'],
}

/** A roster over {@link people}; `away` names deputies. */
export const rosterOf = (away: Record<string, string> = {}, more: Record<string, string[]> = {}): Roster => ({
  peopleOf: (rule: PlainOwner, subject: FlowSubject) => {
    if (rule.by === 'person') return [rule.person]
    if (rule.by === 'personInField') return [String(subject.values[rule.field])]
    const key = rule.by === 'role' ? `${rule.role}:${rule.department}` : rule.by
    return more[key] ?? people[key] ?? []
  },
  standInFor: person => away[person] ?? person,
  lastResort: ['admin'],
})

/** The request of Lin, a student, with these answers. */
export const subject: FlowSubject = { requester: 'lin', values: {}, context: student }

/** A step with sensible defaults. */
export const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  name: say(id),
  kind: 'approve',
  after: [],
  mode: 'one',
  owners: [{ owner: { by: 'counsellor' } }],
  time: { days: 1 },
  ...more,
})

/** An owner rule by role, as a seat. */
export const by = (role: 'member' | 'lead', department: string, when?: Condition) => ({
  owner: { by: 'role', role, department } as const,
  ...(when ? { when } : {}),
})

/** A desk on which a flow is played act by act; refusals throw unless asked for. */
export const play = (flow: Flow, more: Partial<FlowMoment> = {}) => {
  const moment: FlowMoment = { subject, roster: rosterOf(), now: 1_788_000_000_000, ...more }
  const started = startFlow(flow, moment)
  if (!started.ok) throw new Error(started.code)
  let last: FlowStep = started
  const attempt = (actor: string, act: StepAct): FlowStep | Refusal =>
    decideStep(flow, last.state, act, actor, moment)
  const desk = {
    moment,
    get state(): FlowState {
      return last.state
    },
    get last() {
      return last
    },
    put: (next: FlowStep | Refusal) => {
      if (!next.ok) throw new Error(next.code)
      last = next
      return desk
    },
    attempt,
    act: (actor: string, act: StepAct) => desk.put(attempt(actor, act)),
    approve: (actor: string, id: string) => desk.act(actor, { verdict: 'approve', step: id }),
    refusal: (actor: string, act: StepAct) => {
      const tried = attempt(actor, act)
      return tried.ok ? 'accepted' : tried.code
    },
  }
  return desk
}
