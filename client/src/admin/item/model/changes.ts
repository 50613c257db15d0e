import type { Item } from '@shared/contract/item'

/** A part of a definition that is told as a whole: a text, a condition, an owner, a time, a list of words. */
export type Whole = { path: string; key: string; before: unknown; after: unknown }

type Kind = 'added' | 'removed' | 'changed' | 'moved'
/** One difference between two definitions, at the place it has there. */
export interface Change extends Whole {
  kind: Kind
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Parts that make one sentence together, by their name. */
const wholes = new Set([
  ...['when', 'showIf', 'must', 'needed', 'required', 'owner', 'budget', 'time', 'of', 'startsAfter'],
  ...['owners', 'copies', 'alarms'],
])
const meaningless = new Set(['version', 'state', 'id', 'sample', 'clockSample'])

const isText = (value: unknown): boolean => isObject(value) && 'zh-CN' in value && 'en' in value
const isWhole = (key: string, value: unknown): boolean =>
  !isObject(value) && !Array.isArray(value)
    ? true
    : isText(value) || wholes.has(key) || (Array.isArray(value) && value.every(one => !isObject(one)))

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const keyOf = (value: unknown, index: number): string =>
  isObject(value) && typeof value['id'] === 'string' ? value['id'] : String(index)

const kindOf = (before: unknown, after: unknown): Kind =>
  before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'

const ofLists = (path: string, key: string, before: unknown[], after: unknown[]): Change[] => {
  const old = new Map(before.map((value, index) => [keyOf(value, index), value]))
  const fresh = new Map(after.map((value, index) => [keyOf(value, index), value]))
  const keys = [...new Set([...old.keys(), ...fresh.keys()])]
  const found = keys.flatMap(each => between(`${path}.${each}`, key, old.get(each), fresh.get(each)))
  const stayed = [...old.keys()].filter(each => fresh.has(each))
  const now = [...fresh.keys()].filter(each => old.has(each))
  return same(stayed, now)
    ? found
    : [
        ...found,
        {
          kind: 'moved',
          path,
          key,
          before: stayed.map(one => old.get(one)),
          after: now.map(one => fresh.get(one)),
        },
      ]
}

const between = (path: string, key: string, before: unknown, after: unknown): Change[] => {
  if (same(before, after)) return []
  if (before === undefined || after === undefined || isWhole(key, before) || isWhole(key, after))
    return [{ kind: kindOf(before, after), path, key, before, after }]
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(path, key, before, after)
  return isObject(before) && isObject(after) ? ofObjects(path, before, after) : []
}

const ofObjects = (path: string, before: Record<string, unknown>, after: Record<string, unknown>): Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(key => !meaningless.has(key))
    .flatMap(key => between(path === '' ? key : `${path}.${key}`, key, before[key], after[key]))

/** What differs between two definitions, part by part; things with an id are found by it. */
export const changesIn = (before: Item, after: Item): Change[] =>
  ofObjects('', before as unknown as Record<string, unknown>, after as unknown as Record<string, unknown>)
