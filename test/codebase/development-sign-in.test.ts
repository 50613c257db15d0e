import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { builtFunctions } from '../support/functions'

// Issue 7: the development sign-in lives in the emulator alone; nothing that is deployed knows of it.

const root = path.resolve(__dirname, '../..')
const TRACES = /__dev|dev_session|x-dev-session/
const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap(name => {
    const file = path.join(folder, name)
    return statSync(file).isDirectory() ? filesIn(file) : [file]
  })
const tracesIn = (files: readonly string[]) => files.filter(file => TRACES.test(readFileSync(file, 'latin1')))

test('no source of what is deployed knows the development sign-in; the emulator does', () => {
  const sources = execFileSync('git', ['ls-files', 'client', 'cloudfunctions', 'shared'], {
    cwd: root,
    encoding: 'utf8',
  })
  const files = sources
    .trim()
    .split('\n')
    .map(file => path.join(root, file))
  expect(tracesIn(files.filter(existsSync))).toEqual([])
  expect(tracesIn(filesIn(path.join(root, 'emulator'))).length).toBeGreaterThan(0)
})

test('nor does any function’s bundle, whatever it took in', () => {
  expect(tracesIn(filesIn(builtFunctions()))).toEqual([])
})

test('deployed without the school’s settings, hooks signs nobody in', async () => {
  const { main } = (await import(path.join(builtFunctions(), 'hooks/index.js'))) as {
    main(event: unknown, context: unknown): Promise<{ statusCode: number }>
  }
  const calls = [
    { path: '/sign-in', httpMethod: 'GET' },
    { path: '/signed-in', httpMethod: 'GET', queryStringParameters: { code: 'x', state: 'x' } },
    { path: '/ticket', httpMethod: 'POST' },
  ]
  const limits = { callbackWaitsForEmptyEventLoop: false, memory_limit_in_mb: 256, time_limit_in_ms: 3_000 }
  const names = { request_id: 'r', function_version: '$LATEST', function_name: 'hooks', namespace: 'n' }
  const context = { ...limits, ...names, environ: '', environment: '{}' }
  for (const call of calls) expect((await main(call, context)).statusCode).toBe(404)
})
