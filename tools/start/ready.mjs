// Installs what is missing, with npm alone. Shared by `npm start` and `npm test`.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const OLDEST_NODE = 20

const sameLock = root => {
  const kept = path.join(root, 'node_modules/.campus-lock.json')
  return (
    existsSync(kept) &&
    readFileSync(kept, 'utf8') === readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  )
}

/** Makes sure Node is new enough and node_modules is what the lock file says. Stops the process with a clear word if not. */
export const ready = root => {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    console.error(`Node ${OLDEST_NODE} or newer is needed; this is ${process.version}.`)
    process.exit(1)
  }
  if (sameLock(root)) return
  const began = Date.now()
  console.log('Installing packages (the first time about a minute) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(
    npm,
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  )
  if (status !== 0) {
    console.error('npm could not install the packages; its message is above.')
    process.exit(1)
  }
  copyFileSync(path.join(root, 'package-lock.json'), path.join(root, 'node_modules/.campus-lock.json'))
  console.log(`Packages installed in ${Math.round((Date.now() - began) / 1000)} s.`)
}
