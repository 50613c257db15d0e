import type { SqliteConnection } from './sqlite'

interface Group {
  done: Promise<void>
  resolve: () => void
  reject: (error: unknown) => void
}

/**
 * Writes of one turn of the event loop share one commit and one sync; so do all that come while the disk is busy with
 * those before: a page they have in common is written once. Nothing is answered, not even a read, while a group it may
 * have seen is not on the disk: what was said survives a crash.
 */
export class DurableWriter {
  private group: Group | undefined
  /** Committed, waiting for the disk, in order. */
  private unsynced: Group[] = []
  private syncing = false
  private readonly begin
  private readonly commit
  private readonly savepoint
  private readonly release
  private readonly rollbackTo

  /** `onLost`: a commit failed, so what was written since the last one is not there. */
  constructor(
    private readonly db: SqliteConnection,
    private readonly onLost: () => void = () => undefined,
  ) {
    this.begin = db.prepare('BEGIN IMMEDIATE')
    this.commit = db.prepare('COMMIT')
    this.savepoint = db.prepare('SAVEPOINT step')
    this.release = db.prepare('RELEASE step')
    this.rollbackTo = db.prepare('ROLLBACK TO step')
  }

  /**
   * Runs synchronous work of which nothing is expected to fail: whatever does is a fault of the disk, and everything
   * not yet committed is lost and answered so. Without a savepoint, for which SQLite copies each page before it changes.
   */
  run<T>(work: () => T): T {
    this.open()
    try {
      return work()
    } catch (error) {
      this.lose(error)
      throw error
    }
  }

  /** Runs a synchronous step all or nothing. It is durable only once `settled()` resolves. */
  step<T>(work: () => T): T {
    this.open()
    this.savepoint.run()
    try {
      const result = work()
      this.release.run()
      return result
    } catch (error) {
      this.rollbackTo.run()
      this.release.run()
      throw error
    }
  }

  /** Resolves when everything written so far is on disk; undefined when there is nothing to wait for. */
  settled(): Promise<void> | undefined {
    return (this.group ?? this.unsynced.at(-1))?.done
  }

  /** Commits the open group now; it is durable once `settled()` resolves. */
  flush(): void {
    const group = this.group
    if (!group) return
    try {
      this.commit.run()
    } catch (error) {
      return this.lose(error)
    }
    this.group = undefined
    this.unsynced.push(group)
    if (!this.syncing) void this.sync()
  }

  private lose(error: unknown): void {
    const group = this.group
    this.group = undefined
    try {
      this.db.exec('ROLLBACK')
    } catch {
      // SQLite has already rolled back; the first error is the one that says why.
    }
    this.onLost()
    group?.reject(error)
  }

  private async sync(): Promise<void> {
    this.syncing = true
    for (let groups = this.gathered(); groups.length > 0; groups = this.gathered()) {
      const failed = await this.db.synced().then(
        () => null,
        (error: unknown) => ({ error }),
      )
      this.unsynced = this.unsynced.slice(groups.length)
      for (const { resolve, reject } of groups)
        if (failed) reject(failed.error)
        else resolve()
    }
    this.syncing = false
  }

  /** Everything that waits for the disk, with what came while it was busy. */
  private gathered(): Group[] {
    this.flush()
    return [...this.unsynced]
  }

  private open(): void {
    if (this.group) return
    this.begin.run()
    let resolve!: () => void
    let reject!: (error: unknown) => void
    const done = new Promise<void>((yes, no) => ((resolve = yes), (reject = no)))
    done.catch(() => undefined)
    this.group = { done, resolve, reject }
    setImmediate(() => {
      if (!this.syncing) this.flush()
    })
  }
}
