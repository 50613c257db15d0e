import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

const bytesIn = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const at = path.join(folder, entry.name)
    return sum + (entry.isDirectory() ? bytesIn(at) : statSync(at).size)
  }, 0)

/** Name and kilobytes of the mini-program's main package and of each sub-package; empty where it was never built. */
export const packageSizes = (): [name: string, kilobytes: number][] => {
  const dist = path.join(root, 'dist/miniprogram')
  const manifest = path.join(dist, 'app.json')
  if (!existsSync(manifest)) return []
  const app = JSON.parse(readFileSync(manifest, 'utf8')) as {
    subPackages?: { root: string }[]
    subpackages?: { root: string }[]
  }
  const subs = (app.subPackages ?? app.subpackages ?? []).map(({ root: name }) => name.replace(/\/$/, ''))
  const sizes = subs.map((name): [string, number] => [name, bytesIn(path.join(dist, name)) / 1000])
  const main = bytesIn(dist) / 1000 - sizes.reduce((sum, [, size]) => sum + size, 0)
  return [['main package', main], ...sizes]
}
