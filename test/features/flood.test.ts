import { useCampus } from '../support/campus'
import { newKey } from '../support/driver'

// Issue 7, proof: a flood by one person that others do not feel.

const campus = useCampus({ instances: 2 })
const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

const filing = async (who: string) => {
  const began = performance.now()
  const code = await campus
    .as(who)
    .codeOf('feedback.submit', { requestKey: newKey(), text: '操场东门的灯不亮', department: 'dormitory' })
  return { code, ms: performance.now() - began }
}

test('one person sends hundreds of calls; they are told to wait, everybody else is served as before', async () => {
  const others = ['lin', 'zhao', 'su', 'window-1', 'dormitory-1', 'canteen-1']
  await Promise.all(others.map(filing))
  const calm: number[] = []
  for (const who of others) calm.push((await filing(who)).ms)
  const codes: string[] = []
  let flooding = true
  const flood = async () => {
    while (flooding) codes.push((await filing('flooder')).code)
  }
  const floods = [flood(), flood(), flood()]
  const during: { code: string; ms: number }[] = []
  for (let round = 0; round < 3; round += 1) for (const who of others) during.push(await filing(who))
  flooding = false
  await Promise.all(floods)
  const served = codes.filter(code => code === 'ok')
  console.log(
    `flood: ${codes.length} calls, ${served.length} taken; others ${median(calm).toFixed(0)} ms before, ` +
      `${median(during.map(({ ms }) => ms)).toFixed(0)} ms meanwhile`,
  )
  expect(during.map(({ code }) => code)).toEqual(during.map(() => 'ok'))
  // Each instance lets three through before it counts with the others (decision 005).
  expect(served.length).toBeLessThanOrEqual(10 + 3 * 7)
  expect(codes.length).toBeGreaterThan(served.length + 10)
  expect(codes.filter(code => code !== 'ok' && code !== 'TOO_MANY')).toEqual([])
  // Three callers keep the same two workers busy: waiting for a turn is all that others may feel of it.
  expect(median(during.map(({ ms }) => ms))).toBeLessThan(median(calm) * 10 + 500)
})

test('the flood is one line of what was refused, not thousands', async () => {
  const rows = (await campus.documents.all('refusals' as 'cases')) as unknown as {
    action: string
    times: number
  }[]
  const floods = rows.filter(({ action }) => action === 'feedback.submit')
  expect(floods).toHaveLength(1)
  expect(floods[0]?.times).toBeGreaterThan(4)
})

test('people cannot be read off by trying numbers: strangers get none, others a few, then they wait, and it is on record', async () => {
  const numbers = Array.from({ length: 32 }, (_, nth) => String(20_240_300 + nth))
  const looking = (who: string, text: string) => campus.as(who).codeOf('items.findPeople', { text })
  expect(await looking('a-stranger', '20240315')).toBe('BINDING_NEEDED')
  const codes = []
  for (const text of numbers) codes.push(await looking('zhao', text))
  expect(codes.filter(code => code === 'ok').length).toBeLessThanOrEqual(33)
  expect(codes.at(-1)).toBe('TOO_MANY')
  expect(await looking('su', '20240315')).toBe('ok')
  const { rows } = await campus.as('supervisor-1').ask('audit.refusals', {})
  expect(rows).toContainEqual(
    expect.objectContaining({ action: 'items.findPeople', code: 'TOO_MANY', person: 'zhao' }),
  )
})
