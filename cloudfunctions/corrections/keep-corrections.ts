import type { Case } from '@shared/contract/case'
import type { Correction } from '@shared/contract/correction'
import { isCorrected } from '@shared/domain/judge'
import { maskNumbers } from '@shared/domain/mask-numbers'
import { readable } from '../platform/seal'
import {
  keepCursor,
  pageOfMoved,
  putCorrection,
  readCursor,
  removeCorrectionsBefore,
  staffCorrected,
} from './corrections.store'

const MINUTE_MS = 60_000
/** Nobody waits for training data: it is gathered every ten minutes. */
const EVERY_MS = 10 * MINUTE_MS
/** A transaction that began earlier may still commit with an older instant. */
const SETTLED_MS = 2 * MINUTE_MS
/** As long as the contents of a case (shared/catalogue/privacy.ts). */
const KEPT_MS = 1_095 * 24 * 60 * MINUTE_MS

/** The same case always has the same correction, and nobody without the key finds one from the other. */
export const correctionIdOf = (caseId: string): string => readable(26, 'correction', caseId)

const correctionOf = (subject: Case, by: Correction['by']): Correction => {
  const { type, department, urgency, topic, flags } = subject.understanding
  return {
    _id: correctionIdOf(subject._id),
    text: maskNumbers(subject.text),
    understood: { type, department, urgency, flags, ...(topic === undefined ? {} : { topic }) },
    corrected: { type: subject.type, department: subject.department, urgency: subject.urgency },
    by,
    at: subject.updatedAt,
  }
}

/**
 * Duty of the timer: keeps every correction since it last looked as training data. Derived from the cases, so that a
 * submission pays nothing for it; doing it twice changes nothing. Answers how many were kept.
 */
export const keepCorrections = async (now: number, stopAt: number): Promise<number> => {
  const fromAt = await readCursor()
  const untilAt = now - SETTLED_MS
  // A clock set back must not stop it for good.
  if (untilAt - fromAt < EVERY_MS && fromAt <= now) return 0
  let kept = 0
  let after: string | undefined
  do {
    const { rows, next } = await pageOfMoved(Math.min(fromAt, untilAt), untilAt, after)
    for (const subject of rows.filter(isCorrected)) {
      await putCorrection(correctionOf(subject, (await staffCorrected(subject._id)) ? 'staff' : 'requester'))
      kept += 1
    }
    await keepCursor(next === undefined ? untilAt : (rows.at(-1)?.updatedAt ?? untilAt))
    after = next
  } while (after !== undefined && Date.now() < stopAt)
  await removeCorrectionsBefore(now - KEPT_MS)
  return kept
}
