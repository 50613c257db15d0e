import type { Case } from '@shared/contract/case'
import type { ContentCheck, Verdict } from '@shared/contract/content-check'
import type { Person } from '@shared/contract/person'
import { unfitWords } from '@shared/catalogue/unfit-words'
import { givenUp, piecesOf, settled, strictest } from '@shared/domain/content-check'
import { log, traceOf } from '../platform/log'
import { checkPhoto, checkText, type Told } from './ask-wechat'
import { claimCheck, keepCheck, owedChecks, readPhoto, type TasksAfter } from './content-check.store'
import { sayDoubted } from './say-doubted'

const MINUTE_MS = 60_000
/** A crashed worker's try is tried again after this long. */
const CLAIM_MS = 3 * MINUTE_MS
/** Waits after the first, second and third try; then nobody has looked but people (reliability I8). */
const WAITS_MS = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS]
/** WeChat promises a photo's verdict within half an hour. */
const PUSH_MS = 45 * MINUTE_MS
/** After this many failures in a row the rest waits for a later tick (reliability R5). */
const FAILURES = 3

/** What checking needs from other features; handed in by timer.ts. */
export interface CheckNeeds {
  person(id: string): Promise<Person | null>
  tasksAfter: TasksAfter
}

/** An alias has no person, so nothing said anonymously is ever handed to WeChat with an openid. */
const openIdOf = async ({ requester }: Case, needs: CheckNeeds): Promise<string | undefined> => {
  if (process.env['CONTENT_CHECK'] === 'local') return undefined
  const person = await needs.person(requester)
  return person?.identities.find(id => id.startsWith('wx:'))?.slice(3)
}

const wordsOf = ({ text, place }: Case) => [place, text].filter(Boolean).join('\n')

/** Where WeChat cannot be asked: the house's own few words, and what the reader took for rubbish. */
const localVerdict = (subject: Case): Verdict => {
  const words = wordsOf(subject).toLowerCase()
  const spam = subject.understanding.flags.includes('spam')
  return spam || unfitWords.some(word => words.includes(word)) ? 'review' : 'pass'
}

const photosOf = ({ attachments }: Case) => attachments.filter(({ kind }) => kind === 'jpg' || kind === 'png')

const checkLocally = (subject: Case, check: ContentCheck): ContentCheck => {
  const checked = { ...check, by: 'local' as const, text: localVerdict(subject) }
  // Nobody here looks at photos, nor listens: a person does.
  const read = subject.text !== '' && photosOf(subject).length === 0
  return read ? settled(checked) : givenUp(checked)
}

type Part = Partial<Pick<ContentCheck, 'text' | 'label' | 'photos'>>

const askForWords = async (subject: Case, openId: string): Promise<Told<Part>> => {
  const found: { verdict: Verdict; label: number }[] = []
  for (const piece of piecesOf(wordsOf(subject))) {
    const told = await checkText(piece, openId)
    if (told.end !== 'told') return told
    found.push(told.told)
  }
  const text = strictest(found.map(({ verdict }) => verdict))
  const label = found.find(({ verdict }) => verdict === text)?.label
  return { end: 'told', told: { text, ...(label === undefined ? {} : { label }) } }
}

const askForPhotos = async (subject: Case, openId: string): Promise<Told<Part>> => {
  const photos: NonNullable<ContentCheck['photos']> = []
  for (const { key } of photosOf(subject)) {
    const file = await readPhoto(key)
    if (!file?.fileId) return { end: 'never', reason: 'gone' }
    const told = await checkPhoto(file.fileId, openId)
    if (told.end !== 'told') return told
    photos.push({ key, trace: told.told })
  }
  return { end: 'told', told: photos.length === 0 ? {} : { photos } }
}

const afterFailure = (check: ContentCheck, end: 'again' | 'never', now: number): ContentCheck => {
  const wait = end === 'again' ? WAITS_MS[check.attempts - 1] : undefined
  return wait === undefined ? givenUp(check) : { ...check, state: 'owed', nextAt: now + wait }
}

const withParts = (subject: Case, check: ContentCheck, parts: readonly Told<Part>[], now: number) => {
  const told = parts.flatMap(part => (part.end === 'told' ? [part.told] : []))
  const known: ContentCheck = Object.assign({}, check, { by: 'wechat' }, ...told) as ContentCheck
  const failed = parts.find(part => part.end !== 'told')
  if (failed) return afterFailure(known, failed.end === 'again' ? 'again' : 'never', now)
  // A recording without its words: what was said is not known yet.
  if (subject.text === '') return givenUp(known)
  const after = settled(known)
  return after.traces ? { ...after, nextAt: now + PUSH_MS } : after
}

const awaits = ({ traces = [] }: ContentCheck) => traces.length > 0

const askAll = async (subject: Case, openId: string): Promise<Told<Part>[]> => {
  const words: Told<Part> =
    subject.content?.text === undefined ? await askForWords(subject, openId) : { end: 'told', told: {} }
  return [words, await askForPhotos(subject, openId)]
}

/** Answers whether WeChat was there. */
const checkOne = async (subject: Case, needs: CheckNeeds, now: number): Promise<boolean> => {
  if (!subject.content || !(await claimCheck(subject, now + CLAIM_MS))) return true
  const late = awaits(subject.content)
  const openId = late ? undefined : await openIdOf(subject, needs)
  const parts = openId === undefined ? [] : await askAll(subject, openId)
  const after = (found: Case, check: ContentCheck): ContentCheck => {
    // Words that came meanwhile are asked for at the next tick.
    if (found.text !== subject.text) return { ...check, nextAt: now }
    if (late) return givenUp(check)
    return openId === undefined ? checkLocally(found, check) : withParts(found, check, parts, now)
  }
  await keepCheck(subject._id, needs.tasksAfter, (found, check) => {
    const content = after(found, check)
    const event = sayDoubted(found, content, now)
    return { content, ...(event ? { event } : {}) }
  })
  const failed = parts.find(part => part.end !== 'told')
  if (failed && 'reason' in failed) log('info', { what: 'contentCheck', reason: failed.reason })
  return failed?.end !== 'again'
}

/**
 * Duty of the timer: has messages checked, those owed longest first, until `stopAt`. The message was filed long before
 * and is with its owner; only what others may be shown waits for this. Answers how many were tried.
 */
export const checkOwed =
  (needs: CheckNeeds) =>
  async (now: number, stopAt: number): Promise<number> => {
    let tried = 0
    let failures = 0
    for (const subject of await owedChecks(now)) {
      if (Date.now() >= stopAt || failures >= FAILURES) break
      const there = await checkOne(subject, needs, now).catch((error: unknown) => {
        log('error', { what: 'contentCheck', trace: traceOf(error) })
        return false
      })
      failures = there ? 0 : failures + 1
      tried += 1
    }
    return tried
  }
