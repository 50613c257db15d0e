import type { Case } from '@shared/contract/case'
import { nextAlarmAt } from '@shared/domain/alarms'
import { nearestDueAt } from '@shared/domain/decide'
import type { DecideContext, Heard } from '@shared/domain/lifecycle-rule'
import { wordsFound } from '@shared/domain/lifecycle-voice'
import { noticesOf } from '@shared/domain/notices'
import { PERHAPS_URGENT } from '@shared/domain/understanding'
import { settingsFor, type Settings } from '../platform/settings'
import { changeCase, readCase, type Written } from './cases.store'
import { recordEvent } from './record-event'
import { tasksAfter } from './task-of'

/** What the machine needs from other features to give a recording its words; handed in by timer.ts. */
export interface WordsNeeds {
  settings(): Promise<Settings>
  /** What the words mean and where they lead. */
  hear(subject: Case, text: string, now: number): Promise<Heard>
}

const MACHINE = { id: 'machine', role: 'machine' }

const write = (before: Case, text: string, now: number, context: DecideContext): Written | null => {
  // A person was faster: what they wrote stays.
  if (before.voice?.state !== 'owed') return null
  const { reason: _reason, ...kept } = before.voice
  const voice = { ...kept, state: 'heard' as const, nextAt: null, heard: text }
  const { case: changed, params = {} } = wordsFound(before, text, voice, { now, context })
  const next: Case = { ...before, ...changed, version: before.version + 1, updatedAt: now }
  const dated: Case = { ...next, dueAt: nearestDueAt(next) }
  const perhapsUrgent = dated.understanding.flags.includes(PERHAPS_URGENT)
  const concerned = { before, after: dated, leads: context.heard?.leads ?? [], perhapsUrgent }
  const event = recordEvent(dated, before.chain, {
    command: 'transcribe',
    actor: MACHINE,
    at: now,
    text,
    params,
    internal: false,
    notices: noticesOf('transcribe', concerned, MACHINE.id),
  })
  const after = { ...dated, chain: event.chain, nextAlarmAt: nextAlarmAt(dated.clocks, now, context) ?? null }
  return { case: after, event, tasks: tasksAfter(before, after) }
}

/** Gives a case the words the machine heard; false where a person had typed them before. */
export const findWords =
  (needs: WordsNeeds) =>
  async (caseId: string, text: string, now: number): Promise<boolean> => {
    const known = await readCase(caseId)
    if (!known) return false
    const heard = await needs.hear(known, text, now)
    const { clocks, calendar, zone } = settingsFor(
      await needs.settings(),
      heard.route?.department ?? known.department,
    )
    const done = await changeCase(caseId, found =>
      found ? write(found, text, now, { clocks, calendar, zone, heard }) : null,
    )
    return done !== null
  }
