import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

// Reliability L4: no code path changes or deletes a row of the audit.

const root = path.resolve(__dirname, '../..')
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const found = path.join(folder, entry.name)
    return entry.isDirectory() ? filesIn(found) : found.endsWith('.ts') ? [found] : []
  })

const sources = filesIn(path.join(root, 'cloudfunctions')).map(file => ({
  file: path.relative(root, file),
  source: readFileSync(file, 'utf8').replace(/\s+/g, ' '),
}))

/** Every call that writes to a collection, with its arguments: `changeWhere('events', …)`. */
const writesTo = (collection: string) =>
  sources.flatMap(({ file, source }) =>
    [
      ...source.matchAll(
        new RegExp(`\\b(changeWhere|put|remove)(<\\w+>)?\\( ?'${collection}',(.{0,200})`, 'g'),
      ),
    ].map(([, name, , rest]) => ({ file, name, rest: rest ?? '' })),
  )

/** Digests of alarms stand in `events` for their delivery only: no case, no chain, nothing a person decided. */
const unchained = ['cloudfunctions/deadlines/gather-deliveries.ts']

test('events are only ever added; the machine’s own `owed` and `owedAt` change, and words are removed in one file', () => {
  for (const { file, name, rest } of writesTo('events')) {
    if (unchained.includes(file)) continue
    expect([file, name]).toEqual([file, 'changeWhere'])
    const [, changed] = /\}, ?\{([^}]*)\}/.exec(rest) ?? []
    const fields = (changed ?? '?')
      .split(',')
      .map(part => part.split(':')[0]?.trim())
      .filter(Boolean)
    const allowed = file.endsWith('remove-contents.store.ts') ? ['text', 'attachments'] : ['owed', 'owedAt']
    expect([file, fields.filter(field => !allowed.includes(field ?? ''))]).toEqual([file, []])
  }
  expect(writesTo('events').length).toBeGreaterThan(0)
})

test.each(['heads', 'chains', 'refusals'])('%s are never deleted', collection => {
  for (const { file, name } of writesTo(collection)) expect([file, name]).not.toEqual([file, 'remove'])
})

test('no phone may touch any collection', () => {
  const declared = JSON.parse(readFileSync(path.join(root, 'shared/contract/collections.json'), 'utf8')) as {
    collections: { name: string; access: string }[]
  }
  for (const { name, access } of declared.collections) expect([name, access]).toEqual([name, 'ADMINONLY'])
})
