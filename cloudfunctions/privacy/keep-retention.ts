import { keeps } from '@shared/catalogue/privacy'
import type { Retention } from '@shared/contract/privacy'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { zoneOf } from '../platform/zone'
import {
  clearPerson,
  oldAudio,
  oldLimits,
  oldPreviews,
  pageOfLeft,
  pageOfOldCases,
  putRetention,
  readCase,
  readRetention,
  removeLimit,
  removePreview,
} from './privacy.store'
import { removeContents, removeFile } from './remove-contents.store'

const DAY_MS = 86_400_000
const START: Retention = { _id: 'state', on: '', casesUntilAt: 0, leftUntilAt: 0 }
const ended: ReadonlySet<string> = new Set(['resolved', 'closed', 'withdrawn', 'merged', 'rejected'])

type Work = (state: Retention, now: number, stopAt: number) => Promise<{ state: Retention; done: number }>

/** Reads on from where the last page ended; documents of one instant that do not fit a page are met again. */
const nextFrom = (rows: readonly { at: number }[], untilAt: number, page: number) =>
  rows.length < page ? untilAt : (rows.at(-1)?.at ?? untilAt)

const PAGE = 50

const oldWords: Work = async (state, now, stopAt) => {
  const untilAt = now - keeps.contents.days * DAY_MS
  let done = 0
  while (state.casesUntilAt < untilAt && Date.now() < stopAt) {
    const cases = await pageOfOldCases(state.casesUntilAt, untilAt)
    for (const subject of cases)
      if (ended.has(subject.status) && subject.bodyHash !== '') {
        await removeContents(subject, now)
        done += 1
      }
    const reached = nextFrom(
      cases.map(({ updatedAt }) => ({ at: updatedAt })),
      untilAt,
      PAGE,
    )
    state = { ...state, casesUntilAt: Math.max(reached, state.casesUntilAt + 1) }
  }
  return { state, done }
}

const formerPeople: Work = async (state, now, stopAt) => {
  const untilAt = now - keeps.roster.days * DAY_MS
  let done = 0
  while (state.leftUntilAt < untilAt && Date.now() < stopAt) {
    const people = await pageOfLeft(state.leftUntilAt, untilAt)
    for (const person of people) await clearPerson(person, [], now, true)
    done += people.length
    const reached = nextFrom(
      people.map(({ left = 0 }) => ({ at: left })),
      untilAt,
      PAGE,
    )
    state = { ...state, leftUntilAt: Math.max(reached, state.leftUntilAt + 1) }
  }
  return { state, done }
}

const oldSound: Work = async (state, now) => {
  let done = 0
  for (const file of await oldAudio(now - keeps.audio.days * DAY_MS)) {
    const subject = file.case === undefined ? null : await readCase(file.case)
    if (subject && !ended.has(subject.status)) continue
    await removeFile(file)
    done += 1
  }
  return { state, done }
}

const leftovers: Work = async (state, now) => {
  const previews = await oldPreviews(now - keeps.week.days * DAY_MS)
  for (const preview of previews) await removePreview(preview)
  const limits = await oldLimits(now - keeps.day.days * DAY_MS)
  for (const { _id } of limits) await removeLimit(_id)
  return { state, done: previews.length + limits.length }
}

let doneOn = ''

/**
 * Once a day: removes what has been kept long enough (reliability P6): words of cases, sound, people who left, previews
 * of rosters, counts. Stops at `stopAt` and goes on with the next tick. Answers how much it removed.
 */
export const keepRetention = async (now: number, stopAt: number): Promise<number> => {
  const { on } = wallMomentAt(zoneOf('Asia/Shanghai'), now)
  if (on <= doneOn) return 0
  let state = (await readRetention()) ?? START
  let removed = 0
  if (on > state.on) {
    for (const work of [oldWords, formerPeople, oldSound, leftovers]) {
      const { state: reached, done } = await work(state, now, stopAt)
      state = reached
      removed += done
    }
    if (Date.now() < stopAt) state = { ...state, on }
    await putRetention(state)
  }
  if (state.on >= on) doneOn = on
  return removed
}
