import type { Case } from '@shared/contract/case'
import type { Refusal } from '@shared/contract/codes'
import type { Actor } from '@shared/contract/person'
import { nextAlarmAt } from '@shared/domain/alarms'
import { moveApplication } from '@shared/domain/application'
import { startClocks } from '@shared/domain/clocks'
import { nearestDueAt } from '@shared/domain/decide'
import { noticesOf } from '@shared/domain/notices'
import type { ApplicationOpening } from '@shared/domain/openings'
import { termsOf } from '@shared/domain/terms'
import { hashOf } from '../platform/seal'
import { settingsFor, type Settings } from '../platform/settings'
import { numberOf, placeCase } from './open-case'
import { recordEvent } from './record-event'
import { tasksOf } from './task-of'

const nothingUnderstood = (department: string): Case['understanding'] => ({
  ...{ type: null, typeConfidence: 0, department, departmentConfidence: 1 },
  ...{ urgency: 'normal', urgencyConfidence: 1, words: [], unsure: false, flags: [] },
})

const caseOf = (
  opening: ApplicationOpening,
  actor: Actor,
  now: number,
  settings: Settings,
  turn: number,
): { drawn: Case; copies: readonly string[] } => {
  const { caseId, text, application, step, moment, fallback, attachments } = opening
  const { item } = moment
  const own = settingsFor(settings, item.department)
  const number = numberOf(caseId, now, settings, turn)
  const clocks = startClocks([item.clock], { ...own, at: now, assignedAt: now })
  const begun = { requester: actor.id, owner: fallback, clocks }
  const { earned: _earned, ...moved } = moveApplication(begun, application, step, moment, { ...own, at: now })
  const drawn: Case = {
    ...{ _id: caseId, number, version: 1, item: item.id, itemVersion: item.version },
    ...{ type: null, urgency: 'normal', text, attachments, requester: actor.id },
    ...moved,
    status: moved.status === 'handling' ? 'submitted' : moved.status,
    ...(moved.status === 'resolved' ? { resolvedAt: now } : {}),
    ...{ firstContact: moved.owner, department: item.department, routedBy: 'byRule', round: 0, handOvers: 0 },
    understanding: nothingUnderstood(item.department),
    ...{ dueAt: 0, nextAlarmAt: nextAlarmAt(moved.clocks, now, own) ?? null, urged: 0, reopened: 0 },
    terms: termsOf(number, text),
    ...{ bodyHash: hashOf(opening.body), keys: [], chain: '', createdAt: now, updatedAt: now },
  }
  return { drawn: { ...drawn, dueAt: nearestDueAt(drawn) }, copies: step.copies }
}

/**
 * Opens a case of an item in one transaction: the slots it holds, case, event, and a task for whoever has the first
 * steps. The same caller and request key open it once (decision 002).
 */
export const openApplication = (
  opening: ApplicationOpening,
  actor: Actor,
  now: number,
  settings: Settings,
): Promise<Case | Refusal> =>
  placeCase(turn => {
    const { drawn, copies } = caseOf(opening, actor, now, settings, turn)
    const event = recordEvent(drawn, '', {
      command: 'submit',
      actor: { id: actor.id, role: 'requester' },
      at: now,
      text: opening.text,
      attachments: opening.attachments,
      params: { channel: 'app', item: drawn.item },
      internal: false,
      notices: noticesOf('submit', { before: null, after: drawn, leads: [], copies }, actor.id),
    })
    const opened = { ...drawn, chain: event.chain }
    return { case: opened, event, tasks: tasksOf(opened), slots: opening.slots }
  })
