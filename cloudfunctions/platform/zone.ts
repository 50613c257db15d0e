import { fixedZone, type Zone } from '@shared/domain/calendar-zone'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Offsets are probed this often to find the changes; the shortest daylight saving known lasts four weeks. */
const PROBE_MS = 7 * DAY_MS
/** Changes are looked up and kept for pieces of time of this length. */
const PIECE_MS = 364 * DAY_MS

interface Change {
  fromAt: number
  minutes: number
}

const partsReader = (name: string) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (at: number): number => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
    const wallMs = Date.UTC(year, month - 1, day, hour, minute, second)
    return Math.round((wallMs - at) / MINUTE_MS)
  }
}

/** The minute at which the offset changes between two instants of different offset, found by halving. */
const changeBetween = (offset: (at: number) => number, lowAt: number, highAt: number): number => {
  let low = lowAt
  let high = highAt
  const before = offset(low)
  while (high - low > MINUTE_MS) {
    const middle = Math.floor((low + high) / 2 / MINUTE_MS) * MINUTE_MS
    if (offset(middle) === before) low = middle
    else high = middle
  }
  return high
}

const changesOf = (offset: (at: number) => number, piece: number): Change[] => {
  const fromAt = piece * PIECE_MS
  const changes: Change[] = [{ fromAt, minutes: offset(fromAt) }]
  for (let at = fromAt; at < fromAt + PIECE_MS; at += PROBE_MS) {
    if (offset(at) === offset(at + PROBE_MS)) continue
    const changedAt = changeBetween(offset, at, at + PROBE_MS)
    changes.push({ fromAt: changedAt, minutes: offset(changedAt) })
  }
  return changes
}

const readZone = (name: string): Zone => {
  const offset = partsReader(name)
  const pieces = new Map<number, Change[]>()
  const offsetAt = (at: number): number => {
    const piece = Math.floor(at / PIECE_MS)
    let changes = pieces.get(piece)
    if (!changes) pieces.set(piece, (changes = changesOf(offset, piece)))
    let minutes = changes[0]?.minutes ?? 0
    for (const change of changes) if (change.fromAt <= at) minutes = change.minutes
    return minutes
  }
  return { offsetAt }
}

const zones = new Map<string, Zone>([['Asia/Shanghai', fixedZone(480)]])

/**
 * The zone of an IANA name, from the database Node carries, whatever the process's own zone is. Asia/Shanghai is
 * fixed at +08:00 (true since 1991). Throws RangeError for a name nobody knows.
 */
export const zoneOf = (name: string): Zone => {
  const known = zones.get(name)
  if (known) return known
  const zone = readZone(name)
  zones.set(name, zone)
  return zone
}
