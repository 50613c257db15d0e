import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** What one invocation is given. `event` is JSON text and stays text until the function reads it. */
export interface Invocation {
  event: string
  variables: Record<string, string>
  context: Record<string, unknown>
  offsetMs: number
}

/** What came of it: the JSON text of the result, or why there is none. */
export type Outcome =
  | { kind: 'result'; json: string }
  | { kind: 'error'; errorMessage: string; errorType: string; stack: string }
  | { kind: 'timeout'; timeoutMs: number }

interface Reply {
  ready?: true
  fatal?: true
  result?: string
  error?: { errorMessage: string; errorType: string; stack: string }
}

/** One function instance: a child process that is asked one thing at a time and killed when it takes too long. */
export class Instance {
  private readonly child: ChildProcess
  private readonly started: Promise<void>
  private settle: ((outcome: Outcome) => void) | undefined
  private failure: Outcome | undefined
  alive = true
  /** To be replaced after what it is doing now. */
  retired = false

  constructor(
    readonly name: string,
    entry: string,
    env: Record<string, string>,
    private readonly onEnd: () => void,
    log: (line: string) => void,
  ) {
    this.child = fork(join(__dirname, 'function-child.cjs'), [entry], {
      env: { ...env, PATH: process.env.PATH ?? '', TZ: 'UTC' },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    for (const stream of [this.child.stdout!, this.child.stderr!])
      createInterface({ input: stream }).on('line', line => log(`[${name}] ${line}`))
    this.started = new Promise(resolve => this.child.once('message', () => resolve()))
    this.child.on('message', (reply: Reply) => this.receive(reply))
    this.child.once('exit', code => this.ended(code))
    this.child.on('error', () => this.ended(null))
  }

  async run(invocation: Invocation, timeoutMs: number): Promise<Outcome> {
    const outcome = new Promise<Outcome>(resolve => (this.settle = resolve))
    await Promise.race([this.started, outcome])
    if (this.failure) return this.failure
    this.child.send(invocation)
    const timer = setTimeout(() => this.kill({ kind: 'timeout', timeoutMs }), timeoutMs)
    const result = await outcome
    clearTimeout(timer)
    return result
  }

  kill(
    outcome: Outcome = { kind: 'error', errorMessage: 'instance stopped', errorType: 'Stopped', stack: '' },
  ): void {
    this.alive = false
    this.failure ??= outcome
    this.child.kill('SIGKILL')
    this.answer(outcome)
  }

  private receive(reply: Reply): void {
    if (reply.ready) return
    if (reply.result !== undefined) this.answer({ kind: 'result', json: reply.result })
    else if (reply.error) {
      const outcome: Outcome = { kind: 'error', ...reply.error }
      if (reply.fatal) this.failure = outcome
      this.answer(outcome)
    }
  }

  private ended(code: number | null): void {
    this.alive = false
    const errorMessage = `the function's process ended with code ${code}`
    this.failure ??= { kind: 'error', errorMessage, errorType: 'ProcessExit', stack: '' }
    this.answer(this.failure)
    this.onEnd()
  }

  private answer(outcome: Outcome): void {
    const settle = this.settle
    this.settle = undefined
    settle?.(outcome)
  }
}
