import { readFileSync } from 'node:fs'
import type { Fault } from './faults'
import type { EmulatorOptions } from './options'
import { startEmulator } from './start'

/**
 * The emulator as a process of its own: `tsx emulator/main.ts options.json`, or the same JSON in EMULATOR_OPTIONS.
 * Prints one line of JSON when it listens. EMULATOR_FAULT plans one fault (a crash kills this very process).
 */
async function main(): Promise<void> {
  const [file] = process.argv.slice(2)
  const text = file ? readFileSync(file, 'utf8') : process.env.EMULATOR_OPTIONS
  if (!text) throw new Error('give a file of options, or EMULATOR_OPTIONS')
  const log = process.env.EMULATOR_LOG ? (line: string) => console.error(line) : () => undefined
  const emulator = await startEmulator({ ...(JSON.parse(text) as EmulatorOptions), log })
  if (process.env.EMULATOR_FAULT) emulator.faults.plan(JSON.parse(process.env.EMULATOR_FAULT) as Fault)
  const stop = () => void emulator.stop().then(() => process.exit(0))
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  console.log(JSON.stringify({ url: emulator.url, sdkEnv: emulator.sdkEnv, pid: process.pid }))
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
