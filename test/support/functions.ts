import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hashInputs } from '../../tools/build/inputs'

const root = path.resolve(__dirname, '../..')
const BUILD = `
  const { buildFunctions } = require('./tools/build/build-functions')
  buildFunctions(process.argv[1]).catch(error => { console.error(error); process.exit(1) })`

/**
 * The folder of the functions as they stand in the tree, built once for each state of it. Two workers that build at
 * once each build their own and the first rename wins. CAMPUS_FUNCTIONS names a folder built elsewhere.
 */
export const builtFunctions = (): string => {
  const given = process.env['CAMPUS_FUNCTIONS']
  if (given) return given
  const hash = hashInputs(['package-lock.json', 'cloudfunctions', 'shared', 'tools/build']).slice(0, 16)
  const folder = path.join(tmpdir(), `campus-functions-${hash}`)
  if (existsSync(folder)) return folder
  const making = mkdtempSync(path.join(tmpdir(), 'campus-functions-making-'))
  execFileSync(process.execPath, ['--require', 'tsx/cjs', '-e', BUILD, making], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  try {
    renameSync(making, folder)
  } catch {
    rmSync(making, { recursive: true, force: true })
  }
  return folder
}
