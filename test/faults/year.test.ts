import fc from 'fast-check'
import { shown } from '../domain/clock-desk'
import { hearRule, MINUTE_MS, stories, type Story } from '../domain/year-rule'
import { useCampus } from '../support/campus'

// Issue 5: cases of a whole year on the real server, with make-up workdays, vacations and sports day: the timer ticks
// whenever something is due, and every alarm is compared with an independent count. `LONG=1` takes a thousand cases.

const CASES = Number(process.env['CASES'] ?? (process.env['LONG'] ? 1_000 : 12))
/**
 * People act some seconds off the full minute: a beginning and the end of a wait before it, the beginning of a wait
 * after it, so that every due lies at or before a full minute, however long an act takes here.
 */
const OFF_MS = 5_000

const campus = useCampus()

/** Nobody acts at a moment at which the office opens or closes, nor two acts of a case on the same ten minutes' grid. */
const offTheGrid = ({ wait, ...story }: Story): Story => ({
  ...story,
  startedAt: story.startedAt + 5 * MINUTE_MS,
  metAt: story.metAt + 7 * MINUTE_MS,
  ...(wait ? { wait: { fromAt: wait.fromAt + 8 * MINUTE_MS, toAt: wait.toAt + 12 * MINUTE_MS } } : {}),
})

const year = fc
  .sample(stories, { numRuns: CASES, seed: 2026 })
  .map(offTheGrid)
  .filter(({ wait, startedAt, metAt }) => (wait?.toAt ?? startedAt) < metAt)

interface Act {
  at: number
  offMs: number
  nth: number
  act: (id: string) => Promise<unknown>
}

const ids: string[] = []
const next = new Map<number, number | null>()

const actsOf = ({ type, startedAt, wait, metAt }: Story, nth: number): Act[] => [
  {
    at: startedAt,
    offMs: -OFF_MS,
    nth,
    act: async () => {
      const filed = await campus
        .as(nth % 2 ? 'lin' : 'zhao')
        .submit(`第 ${nth} 件事`, { type, urgency: 'normal', department: 'dormitory' })
      ids[nth] = filed.id
    },
  },
  ...(wait
    ? [
        {
          at: wait.fromAt,
          offMs: OFF_MS,
          nth,
          act: async (id: string) =>
            (await campus.ownerOf(id)).does(id, 'askForMore', { text: '您好，请问是哪一间？' }),
        },
        {
          at: wait.toAt,
          offMs: -OFF_MS,
          nth,
          act: (id: string) => campus.as(nth % 2 ? 'lin' : 'zhao').does(id, 'supply', { text: '三零二。' }),
        },
      ]
    : []),
  {
    at: metAt,
    offMs: -OFF_MS,
    nth,
    act: async (id: string) => (await campus.ownerOf(id)).does(id, 'resolve', { text: '您好，已经办好。' }),
  },
]

const look = async (nth: number) =>
  next.set(nth, (await campus.documents.read('cases', ids[nth] ?? '')).nextAlarmAt)

const nextTick = (): number => {
  const due = [...next.values()].filter(at => at !== null)
  return due.length === 0 ? Infinity : Math.ceil(Math.min(...due) / MINUTE_MS) * MINUTE_MS
}

/** The whole year: acts in their order, and a tick at every minute in which the index says something is due. */
const liveThrough = async (acts: Act[]): Promise<number> => {
  let ticks = 0
  for (;;) {
    const tickAt = nextTick()
    const [act] = acts
    if (act && act.at <= tickAt) {
      acts.shift()
      campus.travelTo(act.at + act.offMs)
      await act.act(ids[act.nth] ?? '')
      await look(act.nth)
    } else if (tickAt < Infinity) {
      campus.travelTo(tickAt)
      await campus.tick()
      ticks += 1
      for (const [nth, at] of next) if (at !== null && at <= tickAt) await look(nth)
    } else return ticks
  }
}

const raised = async (id: string): Promise<string[]> =>
  (await campus.documents.all('events', { case: id, command: 'alarm' }))
    .map(
      ({ params, at }) =>
        `${params['clock']} ${params['level']} ${shown(Math.floor(at / MINUTE_MS) * MINUTE_MS)}`,
    )
    .sort()

/** Asking for more is a reply: it meets the first one (row S3). */
const expected = (story: Story): string[] =>
  hearRule(story, kind => (kind === 'firstReply' ? (story.wait?.fromAt ?? story.metAt) : story.metAt))
    .map(line => line.replace(/^(\S+ \S+) \S* (?=\d{4}-)/, '$1 '))
    .sort()

test(
  `T6 T7 ${year.length} cases of a year on the real server: every alarm in the minute the independent count names, no other`,
  async () => {
    const acts = year.flatMap(actsOf).sort((a, b) => a.at - b.at)
    const ticks = await liveThrough(acts)
    let alarms = 0
    for (const [nth, story] of year.entries()) {
      const found = await raised(ids[nth] ?? '')
      alarms += found.length
      expect([story, found]).toEqual([story, expected(story)])
    }
    console.log(`${year.length} cases, ${ticks} ticks, ${alarms} alarms, each in its minute`)
    expect(alarms).toBeGreaterThan(year.length * 2)
  },
  120_000 + CASES * 4_000,
)
