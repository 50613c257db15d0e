import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'

const root = path.resolve(__dirname, '../..')

/** A TypeScript program as a process of its own, and the one line of JSON it prints when it listens. */
export const startProgram = async <T>(
  file: string,
  args: readonly string[],
): Promise<{ child: ChildProcess; told: T }> => {
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', file, ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!child.stdout) throw new Error('the program has no output')
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return { child, told: JSON.parse(line) as T }
}

export const stopProgram = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** Times each of `clients` did `work` within `forMs`, and the milliseconds each took, sorted. */
export const load = async (
  clients: number,
  forMs: number,
  work: (client: number, turn: number) => Promise<void>,
): Promise<{ perSecond: number; tookMs: number[] }> => {
  const took: number[] = []
  const began = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = 0; performance.now() - began < forMs; turn += 1) {
        const at = performance.now()
        await work(client, turn)
        took.push(performance.now() - at)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  return { perSecond: took.length / seconds, tookMs: took.sort((a, b) => a - b) }
}

/** The value below which so many percent lie. */
export const percentile = (sorted: readonly number[], percent: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
