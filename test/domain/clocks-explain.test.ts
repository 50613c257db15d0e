import fc from 'fast-check'
import { explanationLine, explanationLines, explanationWords } from '@shared/copy/time.explanation'
import { standardClock } from '@shared/catalogue/clocks'
import { calendarProblems } from '@shared/contract/calendar'
import { clockCauses, clockKinds, type Clock, type ClockDefinition } from '@shared/contract/clock'
import { pauseClocks, startClocks } from '@shared/domain/clocks'
import { resumeClocks } from '@shared/domain/clocks-change'
import { budgetMsOf } from '@shared/domain/clocks-due'
import { explainClock, type ExplainStep } from '@shared/domain/clocks-explain'
import { extendClock } from '@shared/domain/clocks-revise'
import { calendars, instants, pausesFrom, waits, zoneOf } from './calendar-arbitraries'
import { at, clockOf, inTerm, onCampus, promises, received } from './clock-desk'

const { inquiry, complaint, suggestion } = promises
const told = (clocks: readonly Clock[], id: string, context = inTerm) =>
  explanationLines(explainClock(clockOf(clocks, id), context), 'zh-CN')

describe('a due time explains itself', () => {
  it('over a make-up Saturday', () =>
    expect(
      explanationLine(
        explainClock(clockOf(received(inquiry, '2026-02-13 17:00'), 'firstReply'), inTerm),
        'zh-CN',
      ),
    ).toBe(
      '2月13日 周五 17:00 收到 → 2月13日 周五 17:00–17:30 计 30 分 → 2月14日 周六（调休上班） 08:30–10:00 计 1 小时 30 分 → 到期 2月14日 周六 10:00',
    ))

  it('over a festival, in English too', () =>
    expect(
      explanationLine(explainClock(clockOf(received(suggestion, '2026-02-13 17:00'), 'whole'), inTerm), 'en'),
    ).toBe(
      'Received Fri 13 Feb 17:00 → Sat 14 Feb (make-up workday) is working day 1 → 15 Feb to 23 Feb not counted (Spring Festival) → Tue 24 Feb is working day 2 → Wed 25 Feb is working day 3 → Due Wed 25 Feb 17:30',
    ))

  it('natural time says that nights and holidays count', () =>
    expect(told(received(complaint, '2026-09-30 16:00'), 'contact')[1]).toBe(
      '按自然时间计 24 小时，夜间和节假日照计',
    ))

  it('waits, the record of the move, and what is left of whole days', () => {
    const clocks = resumeClocks(
      pauseClocks(received(suggestion, '2026-03-04 09:00'), at('2026-03-04 10:00')),
      {
        at: at('2026-03-05 10:00'),
        ...inTerm,
      },
    )
    expect(told(clocks, 'whole')).toEqual([
      '3月4日 周三 09:00 收到',
      '3 个工作日合 27 小时 30 分 工作时间',
      '3月4日 周三 09:00–10:00 计 1 小时',
      '3月4日 周三 10:00 至 3月5日 周四 10:00 等待申请人，不计',
      '3月5日 周四 10:00–17:30 计 5 小时 30 分',
      '3月6日 周五 08:30–17:30 计 7 小时',
      '3月7日至3月8日 休息日，不计',
      '3月9日 周一 08:30–17:30 计 7 小时',
      '3月10日 周二 08:30–17:30 计 7 小时',
      '到期 3月10日 周二 17:30',
      '3月5日 周四 10:00 等待补充材料，时限顺延：3月9日 周一 17:30 改为 3月10日 周二 17:30',
    ])
  })

  it('an open wait, and an extension with its reason', () => {
    const paused = pauseClocks(received(suggestion, '2026-03-04 09:00'), at('2026-03-04 10:00'))
    expect(told(paused, 'whole')).toContain('3月4日 周三 10:00 起等待申请人，暂停计时')
    const change = { at: at('2026-03-05 09:00'), reason: '等待厂家配件', ...inTerm }
    const extended = extendClock(
      received(suggestion, '2026-03-04 09:00'),
      'whole',
      { days: 2 },
      change,
    ) as Clock[]
    expect(told(extended, 'whole')[1]).toBe('延期 2 个工作日')
    expect(told(extended, 'whole').at(-1)).toContain(
      '批准延期：3月9日 周一 17:30 改为 3月11日 周三 17:30，等待厂家配件',
    )
  })

  it('K4: provisional where the holidays are not announced', () =>
    expect(told(received(inquiry, '2026-12-31 17:00'), 'firstReply').at(-1)).toBe(
      '2027 年放假安排尚未公布，到期时间为暂定',
    ))

  it('born overdue, vacation hours, sports day', () => {
    const start = { at: at('2026-03-02 09:00'), assignedAt: at('2026-03-03 16:00'), ...inTerm }
    expect(told(startClocks(complaint, start), 'contact')[0]).toContain('已提交，登记时已超时，自登记起算')
    expect(told(received(inquiry, '2026-02-05 11:00', onCampus), 'firstReply', onCampus).join()).toContain(
      '寒假值班',
    )
    expect(told(received(inquiry, '2026-10-30 09:00', onCampus), 'firstReply', onCampus).join()).toContain(
      '运动会',
    )
  })

  it('long times are told by the week, not by the day', () => {
    const clocks = received([standardClock({ seconds: 100 * 3600 })], '2026-03-02 17:00')
    expect(told(clocks, 'whole')).toHaveLength(9)
    expect(told(clocks, 'whole')).toContain('3月9日至3月13日 5 个工作日共计 35 小时')
  })
})

describe('the sums of an explanation', () => {
  const countedSeconds = (steps: readonly ExplainStep[]) =>
    steps.reduce(
      (sum, step) =>
        step.code === 'counted' || step.code === 'countedRun' || step.code === 'everyHour'
          ? sum + step.seconds
          : sum,
      0,
    )
  const definition = (time: 'working' | 'natural', seconds: number): ClockDefinition => ({
    ...standardClock({ seconds }),
    time,
  })

  it('add up to the budget, whatever the calendar, the zone and the waits', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.constantFrom('working' as const, 'natural' as const),
        fc.integer({ min: 1, max: 200_000 }),
        waits,
        fc.nat(999),
        (calendar, startsAt, time, seconds, offsets, milliseconds) => {
          const startedAt = startsAt + milliseconds
          const context = { calendar, zone: zoneOf(calendar.timezone) }
          const [fresh] = startClocks([definition(time, seconds)], {
            at: startedAt,
            assignedAt: startedAt,
            ...context,
          })
          const pauses = pausesFrom(startedAt, offsets)
          const [waited] = resumeClocks([{ ...fresh!, pauses, state: 'paused', pausedAt: startedAt }], {
            at: startedAt,
            ...context,
          })
          expect(countedSeconds(explainClock(waited!, context))).toBe(seconds)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('working days: as many are told as were granted, or their hours where something waited', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.integer({ min: 1, max: 12 }),
        waits,
        (calendar, startedAt, days, offsets) => {
          const context = { calendar, zone: zoneOf(calendar.timezone) }
          const [clock] = startClocks([standardClock({ days })], {
            at: startedAt,
            assignedAt: startedAt,
            ...context,
          })
          expect(explainClock(clock!, context).filter(({ code }) => code === 'dayCounted')).toHaveLength(days)
          const pauses = pausesFrom(startedAt, offsets).filter(([from, to]) => from < to)
          if (pauses.length === 0) return
          const [waited] = resumeClocks([{ ...clock!, pauses, state: 'paused', pausedAt: startedAt }], {
            at: startedAt,
            ...context,
          })
          const seconds = Math.floor(budgetMsOf(waited!, context) / 1000)
          expect(countedSeconds(explainClock(waited!, context))).toBe(seconds)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('K6: moments of an explanation', () => {
  it.each([
    ['2026-03-04 09:00', '3月4日 周三 09:00 收到'],
    ['2026-12-31 23:59', '12月31日 周四 23:59 收到'],
    ['2027-01-01 00:00', '1月1日 周五 00:00 收到'],
    ['2028-02-29 12:00', '2月29日 周二 12:00 收到'],
  ])('K6: what is stored as %s is shown so', (wall, line) =>
    expect(told(received(complaint, wall), 'contact')[0]).toBe(line),
  )

  it('words exist for every cause, kind and problem in both languages', () => {
    for (const words of Object.values(explanationWords)) {
      expect(clockCauses.filter(cause => !words.cause[cause])).toEqual([])
      expect(clockKinds.filter(kind => !words.clockKind[kind])).toEqual([])
      expect(calendarProblems.filter(problem => !words.calendarProblem[problem])).toEqual([])
    }
  })
})
