import type { Chain, Head } from '@shared/contract/audit'
import type { Case } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import { chainOf, contentsOf, stateOf } from '../platform/audit'
import { sealOf } from './keep-heads'

/** What a verifier reads: everything the audit stands on, from the database or from an export. */
export interface Recorded {
  cases: readonly Case[]
  chains: readonly Chain[]
  events: readonly Event[]
  heads: readonly Head[]
  /** The same heads as they stand in storage, where they were found there: the second place (reliability L3). */
  kept?: readonly Head[]
}

/** What is wrong with a row. `row` is the event's seq; 0 means the case or the head itself. */
export interface Fault {
  chain: string
  number: string
  row: number
  problem:
    | 'edited'
    | 'missing'
    | 'out of order'
    | 'cut off'
    | 'case edited'
    | 'behind its head'
    | 'head edited'
    | 'head missing'
}

interface End {
  seq: number
  chain: string
  case?: Case
}

/** Words and files are as written, or were removed where a row of the audit says so. */
const ownContents = (event: Event, emptied: ReadonlySet<string>): boolean =>
  event.contents === contentsOf(event) ||
  (event.text === undefined && event.attachments === undefined && emptied.has(event.case))

const isWhole = (event: Event, emptied: ReadonlySet<string>): boolean =>
  ownContents(event, emptied) && event.inbox.join() === event.notices.map(({ to }) => to).join()

/** The first row at which a chain is not what was written, or null. */
const faultIn = (
  id: string,
  rows: readonly Event[],
  end: End | undefined,
  emptied: ReadonlySet<string>,
): Omit<Fault, 'chain' | 'number'> | null => {
  let before = ''
  for (const [index, event] of rows.entries()) {
    const seq = index + 1
    if (event.seq > seq) return { row: seq, problem: 'missing' }
    if (event.seq < seq) return { row: event.seq, problem: 'out of order' }
    if (event._id !== `${id}:${seq}`) return { row: seq, problem: 'out of order' }
    if (!isWhole(event, emptied) || event.chain !== chainOf(before, event))
      return { row: seq, problem: 'edited' }
    before = event.chain
  }
  if (!end) return rows.length === 0 ? null : { row: 0, problem: 'missing' }
  if (rows.length < end.seq) return { row: rows.length + 1, problem: 'cut off' }
  if (rows.length > end.seq || before !== end.chain) return { row: end.seq, problem: 'edited' }
  const state = rows.at(-1)?.state
  const edited = end.case && state !== undefined && stateOf(end.case) !== state
  return edited ? { row: 0, problem: 'case edited' } : null
}

const chainsOf = (events: readonly Event[]): Map<string, Event[]> => {
  const found = new Map<string, Event[]>()
  for (const event of events)
    if (event.chain) {
      const rows = found.get(event.case)
      if (rows) rows.push(event)
      else found.set(event.case, [event])
    }
  for (const rows of found.values()) rows.sort((a, b) => a.seq - b.seq)
  return found
}

/** Cases whose words were removed, by the rows that say so. */
const emptiedIn = (events: readonly Event[]): Set<string> =>
  new Set(
    events
      .filter(({ case: id, command }) => command === 'removeContents' && id.startsWith('access:'))
      .map(({ params }) => String(params['case'])),
  )

const endsOf = ({ cases, chains }: Recorded): Map<string, End> => {
  const ends = new Map<string, End>()
  for (const one of cases) ends.set(one._id, { seq: one.version, chain: one.chain, case: one })
  for (const { _id, seq, chain } of chains) ends.set(_id, { seq, chain })
  return ends
}

const byPart = (a: Head, b: Head) => (a.on === b.on ? a.part - b.part : a.on < b.on ? -1 : 1)

const headFaults = (heads: readonly Head[], rows: Map<string, Event[]>): Fault[] => {
  const faults: Fault[] = []
  let before = ''
  for (const head of [...heads].sort(byPart)) {
    const number = head._id
    if (head.before !== before || head.seal !== sealOf(head))
      faults.push({ chain: 'heads', number, row: head.part, problem: 'head edited' })
    before = head.seal
    faults.push(...behind(head, rows))
  }
  return faults
}

const behind = ({ _id: number, rows: said }: Head, rows: Map<string, Event[]>): Fault[] =>
  said
    .filter(({ chain, seq, head }) => rows.get(chain)?.[seq - 1]?.chain !== head)
    .map(({ chain, seq }) => ({ chain, number, row: seq, problem: 'behind its head' }))

/** Heads taken out of the database still stand in storage, and still say how far each chain had come. */
const keptFaults = (kept: readonly Head[], heads: readonly Head[], rows: Map<string, Event[]>): Fault[] => {
  const known = new Set(heads.map(({ seal }) => seal))
  const continued = new Set(heads.map(({ before }) => before))
  return [...kept]
    .filter(({ seal }) => !known.has(seal))
    .sort(byPart)
    .flatMap(head => {
      const { _id: number, part: row } = head
      if (head.seal !== sealOf(head))
        return [{ chain: 'heads', number, row, problem: 'head edited' as const }]
      // A tick that crashed between the two places keeps it again, in other words, behind the same head; what it said
      // stays true.
      const gone = continued.has(head.before)
        ? []
        : [{ chain: 'heads', number, row, problem: 'head missing' as const }]
      return [...gone, ...behind(head, rows)]
    })
}

/**
 * Follows every chain from its first row to its end and against the heads, in both places; names of each broken chain the first row
 * that is wrong. Rows the machine wrote without a chain (alarms) are not part of any. Needs the key only.
 */
export const verifyChains = (recorded: Recorded): { chains: number; faults: Fault[] } => {
  const rows = chainsOf(recorded.events)
  const ends = endsOf(recorded)
  const emptied = emptiedIn(recorded.events)
  const numbers = new Map(recorded.cases.map(({ _id, number }) => [_id, number]))
  const ids = new Set([...rows.keys(), ...ends.keys()])
  const faults = new Map<string, Fault>()
  for (const id of ids) {
    const found = faultIn(id, rows.get(id) ?? [], ends.get(id), emptied)
    if (found) faults.set(id, { chain: id, number: numbers.get(id) ?? '', ...found })
  }
  const ofHeads = [
    ...headFaults(recorded.heads, rows),
    ...keptFaults(recorded.kept ?? [], recorded.heads, rows),
  ]
  for (const fault of ofHeads) if (!faults.has(fault.chain)) faults.set(fault.chain, fault)
  return {
    chains: ids.size + (recorded.heads.length + (recorded.kept?.length ?? 0) > 0 ? 1 : 0),
    faults: [...faults.values()],
  }
}
