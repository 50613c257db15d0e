import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

const filesIn = (at: string): string[] => {
  if (!existsSync(at)) return []
  if (statSync(at).isFile()) return [at]
  return readdirSync(at, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap(({ name }) => filesIn(path.join(at, name)))
}

/** One hash over all files below the places named, so that a build is done again only when they changed. */
export const hashInputs = (places: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const place of places)
    for (const file of filesIn(path.join(root, place)).sort())
      hash.update(path.relative(root, file)).update(readFileSync(file))
  return hash.digest('hex')
}

/** Runs `work` unless the same inputs were built before. Answers whether it ran. */
export const whenChanged = async (
  name: string,
  places: readonly string[],
  work: () => Promise<void>,
): Promise<boolean> => {
  const stamp = path.join(root, 'dist/.built', name)
  const hash = hashInputs(['package-lock.json', ...places])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  await work()
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
  return true
}
