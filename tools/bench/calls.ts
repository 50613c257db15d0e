import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmulator } from '../../emulator/start'
import { campusOptions, fillSchool, openIdOf } from '../../test/support/campus'
import { documentsOf } from '../../test/support/database'
import { newKey } from '../../test/support/driver'
import { percentile } from './processes'
import { benchTexts } from './texts.copy'

const CALLS = 1_000

/** What one call costs before it does anything, and what use-cases ask of the database. */
export interface Calls {
  overheadMs: number
  operations: [name: string, count: number][]
}

/** Warm calls of one function instance, and database operations of each use-case. */
export const benchCalls = async (): Promise<Calls> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-calls-'))
  const emulator = await startEmulator(campusOptions(path.join(folder, 'data')))
  await fillSchool(documentsOf(emulator.sdkEnv))
  const call = (who: string, action: string, data: object) =>
    emulator.call(openIdOf(who), 'api', { action, data }) as Promise<{
      data: { id: string; case: { version: number } }
    }>
  const took: number[] = []
  for (let nth = 0; nth < CALLS; nth += 1) {
    const at = performance.now()
    await call('lin', 'no.such.route', {})
    took.push(performance.now() - at)
  }
  const problem = { text: benchTexts.short, type: 'complaint', department: 'dormitory', urgency: 'normal' }
  const submit = () => call('lin', 'feedback.submit', { requestKey: newKey(), ...problem })
  const { id } = (await submit()).data
  const command = async (name: string, input: object) => {
    const version = (await call('dormitory-lead', 'cases.view', { id })).data.case.version
    return () => call('dormitory-lead', 'cases.command', { id, version, requestKey: newKey(), name, input })
  }
  const others = { requestKey: '', ...problem }
  for (let nth = 0; nth < 6; nth += 1)
    await call(`other-${nth}`, 'feedback.submit', { ...others, requestKey: newKey() })
  await submit()
  await call('dormitory-lead', 'queue.list', { view: 'department' })
  const works: [string, () => Promise<unknown>][] = [
    ['preview', () => call('lin', 'feedback.preview', { text: problem.text })],
    ['submission', submit],
    ['a command', await command('note', { text: benchTexts.note })],
    ['case page', () => call('lin', 'cases.view', { id })],
    ['queue page', () => call('dormitory-lead', 'queue.list', { view: 'department' })],
    ['ledger page', () => call('dormitory-lead', 'ledger.list', {})],
    ['inbox page', () => call('lin', 'inbox.list', {})],
    ['home', () => call('dormitory-lead', 'home.view', {})],
  ]
  const operations: Calls['operations'] = []
  for (const [name, work] of works) {
    const before = emulator.faults.operations()
    await work()
    operations.push([name, emulator.faults.operations() - before])
  }
  await emulator.stop()
  rmSync(folder, { recursive: true, force: true })
  return {
    overheadMs: percentile(
      took.slice(CALLS / 2).sort((a, b) => a - b),
      50,
    ),
    operations,
  }
}
