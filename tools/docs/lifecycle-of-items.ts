import type { StepAct } from '../../shared/contract/flow'
import {
  flowStates,
  stepKinds,
  verdicts,
  type FlowStateWord,
  type Verdict,
} from '../../shared/contract/flow-words'
import { verdictsFor } from '../../shared/domain/flows-decide'
import { resubmitFlow, withdrawFlow } from '../../shared/domain/flows-requester'
import { itemLifecycle } from '../../shared/domain/lifecycle-item'
import { play, step } from '../../test/domain/flow-desk'

// The part of docs/lifecycle.md about cases of items: what can be done to them, and how their flows move, found by doing.

const flow = { steps: [step('first'), step('second', { after: ['first'] })] }
const reason = 'x'.repeat(3)
const acts: Record<Verdict, StepAct> = {
  approve: { verdict: 'approve', step: 'first' },
  reject: { verdict: 'reject', step: 'first', reason },
  sendBack: { verdict: 'sendBack', step: 'first', missing: [{ path: 'other' }] },
  passOn: { verdict: 'passOn', step: 'first', to: 'dean', reason },
  askColleague: { verdict: 'askColleague', step: 'first', of: 'dean', question: reason },
  addSigner: { verdict: 'addSigner', step: 'first', signer: 'dean', place: 'before' },
  answer: { verdict: 'answer', step: 'first', text: reason },
  takeBack: { verdict: 'takeBack', step: 'first' },
}

/** A flow of two steps of one person each, brought into a state; null for ends nothing leaves. */
const broughtTo = (state: FlowStateWord) => {
  if (state === 'running') return play(flow)
  return state === 'sentBack' ? play(flow).act('su', acts.sendBack) : null
}

const ways = (): string[] =>
  flowStates.flatMap(from => {
    const found = new Map<FlowStateWord, string[]>()
    const note = (name: string, to: FlowStateWord | undefined) => {
      if (to && to !== from) found.set(to, [...(found.get(to) ?? []), name])
    }
    const desk = broughtTo(from)
    if (!desk) return []
    for (const verdict of verdicts) {
      const done = desk.attempt('su', acts[verdict])
      note(verdict, done.ok ? done.state.state : undefined)
    }
    const again = resubmitFlow(flow, desk.state, { ...desk.moment, keep: false })
    note('resubmit', again.ok ? again.state.state : undefined)
    const gone = withdrawFlow(flow, desk.state, desk.moment)
    note('withdraw', gone.ok ? gone.state.state : undefined)
    const last =
      from === 'running'
        ? play(flow).approve('su', 'first').attempt('su', { verdict: 'approve', step: 'second' })
        : null
    note('approve (the last step)', last?.ok ? last.state.state : undefined)
    return [...found].map(([to, names]) => `  ${from} --> ${to} : ${names.join(', ')}`)
  })

/** What whoever has a step of each kind can do at it. */
const offered = (verdict: Verdict): string =>
  stepKinds
    .map(kind => {
      const one = { steps: [step('first', { kind })] }
      const { state, moment } = play(one)
      return verdictsFor(one, state, 'first', 'su', moment).includes(verdict) ? ' yes ' : ' '
    })
    .join('|')

const row = ([name, { from, allow, ...rule }]: [
  string,
  { from: readonly string[]; allow: readonly string[] },
]) =>
  `| \`${name}\` | ${from.join(', ')} | ${allow.join(', ')} | ${'internal' in rule && rule.internal ? 'office only' : ''} |`

/** Lines of docs/lifecycle.md, from the tables the server runs. */
export const itemPart = (): string[] => [
  '## Cases of an item',
  '',
  'From `shared/domain/lifecycle-item.ts`: what is not here cannot be done to them. `act` is what somebody does at a step;',
  'what it leads to is decided by the flow of the item (`shared/domain/flows-decide.ts`), and the case follows the flow.',
  '',
  '| command | from | by | seen by |',
  '| --- | --- | --- | --- |',
  ...Object.entries(itemLifecycle).map(row),
  '',
  'How a flow moves, on one of two steps:',
  '',
  '```mermaid',
  'stateDiagram-v2',
  '  [*] --> running : submit',
  ...ways(),
  '```',
  '',
  'What whoever has a step can do at it, by its kind. `answer` is for a colleague who was asked; `takeBack` for who has just',
  'decided or asked for a signer, until the next person has acted.',
  '',
  `| at a step | ${stepKinds.join(' | ')} |`,
  `| --- |${stepKinds.map(() => ' --- |').join('')}`,
  ...verdicts
    .filter(verdict => verdict !== 'answer' && verdict !== 'takeBack')
    .map(verdict => `| \`${verdict}\` |${offered(verdict)}|`),
  '',
]
