import fc from 'fast-check'
import { defaultClocks } from '@shared/catalogue/clocks'
import type { Clock } from '@shared/contract/clock'
import { nextAlarmAt, raiseAlarms } from '@shared/domain/alarms'
import { pauseClocks, startClocks } from '@shared/domain/clocks'
import { meetClock, resumeClocks } from '@shared/domain/clocks-change'
import { onCampus, shown } from './clock-desk'
import { hearRule, MINUTE_MS, stories, type Story } from './year-rule'

// A year of cases with festivals, make-up workdays, vacations and sports day. What a timer that ticks every minute
// raises is compared, alarm by alarm, with moments counted out minute by minute.

const tickAfter = (at: number) => Math.ceil(at / MINUTE_MS) * MINUTE_MS

/** Ticks whenever the index says so, at whole minutes, from one moment to the next. */
const tickUntil = (
  clocks: readonly Clock[],
  fromAt: number,
  untilAt: number,
  heard: string[],
): readonly Clock[] => {
  let now = fromAt
  let known = clocks
  for (let ticks = 0; ticks < 10_000; ticks++) {
    const next = nextAlarmAt(known, now, onCampus)
    if (next === undefined || tickAfter(next) >= untilAt) return known
    now = tickAfter(next)
    const raised = raiseAlarms('c', known, now, onCampus)
    heard.push(
      ...raised.alarms.map(({ clockId, level, to }) => `${clockId} ${level} ${to.join()} ${shown(now)}`),
    )
    known = raised.clocks
  }
  throw new Error('ticks without end')
}

/** What the machine raises in the course of a story. */
const hearMachine = ({ type, startedAt, wait, metAt }: Story): string[] => {
  const heard: string[] = []
  let clocks: readonly Clock[] = startClocks(defaultClocks.feedback[type], {
    at: startedAt,
    assignedAt: startedAt,
    ...onCampus,
  })
  let now = startedAt
  if (wait) {
    clocks = pauseClocks(tickUntil(clocks, now, wait.fromAt, heard), wait.fromAt)
    clocks = resumeClocks(tickUntil(clocks, wait.fromAt, wait.toAt, heard), { at: wait.toAt, ...onCampus })
    now = wait.toAt
  }
  clocks = tickUntil(clocks, now, metAt, heard)
  for (const { id } of clocks) clocks = meetClock(clocks, id, { at: metAt, ...onCampus })
  tickUntil(clocks, metAt, metAt + 90 * 24 * 60 * MINUTE_MS, heard)
  return heard
}

describe('a year of alarms', () => {
  it('T6, T7: every alarm of a year of cases (1,000 with LONG=1) comes in the minute an independent count names, and no other comes', () => {
    fc.assert(
      fc.property(stories, story => {
        expect(hearMachine(story).sort()).toEqual(hearRule(story).sort())
      }),
      { numRuns: process.env.LONG ? 1_000 : 150 },
    )
  }, 300_000)
})
