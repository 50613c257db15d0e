import { readFileSync } from 'node:fs'
import path from 'node:path'

// What `npm ci` gets on another machine: every native binding of Linux, macOS and Windows, and no address of ours.

interface Package {
  version?: string
  optional?: boolean
  optionalDependencies?: Record<string, string>
  os?: string[]
  cpu?: string[]
}
const root = path.resolve(__dirname, '../..')
const text = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
const { packages } = JSON.parse(text) as { packages: Record<string, Package> }

const platforms = [
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['darwin', 'x64'],
  ['darwin', 'arm64'],
  ['win32', 'x64'],
] as const

/** Families of native bindings; a parent names one package for each platform. */
const families =
  /^(@tarojs\/binding-|@swc\/core-|@esbuild\/|@unrs\/resolver-binding-|@parcel\/watcher-|@rspack\/binding-|lightningcss-|@photostructure\/sqlite-)/

/** Where Node would find a package from a parent: beside it, or further up. */
const resolved = (from: string, name: string): Package | undefined => {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const found = packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]
    if (found || at === '') return found
  }
}

const parents = Object.entries(packages).filter(
  ([at, { optionalDependencies = {} }]) =>
    at !== '' && Object.keys(optionalDependencies).some(name => families.test(name)),
)

test('there are native packages to look after', () =>
  expect(parents.map(([at]) => at)).toEqual(
    expect.arrayContaining(['node_modules/@swc/core', 'node_modules/esbuild']),
  ))

describe.each(parents.map(([at]) => at))('%s', at => {
  const wanted = Object.entries(packages[at]?.optionalDependencies ?? {}).filter(([name]) =>
    families.test(name),
  )

  test.each(platforms)('has its binding for %s %s at the version it asks for', (os, cpu) => {
    const named = wanted.filter(([name]) => name.includes(os) && name.includes(cpu) && !name.includes('musl'))
    // A parent that builds for fewer platforms than we ask for says so by not naming one.
    for (const [name, version] of named) expect([name, resolved(at, name)?.version]).toEqual([name, version])
  })
})

test('the lock file holds no address: no `resolved`, no link outside `funding`', () => {
  expect(text).not.toContain('"resolved"')
  const elsewhere = Object.entries(packages).flatMap(([at, { ...entry }]) => {
    const { funding: _, ...rest } = entry as Package & { funding?: unknown }
    return /https?:\/\//.test(JSON.stringify(rest)) ? [at] : []
  })
  expect(elsewhere).toEqual([])
})

test('every package is pinned by its contents', () => {
  const unpinned = Object.entries(packages).filter(
    ([at, entry]) => at !== '' && !('integrity' in entry) && !('link' in entry),
  )
  expect(unpinned.map(([at]) => at)).toEqual([])
})
