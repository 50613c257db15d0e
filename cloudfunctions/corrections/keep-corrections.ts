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
  whoCorrected,
} from './corrections.store'
import { maskNames } from './mask-names'

const MINUTE_MS = 60_000
/** Nobody waits for training data: it is gathered every ten minutes. */
const EVERY_MS = 10 * MINUTE_MS
/** A transaction that began earlier may still commit with an older instant. */
const SETTLED_MS = 2 * MINUTE_MS
/** As long as the contents of a case (shared/catalogue/privacy.ts). */
const KEPT_MS = 1_095 * 24 * 60 * MINUTE_MS

/** The same case always has the same correction, and nobody without the key finds one from the other. */
export const correctionIdOf = (caseId: string): string => readable(26, 'correction', caseId)

/** What keeping corrections needs from other features; handed in by timer.ts. */
export interface CorrectionNeeds {
  /** Empty for whoever stands on no roster: an alias, the office's own machine. */
  nameOf(id: string): Promise<string>
}

/** What was said, without numbers and without the names of those it is about: training needs neither. */
const wordsOf = async (subject: Case, people: readonly string[], needs: CorrectionNeeds): Promise<string> => {
  const { requester, owner, firstContact, onBehalf } = subject
  const ids = [...new Set([requester, owner, firstContact, ...people])]
  const names = await Promise.all(ids.map(id => needs.nameOf(id)))
  return maskNames(maskNumbers(subject.text), [...names, onBehalf?.contactName ?? ''])
}

const correctionOf = (subject: Case, text: string, by: Correction['by']): Correction => {
  const { type, department, urgency, topic, flags } = subject.understanding
  return {
    _id: correctionIdOf(subject._id),
    text,
    understood: { type, department, urgency, flags, ...(topic === undefined ? {} : { topic }) },
    corrected: { type: subject.type, department: subject.department, urgency: subject.urgency },
    by,
    at: subject.updatedAt,
  }
}

const keepOne = async (subject: Case, needs: CorrectionNeeds): Promise<void> => {
  const { byStaff, people } = await whoCorrected(subject._id)
  const text = await wordsOf(subject, people, needs)
  await putCorrection(correctionOf(subject, text, byStaff ? 'staff' : 'requester'))
}

/**
 * Duty of the timer: keeps every correction since it last looked as training data. Derived from the cases, so that a
 * submission pays nothing for it; doing it twice changes nothing. Answers how many were kept.
 */
export const keepCorrections =
  (needs: CorrectionNeeds) =>
  async (now: number, stopAt: number): Promise<number> => {
    const fromAt = await readCursor()
    const untilAt = now - SETTLED_MS
    // A clock set back must not stop it for good.
    if (untilAt - fromAt < EVERY_MS && fromAt <= now) return 0
    let kept = 0
    let after: string | undefined
    do {
      const { rows, next } = await pageOfMoved(Math.min(fromAt, untilAt), untilAt, after)
      for (const subject of rows.filter(isCorrected)) {
        await keepOne(subject, needs)
        kept += 1
      }
      await keepCursor(next === undefined ? untilAt : (rows.at(-1)?.updatedAt ?? untilAt))
      after = next
    } while (after !== undefined && Date.now() < stopAt)
    await removeCorrectionsBefore(now - KEPT_MS)
    return kept
  }
