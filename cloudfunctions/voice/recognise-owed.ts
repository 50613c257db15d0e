import type { Case } from '@shared/contract/case'
import { fileLimits } from '@shared/contract/file'
import type { VoiceReason } from '@shared/contract/voice'
import { leftAloneUntil, noteTry } from '../platform/circuit'
import { withinLimit } from '../platform/limits'
import { log, traceOf } from '../platform/log'
import { storage } from '../platform/storage'
import { recognises, type Recognised, type Recogniser } from './recogniser'
import { claimTry, keepTry, owedRecordings, readRecording } from './voice.store'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** A crashed worker's try is tried again after this long. */
const CLAIM_MS = 3 * MINUTE_MS
/** Waits after the first, second and third try (reliability T5); then staff listen and may type. */
const WAITS_MS = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS]
const MOST_CHARACTERS = 2_000

/** Costs are capped per person and day, and for the whole school; both by the environment. */
const capOf = (name: string, fallback: number): number => {
  const set = Number(process.env[name])
  return Number.isInteger(set) && set >= 0 && process.env[name] !== undefined ? set : fallback
}
const A_PERSON = 10
const ALTOGETHER = 1_000

/** What recognising needs from other features; handed in by timer.ts. */
export interface RecogniseNeeds {
  recognise: Recogniser
  /** Gives a case its words; false where a person was faster. */
  heard(caseId: string, text: string, now: number): Promise<boolean>
}

const underCap = async ({ requester }: Case, now: number): Promise<boolean> => {
  const person = {
    name: 'voice',
    times: capOf('VOICE_A_PERSON', A_PERSON),
    windowMs: DAY_MS,
    strict: true as const,
  }
  const all = { ...person, name: 'voiceAll', times: capOf('VOICE_A_DAY', ALTOGETHER) }
  if (person.times === 0 || all.times === 0) return false
  return (await withinLimit(person, requester, now)) === null && (await withinLimit(all, 'all', now)) === null
}

const listen = async (subject: Case, needs: RecogniseNeeds): Promise<Recognised> => {
  const file = await readRecording(subject.voice?.key ?? '')
  if (!file?.fileId || !file.kind) return { end: 'failed', reason: 'gone' }
  const bytes = await storage.read(file.fileId, fileLimits.wav).catch(() => null)
  if (!bytes) return { end: 'again', reason: 'gone' }
  return needs.recognise({ bytes, kind: file.kind, id: file._id })
}

const giveUp = (subject: Case, reason: VoiceReason) =>
  keepTry(subject._id, { state: 'failed', reason, nextAt: null })

const PROVIDER = 'voice'
/** What is no answer of the service. */
const silence: ReadonlySet<VoiceReason> = new Set(['noAnswer', 'broke'])

const tryOne = async (subject: Case, needs: RecogniseNeeds, now: number): Promise<void> => {
  const tried = (subject.voice?.attempts ?? 0) + 1
  if (!(await claimTry(subject, now + CLAIM_MS))) return
  if (!(await underCap(subject, now))) return void (await giveUp(subject, 'cap'))
  const outcome = await listen(subject, needs)
  noteTry(PROVIDER, outcome.end === 'text' || !silence.has(outcome.reason), now)
  if (outcome.end === 'text') {
    const text = [...outcome.text].slice(0, MOST_CHARACTERS).join('')
    return void (await needs.heard(subject._id, text, now))
  }
  log('info', { what: 'recognise', reason: outcome.reason, detail: outcome.detail ?? '', tried })
  const wait = outcome.end === 'again' ? WAITS_MS[tried - 1] : undefined
  if (wait === undefined) return void (await giveUp(subject, outcome.reason))
  await keepTry(subject._id, { state: 'owed', reason: outcome.reason, nextAt: now + wait })
}

/**
 * Duty of the timer: gives recordings their words, those owed longest first, until `stopAt`. Whatever goes wrong, the
 * case is complete without: it has its audio, its owner and its clocks. Answers how many were tried.
 */
export const recogniseOwed =
  (needs: RecogniseNeeds) =>
  async (now: number, stopAt: number): Promise<number> => {
    if (!recognises()) return 0
    let tried = 0
    for (const subject of await owedRecordings(now)) {
      // What waits for a service that does not answer stays owed, and uses up none of its tries (reliability R5).
      if (Date.now() >= stopAt || leftAloneUntil(PROVIDER, now) !== null) break
      await tryOne(subject, needs, now).catch((error: unknown) =>
        log('error', { what: 'recognise', trace: traceOf(error) }),
      )
      tried += 1
    }
    return tried
  }
