import { defaultClocks } from '@shared/catalogue/clocks'
import type { AnyCommand, Case } from '@shared/contract/case'
import type { Refusal } from '@shared/contract/codes'
import type { Actor, Grant } from '@shared/contract/person'
import { feedbackTypes, type CaseStatus, type FeedbackType, type Urgency } from '@shared/contract/words'
import { contentOwed } from '@shared/domain/content-check'
import { definitionsOf, startClocks, strictestDefinitions } from '@shared/domain/clocks'
import { availableCommands, decide, nearestDueAt } from '@shared/domain/decide'
import type { DecideContext, Decision } from '@shared/domain/lifecycle-rule'
import type { Relation } from '@shared/domain/relations'
import { at, inTerm } from './clock-desk'

// One case on the desk, the people around it, and what they do to it.

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
/** Received on a Wednesday in term, 9:00. */
export const RECEIVED = at('2026-03-11 09:00')

export const context: DecideContext = { ...inTerm, clocks: defaultClocks }
export const to = (id: string, department = 'dormitory'): DecideContext => ({
  ...context,
  receiver: { id, department },
})

const somebody = (id: string, ...grants: Grant[]): Actor => ({ id, bound: true, grants })

/** Everybody who may come near the case, by what they are to it. */
export const people = {
  requester: somebody('lin'),
  owner: somebody('d1', { role: 'member', department: 'dormitory' }),
  member: somebody('d2', { role: 'member', department: 'dormitory' }),
  lead: somebody('dl', { role: 'lead', department: 'dormitory' }),
  specialist: somebody('w1', { role: 'specialist' }),
  supervisor: somebody('s1', { role: 'supervisor' }),
  administrator: somebody('a1', { role: 'administrator' }),
  firstContact: somebody('w9', { role: 'member', department: 'office' }),
  otherStudent: somebody('zhao'),
  otherMember: somebody('c1', { role: 'member', department: 'canteen' }),
  otherLead: somebody('cl', { role: 'lead', department: 'canteen' }),
} satisfies Record<string, Actor>
export type Who = keyof typeof people

/** What each of them is to a case of lin that d1 has and w9 received. */
export const relationOf: Record<Who, readonly Relation[]> = {
  requester: ['requester'],
  owner: ['owner', 'member'],
  member: ['member'],
  lead: ['lead'],
  specialist: ['specialist'],
  supervisor: ['supervisor'],
  administrator: ['administrator'],
  firstContact: ['firstContact'],
  otherStudent: [],
  otherMember: [],
  otherLead: [],
}

/** A case just received. */
export const received = (type: FeedbackType | null = 'complaint', urgency: Urgency = 'normal'): Case => {
  const start = { ...inTerm, at: RECEIVED, assignedAt: RECEIVED }
  const tables = definitionsOf(defaultClocks, type ? [type] : feedbackTypes, urgency)
  const clocks = startClocks(strictestDefinitions(tables, start), start)
  const subject: Case = {
    _id: 'case-1',
    number: '260311-ABC123',
    version: 1,
    item: 'feedback',
    itemVersion: 1,
    status: 'submitted',
    type,
    urgency,
    text: '三号宿舍楼的热水停了两天',
    attachments: [],
    content: contentOwed(RECEIVED),
    requester: 'lin',
    firstContact: 'w9',
    owner: 'd1',
    department: 'dormitory',
    routedBy: 'understood',
    round: 0,
    handOvers: 0,
    understanding: {
      ...{ type, typeConfidence: 0.9, department: 'dormitory', departmentConfidence: 0.9 },
      ...{ urgency, urgencyConfidence: 0.9, words: [], unsure: false, flags: [] },
    },
    clocks,
    dueAt: 0,
    nextAlarmAt: null,
    urged: 0,
    reopened: 0,
    terms: [],
    bodyHash: '',
    keys: [],
    chain: '',
    createdAt: RECEIVED,
    updatedAt: RECEIVED,
  }
  return { ...subject, dueAt: nearestDueAt(subject) }
}

/** A good input of every command. */
export const inputs: { [N in AnyCommand['name']]: Extract<AnyCommand, { name: N }>['input'] } = {
  claim: {},
  assign: { to: 'd2' },
  transfer: { to: 'd2', reason: '归他管。' },
  contact: { how: 'phone', reached: true },
  reply: { text: '您好，正在处理。' },
  askForMore: { text: '请问是哪一层？' },
  supply: { text: '三层。' },
  resolve: { text: '已经修好。' },
  reopen: { reason: '还是坏的。' },
  rate: { level: 4 },
  urge: {},
  withdraw: {},
  reclassify: { type: 'suggestion' },
  note: { text: '等配件。' },
  askExtension: { days: 2, reason: '等厂家配件。' },
  grantExtension: {},
  refuseExtension: { reason: '请按时办结。' },
  transcribe: { text: '三楼的热水停了。' },
  judgeContent: { fit: true },
  tell: { how: 'phone', reached: true },
  relay: { text: '三层。' },
  reopenFor: { reason: '还是坏的。' },
  rule: { to: 'd2', reason: '归他管。' },
  succeed: { of: 'd1', to: 'd2', reason: '调离。' },
  verify: { founded: true, text: '情况属实。' },
  improve: { text: '已换新锁。' },
  callBack: { how: 'phone', reached: true, satisfied: true },
  appeal: { reason: '从未见过此人。' },
  judgeAppeal: { upheld: false, reason: '理由不足。' },
}
export const names = Object.keys(inputs) as AnyCommand['name'][]

/** The buttons somebody has that need no other case (merging: lifecycle-joining.test.ts). */
export const buttonsOf = (...given: Parameters<typeof availableCommands>) =>
  availableCommands(...given).filter((name): name is AnyCommand['name'] => name in inputs)

/** A command with its good input, or another. */
export const does = (name: AnyCommand['name'], input: object = inputs[name]): AnyCommand =>
  ({ name, input }) as AnyCommand

/** What a command leads to an hour after the last change, by whoever it is. */
export const after = (
  subject: Case,
  who: Who | Actor,
  command: AnyCommand,
  { now = subject.updatedAt + HOUR, given = to('d2') }: { now?: number; given?: DecideContext } = {},
): Decision | Refusal => decide(subject, command, typeof who === 'string' ? people[who] : who, now, given)

/** The case after a command that must be accepted. */
export const accepted = (...args: Parameters<typeof after>): Case => {
  const decision = after(...args)
  if (!decision.ok) throw new Error(`${args[2].name}: ${decision.code}`)
  return decision.case
}

export const outcomeOf = (decision: Decision | Refusal): string => (decision.ok ? 'ok' : decision.code)

/** The way into every state that commands can reach. */
export const inState = (status: CaseStatus, type: FeedbackType | null = 'complaint'): Case => {
  const fresh = received(type)
  const resolved = () => accepted(fresh, 'owner', does('resolve'))
  const ways: Record<CaseStatus, () => Case> = {
    submitted: () => fresh,
    handling: () => accepted(fresh, 'owner', does('claim')),
    waiting: () => accepted(fresh, 'owner', does('askForMore')),
    resolved,
    closed: () => accepted(resolved(), 'requester', does('rate')),
    withdrawn: () => accepted(fresh, 'requester', does('withdraw')),
    // No command leads here yet; the table must know them all the same.
    rejected: () => ({ ...resolved(), status: 'rejected' }),
    merged: () => ({ ...accepted(fresh, 'requester', does('withdraw')), status: 'merged' }),
  }
  return ways[status]()
}
