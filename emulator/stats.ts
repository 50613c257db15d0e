/** What the database did since the last reset, so that tests and the bench can hold it to numbers. */
export interface Stats {
  /** SDK requests of every kind. */
  requests: number
  /** Database operations (transaction begin, commit and abort included). */
  ops: number
  examined: number
  returned: number
  byAction: Record<string, number>
  /** Lists that examined more than three times what they returned (and more than 60). */
  badLists: BadList[]
  /** What CloudBase would do wrong in silence. */
  warnings: string[]
}

export interface BadList {
  collection: string
  query: string
  order: string | undefined
  index: string | undefined
  examined: number
  returned: number
}

const FREE_EXAMINED = 60
const MOST_PER_RETURNED = 3
const KEPT = 200

export class StatsBook {
  private current = emptyStats()

  constructor(private readonly log: (line: string) => void) {}

  read(): Stats {
    return structuredClone(this.current)
  }

  reset(): void {
    this.current = emptyStats()
  }

  request(action: string): void {
    this.current.requests++
    if (action.startsWith('database.')) this.current.ops++
    this.current.byAction[action] = (this.current.byAction[action] ?? 0) + 1
  }

  list(read: BadList): void {
    this.current.examined += read.examined
    this.current.returned += read.returned
    if (read.examined <= FREE_EXAMINED || read.examined <= MOST_PER_RETURNED * read.returned) return
    if (this.current.badLists.length < KEPT) this.current.badLists.push(read)
    this.log(
      `[slow list] ${read.collection}: examined ${read.examined} to return ${read.returned} (index ${read.index ?? 'none'}) where ${read.query} order ${read.order ?? '-'}`,
    )
  }

  /** Counts, bulk changes and aggregations: reading all of a growing collection is worth a warning. */
  scan(what: string, collection: string, query: string, examined: number, index: string | undefined): void {
    this.current.examined += examined
    if (index === undefined && examined > FREE_EXAMINED)
      this.warn(`[no index] ${what} on ${collection} read all ${examined} documents, where ${query}`)
  }

  warn(line: string): void {
    if (this.current.warnings.length < KEPT) this.current.warnings.push(line)
    this.log(line)
  }
}

const emptyStats = (): Stats => ({
  requests: 0,
  ops: 0,
  examined: 0,
  returned: 0,
  byAction: {},
  badLists: [],
  warnings: [],
})
