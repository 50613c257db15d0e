#!/usr/bin/env node
// `npm start`: everything from a fresh clone to a usable page. Plain JavaScript, because nothing is installed yet.
import { ready } from './start/ready.mjs'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
ready(root)
const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
const { status } = spawnSync(process.execPath, [tsx, 'tools/start/serve.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(status ?? 0)
