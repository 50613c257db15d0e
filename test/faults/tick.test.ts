import { MINUTE, TEST_KEY, useCampus } from '../support/campus'
import { brokenRules } from '../support/invariants'

// Reliability T1, T4: the minute's work with its 1st, 2nd, 3rd … database operation failing, until it runs untouched.

process.env['CAMPUS_KEY'] = TEST_KEY
const campus = useCampus({}, true)
const PROBLEM = { type: 'suggestion', department: 'dormitory', urgency: 'normal' } as const
const MOST = 60
const ENDS = ['sent', 'skipped', 'unknown', 'failed']

/** What went to WeChat about a case, as `who: what`. */
const wentOut = (number: string): string[] =>
  campus.emulator
    .outbox()
    .filter(({ fields }) => fields['character_string2'] === number)
    .map(({ to, fields }) => `${to}: ${fields['thing1']}`)

test.each([
  ['fails before it is applied', { kind: 'fail', when: 'before' }],
  ['is applied but its answer is lost', { kind: 'lose', when: 'after' }],
] as const)(
  'T1 T4 an operation of a tick %s: every message ends, none goes twice',
  async (_, fault) => {
    for (let at = 1; at < MOST; at += 1) {
      campus.later(11 * MINUTE)
      const { id, number } = await campus.as('zhao').submit('宿舍没有热水', PROBLEM)
      campus.emulator.faults.plan({ at, ...fault })
      await campus.tick().catch(() => undefined)
      const untouched = campus.emulator.faults.clear()
      for (let time = 0; time < 2; time += 1) {
        campus.later(31 * MINUTE)
        await campus.tick()
      }
      const owed = (await campus.documents.all('events', { case: id })).flatMap(event => event.owed)
      expect([at, owed.filter(({ state }) => !ENDS.includes(state))]).toEqual([at, []])
      expect([at, wentOut(number).length]).toEqual([at, new Set(wentOut(number)).size])
      expect(await brokenRules(campus.documents, id)).toEqual([])
      if (untouched) return
    }
    throw new Error('it never ran untouched')
  },
  120_000,
)
