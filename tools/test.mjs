#!/usr/bin/env node
// `npm test`: installs what is missing and runs everything. `--long` runs the long rounds instead (npm run test:long).
import { spawnSync } from 'node:child_process'
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

const steps = long
  ? [
      ['build', [bin('tsx/dist/cli.mjs'), 'tools/build.ts']],
      [
        'long rounds',
        jest('--runInBand', '--selectProjects', 'domain', 'emulator', 'faults'),
        { LONG: '1', ROUNDS: '50' },
      ],
    ]
  : [
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
      ['build', [bin('tsx/dist/cli.mjs'), 'tools/build.ts']],
      [
        'rules, features and faults',
        // Jest leaves one core to itself, though what is tested here mostly waits for processes of its own.
        jest(
          '--maxWorkers=100%',
          '--selectProjects',
          'domain',
          'codebase',
          'emulator',
          'features',
          'faults',
          'client',
        ),
      ],
      ['browser and weapp', jest('--runInBand', '--selectProjects', 'e2e', 'weapp')],
    ]

for (const [name, args, more = {}] of steps) {
  const began = Date.now()
  console.log(`\n— ${name}`)
  const { status, signal } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, ...more },
  })
  console.log(
    `— ${name}: ${status === 0 ? 'ok' : `failed (${signal ?? status})`} after ${((Date.now() - began) / 1000).toFixed(0)} s`,
  )
  if (status !== 0) process.exit(status ?? 1)
}
