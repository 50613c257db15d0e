import type { Case } from '../../../shared/contract/case'
import { raiseDueAlarms } from '../../../cloudfunctions/deadlines/raise-due-alarms'
import { freshSettings } from '../../../cloudfunctions/platform/settings'
import { HOUR, MINUTE, useCampus } from '../../support/campus'

// Issue 5: a tick costs what is due, not what is open.

const campus = useCampus()
const DUE = 20
/** `LONG=1` compares 1,000 with 20,000; filling them takes over a minute. */
const [FEW, MANY] = process.env['LONG'] ? [1_000, 20_000] : [200, 2_000]

const openCases = async (pattern: Case, count: number, from: number) => {
  for (let nth = from; nth < from + count; nth += 200)
    await Promise.all(
      Array.from({ length: Math.min(200, from + count - nth) }, (_, offset) => {
        const _id = `bulk-${nth + offset}`
        const far = campus.emulator.now() + 1000 * HOUR + nth + offset
        return campus.documents.put('cases', { ...pattern, _id, number: _id, nextAlarmAt: far })
      }),
    )
}

const costOfTick = async (): Promise<{ examined: number; ops: number }> => {
  await campus.tick()
  for (let nth = 0; nth < DUE; nth += 1)
    await campus.documents.change('cases', `bulk-${nth}`, { nextAlarmAt: campus.emulator.now() - MINUTE })
  campus.emulator.resetStats()
  await campus.tick()
  const { examined, ops } = campus.emulator.stats()
  return { examined, ops }
}

test('T10 a tick whose time is up stops before the next case, and the rest is raised by the one after it', async () => {
  for (let nth = 0; nth < 3; nth += 1)
    await campus
      .as('zhao')
      .submit(`门锁坏了 ${nth}`, { type: 'complaint', urgency: 'normal', department: 'dormitory' })
  campus.later(25 * HOUR)
  const work = raiseDueAlarms({ settings: freshSettings, office: () => Promise.resolve([]) })
  expect(await work(campus.emulator.now(), Date.now())).toBe(0)
  const due = () => campus.documents.all('events', { command: 'alarm', 'params.level': 'due' })
  expect(await due()).toEqual([])
  await campus.tick()
  expect(await due()).toHaveLength(3)
})

test('a tick reads the same however many cases are open', async () => {
  const { id } = await campus.as('lin').submit('门锁坏了', {
    type: 'complaint',
    urgency: 'normal',
    department: 'dormitory',
  })
  // What they say has long been checked.
  const { content: _, ...pattern } = await campus.documents.read('cases', id)
  await openCases(pattern, FEW, 0)
  const few = await costOfTick()
  await openCases(pattern, MANY - FEW, FEW)
  const many = await costOfTick()
  console.log(`${DUE} due of ${FEW}: ${JSON.stringify(few)}; of ${MANY}: ${JSON.stringify(many)}`)
  expect(many.examined).toBeLessThanOrEqual(few.examined + 5)
  expect(many.ops).toBeLessThanOrEqual(few.ops + 5)
  expect(many.examined).toBeLessThan(3 * DUE + 60)
  // What several messages ask of one person is read once a tick: before that there were nine operations a due case.
  expect(many.ops).toBeLessThan(5 * DUE + 15)
}, 180_000)
