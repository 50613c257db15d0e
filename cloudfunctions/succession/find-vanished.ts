import { nextHolder, type HolderOf } from './succession.store'

/** So many people are looked at in one tick, at most as many reads: a round over sixty people takes an hour. */
const AT_ONCE = 4
/** One walk a tick; each goes on where it ended, over all who hold something, and begins anew. */
const walks: HolderOf[] = [
  { field: 'person', state: 'open' },
  { field: 'person', state: 'waiting' },
  { field: 'firstContact', state: 'open' },
  { field: 'firstContact', state: 'waiting' },
]
const MINUTE_MS = 60_000
const reached = new Map<HolderOf, string>()
/** A fresh instance begins by the minute, so that none walks the same one for ever; a minute without a tick skips none. */
let turn: number | undefined

/**
 * Ids of people who hold unfinished work, or received it first, and are not of the office. Walks from holder to holder through an index,
 * so that it costs what there are of people and not of cases; `office` are all who are.
 */
export const holdersBeside = async (office: ReadonlySet<string>, now: number): Promise<string[]> => {
  turn = turn === undefined ? Math.floor(now / MINUTE_MS) : turn + 1
  const walk = walks[turn % walks.length] ?? walks[0]!
  const found: string[] = []
  let after = reached.get(walk) ?? ''
  for (let looked = 0; looked < AT_ONCE; looked += 1) {
    const holder = await nextHolder(walk, after)
    after = holder ?? ''
    if (holder === undefined) break
    if (!office.has(holder)) found.push(holder)
  }
  reached.set(walk, after)
  return found
}
