#!/usr/bin/env node
// `npm test`: installs what is missing and runs everything. `--long` runs the long rounds instead (npm run test:long).
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ready } from './start/ready.mjs'
import { chromiumPath } from './test/chromium.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const long = process.argv.includes('--long')
ready(root)
const env = {
  ...process.env,
  CHROMIUM: chromiumPath(),
  NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
}

const bin = name => path.join(root, 'node_modules', name)
const jest = (...args) => [bin('jest/bin/jest.js'), '--config', 'jest.config.mjs', ...args]

const checks = [
  ['format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['lint', [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']],
  [
    'import rule',
    [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
      'client/src',
      'cloudfunctions',
      'shared',
      'emulator',
    ],
  ],
  ['types', [bin('typescript/bin/tsc'), '-p', 'tsconfig.json']],
]
const build = [['build', [bin('tsx/dist/cli.mjs'), 'tools/build.ts']]]
// Jest leaves one core to itself, though what is tested here mostly waits for processes of its own.
const rooms = jest(
  '--maxWorkers=100%',
  '--selectProjects',
  'domain',
  'codebase',
  'emulator',
  'features',
  'faults',
  'client',
)

/** One after the other; what stands in one of them goes on side by side. */
const stages = long
  ? [
      [build],
      [
        [
          [
            'long rounds',
            jest('--runInBand', '--selectProjects', 'domain', 'emulator', 'faults'),
            { LONG: '1', ROUNDS: '50' },
          ],
        ],
      ],
    ]
  : [
      [checks, build],
      [[['rules, features and faults', rooms]]],
      [[['browser and weapp', jest('--runInBand', '--selectProjects', 'e2e', 'weapp')]]],
    ]

/** Runs one step; side by side with others it says what it has to say when it ends. Resolves with its exit status. */
const run = ([name, args, more = {}], alone) =>
  new Promise(resolve => {
    const began = Date.now()
    if (alone) console.log(`\n— ${name}`)
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...env, ...more },
    })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', piece => said.push(piece))
    child.on('close', (status, signal) => {
      const took = ((Date.now() - began) / 1000).toFixed(0)
      if (!alone) console.log(`\n— ${name}\n${Buffer.concat(said).toString().trimEnd()}`)
      console.log(`— ${name}: ${status === 0 ? 'ok' : `failed (${signal ?? status})`} after ${took} s`)
      resolve(status ?? 1)
    })
  })

/** Steps in order, to the first that fails. */
const runAll = async (steps, alone) => {
  for (const step of steps) {
    const status = await run(step, alone)
    if (status !== 0) return status
  }
  return 0
}

const began = Date.now()
for (const stage of stages) {
  const statuses = await Promise.all(stage.map(steps => runAll(steps, stage.length === 1)))
  const failed = statuses.find(status => status !== 0)
  if (failed !== undefined) process.exit(failed)
}
console.log(`\nEverything passed after ${((Date.now() - began) / 1000).toFixed(0)} s.`)
