import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import { benchCalls } from './bench/calls'
import type { CpuShares } from './bench/cpu'
import { benchLists, type ListRow } from './bench/lists'
import { packageSizes } from './bench/packages'
import { benchSubmissions } from './bench/submissions'
import { benchTimer } from './bench/timer'
import { benchWorkingTime, workingTimeLine } from './bench/working-time'

// `npm run bench`: the numbers the code lives by, measured in one run on this machine. Nothing timed is asserted in tests;
// what does not reach its target is marked.

const say = (line: string) => console.log(line)
const mark = (reached: boolean) => (reached ? 'ok  ' : 'MISS')
const row = (reached: boolean | null, name: string, value: string, target = '') =>
  say(`${reached === null ? '    ' : mark(reached)}  ${name.padEnd(44)} ${value.padEnd(34)} ${target}`)

const sayCalls = async () => {
  const { overheadMs, operations } = await benchCalls()
  row(null, 'warm call of a function', `${overheadMs.toFixed(2)} ms`)
  const most: Record<string, number> = { submission: 5, 'queue page': 2 }
  for (const [name, count] of operations) {
    const limit = most[name]
    const target = limit === undefined ? '' : `at most ${limit}`
    row(limit === undefined ? null : count <= limit, `SDK calls: ${name}`, String(count), target)
  }
}

/** Who spends the CPU of one submission: what else the machine does changes this little, and the rate a lot. */
const sayCpu = ({ functions, cloud, clients }: CpuShares) => {
  const all = functions + cloud + clients
  const share = (ms: number) => `${ms.toFixed(2)} ms (${((100 * ms) / all).toFixed(0)} %)`
  row(null, '  CPU each', `${all.toFixed(2)} ms`)
  row(null, '    function processes, with the SDK', share(functions))
  row(null, '    local cloud', share(cloud))
  row(null, '    the clients of this bench', share(clients))
}

const saySubmissions = async () => {
  const found = await benchSubmissions()
  const { perSecond, medianMs, p99Ms, barePerSecond, bareP99Ms, cpuMs, calls } = found
  row(perSecond >= 250, 'submissions, 16 clients', `${perSecond.toFixed(0)} a second`, 'at least 250')
  row(null, '  each', `median ${medianMs.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`)
  // Held to five by test/features/operations.test.ts; here an instance that first meets a person reads once more.
  row(null, '  SDK calls each', calls.toFixed(2), 'at most 5 where the person is known')
  if (cpuMs) sayCpu(cpuMs)
  row(null, 'bare Node server, one row, same run', `${barePerSecond.toFixed(0)} a second`)
  row(null, '  bare is so many times faster', `${(barePerSecond / perSecond).toFixed(1)} ×`)
  const ratio = p99Ms / bareP99Ms
  row(null, '  p99 against p99 of bare (G1)', `${ratio.toFixed(1)} ×`, 'the reference asks 4 ×')
}

const thousands = (count: number) => count.toLocaleString('en')

const sayLists = (rows: readonly ListRow[]) => {
  for (const { list, documents, cost } of rows) {
    const first = rows.find(other => other.list === list)
    const ratio = cost.medianMs / (first?.cost.medianMs ?? cost.medianMs)
    const examined = cost.examinedPerReturned
    const value = `${cost.medianMs.toFixed(2)} ms (${ratio.toFixed(2)} ×), examined ${examined.toFixed(2)} ×`
    row(
      ratio <= 1.5 && examined <= 3,
      `${list} among ${thousands(documents)}`,
      value,
      'at most 1.5 × and 3 ×',
    )
  }
}

const sayPackages = () => {
  const sizes = packageSizes()
  if (sizes.length === 0) row(null, 'package sizes', 'dist/miniprogram is not built', 'npm run build')
  for (const [name, kilobytes] of sizes)
    row(kilobytes <= 2_000, `size of ${name}`, `${kilobytes.toFixed(0)} kB`, 'at most 2,000 kB')
}

/** Lines of benches that stand in files of their own, where they are there. */
const sayOthers = async () => {
  row(null, workingTimeLine(benchWorkingTime()), '')
  const file = path.join(__dirname, 'bench/text-model.ts')
  if (!existsSync(file)) return
  const found = (await import(file)) as { textModelLine?: () => string | Promise<string> }
  if (found.textModelLine) row(null, await found.textModelLine(), '')
}

/** A tick costs what is due, not what is open. */
const sayTimer = async (opens: readonly number[]) => {
  const costs = []
  for (const open of opens) costs.push(await benchTimer(open, 100))
  for (const { open, due, examined, operations, ms, idleExamined } of costs) {
    const first = costs[0]?.examined ?? examined
    const value = `${examined} documents, ${operations} operations, ${ms.toFixed(0)} ms (nothing due: ${idleExamined})`
    row(
      examined <= first * 1.05,
      `tick with its messages, ${due} due of ${thousands(open)} open`,
      value,
      'the same however many are open',
    )
    const documents = (examined - idleExamined) / due
    row(null, '  each due case, with two alarms and messages', `${documents.toFixed(1)} documents`)
  }
}

/** Queue, ledger, search and case page; the queue alone also among a million. */
const sayAllLists = async () =>
  sayLists([
    ...(await benchLists(1_000, true)),
    ...(await benchLists(100_000, true)),
    ...(await benchLists(1_000_000, false)),
  ])

/** `npm run bench -- lists`: queue, search and case page at 1,000 and 100,000 cases, and nothing else; `-- timer` likewise. */
const sayOnlyLists = async () =>
  sayLists([...(await benchLists(1_000, true)), ...(await benchLists(100_000, true))])

const main = async () => {
  const began = performance.now()
  say(`On ${cpus().length} cores, Node ${process.version}; everything local, writes synced to disk.\n`)
  if (process.argv.includes('lists')) await sayOnlyLists()
  else if (process.argv.includes('submissions')) await saySubmissions()
  else if (process.argv.includes('timer')) await sayTimer([1_000, 10_000])
  else {
    await sayCalls()
    await saySubmissions()
    await sayAllLists()
    await sayTimer([20_000, 1_000_000])
    sayPackages()
    await sayOthers()
  }
  say(`\nMeasured in ${((performance.now() - began) / 1000).toFixed(0)} s.`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
