import { sampleCalendar } from '../../shared/catalogue/calendar'
import type { Case } from '../../shared/contract/case'
import type { Clock } from '../../shared/contract/clock'
import type { Event } from '../../shared/contract/event'
import type { Calendar } from '../../shared/contract/calendar'
import type { CountName } from '../../shared/contract/figures'
import { minuteReference } from '../domain/minute-reference'
import { publicHolidays } from '../../cloudfunctions/deadlines/public-holidays'

// Every number of the figures counted a second time from what is stored: events and clocks, with none of the house's
// own reckoning. Working time is walked minute by minute.

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const SHANGHAI = { offsetAt: () => 480 }
const reopens = ['reopen', 'reopenFor']

/** What there is of one case. */
export interface Told {
  subject: Case
  story: readonly Event[]
  /** The instant as of which its day was counted. */
  at: number
  /** Who had it, and where, when it came in. */
  began: Pick<Case, 'owner' | 'department'>
}

/** Stories by case, the machine's own notes left out. */
export const storiesBy = (events: readonly Event[]): Map<string, Event[]> => {
  const stories = new Map<string, Event[]>()
  for (const event of events) {
    if (event.chain === '') continue
    const story = stories.get(event.case)
    if (story) story.push(event)
    else stories.set(event.case, [event])
  }
  for (const story of stories.values()) story.sort((a, b) => a.seq - b.seq)
  return stories
}

/** Open milliseconds between instants of one span, summed up once so that two thousand cases can ask. */
const openTimeFrom = (beginAt: number, days: number, calendar: Calendar) => {
  const { isOpen } = minuteReference(calendar, SHANGHAI as never)
  const first = Math.floor(beginAt / MINUTE)
  const sums = new Float64Array(days * 1440 + 1)
  for (let nth = 0; nth < days * 1440; nth += 1)
    sums[nth + 1] = (sums[nth] ?? 0) + (isOpen((first + nth) * MINUTE) ? MINUTE : 0)
  const upTo = (at: number) => {
    const minute = Math.floor(at / MINUTE)
    const whole = sums[minute - first] ?? NaN
    return whole + (isOpen(minute * MINUTE) ? at - minute * MINUTE : 0)
  }
  return {
    between: (fromAt: number, toAt: number) => (toAt <= fromAt ? 0 : upTo(toAt) - upTo(fromAt)),
    isOpen,
  }
}

/** The counts of cases whose clocks all lie within some days from `beginAt` on; the sample calendar of the campus. */
export const recountFrom = (beginAt: number, days: number) => {
  const calendar = { ...sampleCalendar, ...publicHolidays() }
  const open = openTimeFrom(beginAt, days, calendar)

  const spent = (clock: Clock, fromAt: number, toAt: number): number => {
    const waits = [
      ...clock.pauses,
      ...(clock.pausedAt === undefined ? [] : [[clock.pausedAt, toAt] as const]),
    ]
    const length = (a: number, b: number) =>
      clock.time === 'natural' ? Math.max(0, b - a) : open.between(a, b)
    const waited = waits.map(([a, b]) => length(Math.max(a, fromAt), Math.min(b, toAt)))
    return Math.max(0, length(fromAt, toAt) - waited.reduce((sum, ms) => sum + ms, 0))
  }
  /** Closing of the n-th working day after the day of receipt. */
  const closingAfter = (startAt: number, workdays: number): number => {
    let left = workdays
    for (let day = Math.floor((startAt + 8 * 60 * MINUTE) / DAY) + 1; ; day += 1) {
      const beginsAt = day * DAY - 8 * 60 * MINUTE
      const minutes = Array.from({ length: 1440 }, (_, nth) => beginsAt + nth * MINUTE).filter(open.isOpen)
      const last = minutes.at(-1)
      if (last === undefined) continue
      left -= 1
      if (left === 0) return last + MINUTE
    }
  }
  const dueUnpaused = (clock: Clock): number | undefined => {
    const { budget, time, startedAt, pauses, dueAt, extension } = clock
    if (pauses.length === 0) return dueAt
    if (extension !== undefined) return undefined
    if ('days' in budget) return closingAfter(startedAt, budget.days)
    return time === 'natural' ? startedAt + budget.seconds * 1000 : undefined
  }
  const keptWithoutPauses = (clock: Clock): boolean => {
    if (clock.metAt === undefined) return false
    const dueAt = dueUnpaused(clock)
    if (dueAt !== undefined) return clock.metAt <= dueAt
    const seconds = 'seconds' in clock.budget ? clock.budget.seconds : 0
    return open.between(clock.startedAt, clock.metAt) <= seconds * 1000
  }
  return countsBy({ lateMs: (clock, toAt) => spent(clock, clock.dueAt, toAt), keptWithoutPauses })
}

interface Reckoning {
  lateMs(clock: Clock, toAt: number): number
  keptWithoutPauses(clock: Clock): boolean
}

const applying = ({ subject }: Told) =>
  subject.clocks.filter(({ id, state }) => state !== 'stopped' && id !== 'step:followUp')
const undecided = ({ state }: Clock) => state === 'running' || state === 'paused'
const brokenAt = ({ missedAt, metAt, dueAt, pausedAt, state }: Clock, at: number) =>
  missedAt !== undefined || state === 'missed' || (metAt ?? (state === 'met' ? 0 : (pausedAt ?? at))) > dueAt
const lately = ({ story }: Told) =>
  story.slice(story.reduce((last, { command }, nth) => (reopens.includes(command) ? nth : last), -1) + 1)
const happened = ({ story }: Told, ...commands: string[]) =>
  story.some(({ command }) => commands.includes(command))
const levelOf = (told: Told) => {
  const recent = lately(told)
  const upheld = ({ command, params }: Event) => command === 'judgeAppeal' && params['upheld'] === true
  if (recent.some(upheld)) return 0
  return Number(recent.find(({ command }) => command === 'rate')?.params['level'] ?? 0)
}
const isLow = (told: Told) => [1, 2].includes(levelOf(told))
const isAnswered = (told: Told) => lately(told).some(({ command }) => command === 'resolve')
const unfounded = (told: Told) =>
  lately(told).some(({ command, params }) => command === 'verify' && params['founded'] === false)
const putRight = (told: Told) => {
  if (!isLow(told)) return isAnswered(told)
  const called = lately(told)
    .filter(({ command, params }) => command === 'callBack' && params['reached'] === true)
    .at(-1)
  return called !== undefined && called.params['satisfied'] !== false
}
const asksToRectify = (told: Told) => happened(told, ...reopens) || (isLow(told) && !unfounded(told))

const turnBy = (command: string, now: string, answers: boolean, kept: boolean): string => {
  if (['resolve', 'rate', 'withdraw', 'join'].includes(command)) return 'over'
  if (command === 'submit') return 'untaken'
  if (command === 'askForMore') return 'waiting'
  if (command === 'claim' || reopens.includes(command)) return 'handling'
  if (['supply', 'relay'].includes(command)) return answers ? 'handling' : now
  if (now === 'waiting' || kept) return now
  if (['assign', 'transfer', 'rule', 'succeed'].includes(command)) return 'moved'
  return command === 'reply' ? 'handling' : now
}

/** Who had it when: `untaken`, `handling`, `waiting`, `moved`, in minutes, from the story alone. */
const minutesOf = (told: Told, wanted: string): number => {
  const resolvedAt = lately(told).find(({ command }) => command === 'resolve')?.at
  const untilAt = Math.min(told.at, resolvedAt ?? told.at)
  const legs: { turn: string; fromAt: number }[] = []
  for (const { command, at, params } of told.story) {
    const now = legs.at(-1)?.turn ?? 'over'
    const answers = params['answers'] === true
    const next = turnBy(command, now, answers, params['kept'] === true)
    legs.push({ turn: next, fromAt: at })
  }
  const ms = legs.reduce((sum, { turn, fromAt }, nth) => {
    const toAt = Math.min(legs[nth + 1]?.fromAt ?? untilAt, untilAt)
    return turn === wanted ? sum + Math.max(0, toAt - fromAt) : sum
  }, 0)
  return Math.floor(ms / MINUTE)
}

/** How often it left a department by the hand of who had it, or was to leave it and waited for a ruling. */
const bouncesOf = ({ story, began }: Told): number => {
  let { owner, department } = began
  let bounces = 0
  for (const { command, actor, params } of story) {
    if (command === 'claim') owner = actor.id
    if (reopens.includes(command) && params['to'] !== undefined) owner = String(params['to'])
    if (!['assign', 'transfer', 'rule', 'succeed'].includes(command)) continue
    if (command === 'succeed' && params['of'] !== owner) continue
    if (command === 'transfer' && params['department'] !== department) bounces += 1
    if (params['ruling'] === true) continue
    owner = String(params['to'])
    department = String(params['department'])
  }
  return bounces
}

const most = (numbers: readonly number[]) => Math.max(0, ...numbers)

const countsBy = ({
  lateMs,
  keptWithoutPauses,
}: Reckoning): Record<CountName, (told: Told) => number | boolean> => {
  const first = (told: Told) =>
    applying(told).filter(({ kind }) => kind === 'firstReply' || kind === 'contact')
  const broken = (told: Told, clocks: readonly Clock[]) => clocks.some(clock => brokenAt(clock, told.at))
  const kept = (told: Told, clocks: readonly Clock[]) =>
    clocks.length > 0 && !broken(told, clocks) && !clocks.some(undecided)
  const pausedSeconds = (told: Told) =>
    most(
      applying(told).map(clock => {
        const open = clock.pausedAt === undefined ? [] : [[clock.pausedAt, clock.metAt ?? told.at] as const]
        return [...clock.pauses, ...open].reduce((sum, [a, b]) => sum + Math.floor((b - a) / 1000), 0)
      }),
    )
  return {
    received: () => true,
    dropped: told => applying(told).length === 0 && !isAnswered(told),
    heardDue: told => broken(told, first(told)) || kept(told, first(told)),
    heardKept: told => kept(told, first(told)),
    answered: isAnswered,
    promiseDue: told => broken(told, applying(told)) || kept(told, applying(told)),
    promiseKept: told => kept(told, applying(told)),
    keptUnpaused: told => kept(told, applying(told)) && applying(told).every(keptWithoutPauses),
    pausedCases: told => pausedSeconds(told) > 0,
    pausedMinutes: told => Math.floor(pausedSeconds(told) / 60),
    lateMinutes: told =>
      Math.floor(most(applying(told).map(clock => lateMs(clock, clock.metAt ?? told.at))) / MINUTE),
    rated: told => levelOf(told) > 0,
    satisfied: told => levelOf(told) >= 4,
    low: isLow,
    reopened: told => happened(told, ...reopens),
    bounced: told => bouncesOf(told) >= 2,
    urged: told => happened(told, 'urge'),
    toRectify: asksToRectify,
    rectified: told => asksToRectify(told) && putRight(told),
    untakenMinutes: told => minutesOf(told, 'untaken'),
    handlingMinutes: told => minutesOf(told, 'handling'),
    waitingMinutes: told => minutesOf(told, 'waiting'),
    movedMinutes: told => minutesOf(told, 'moved'),
  }
}
