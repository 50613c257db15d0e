import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { encode } from '../../emulator/wire'
import { readSchema } from '../../emulator/schema'
import { openSqlite } from '../../emulator/sqlite'
import { Store } from '../../emulator/store'
import { sampleCalendar } from '../../shared/catalogue/calendar'
import { defaultClocks } from '../../shared/catalogue/clocks'
import { departments } from '../../shared/catalogue/departments'
import type { Case, Task } from '../../shared/contract/case'
import type { Event } from '../../shared/contract/event'
import { definitionsOf, startClocks } from '../../shared/domain/clocks'
import { termsOf } from '../../shared/domain/terms'
import { zoneOf } from '../../cloudfunctions/platform/zone'
import { benchTexts } from './texts.copy'

// Straight into the store's file, before the local cloud opens it: a million calls would take an hour.

const root = path.resolve(__dirname, '../..')
const RECEIVED = Date.parse('2026-03-11T09:00:00+08:00')
const MINUTE_MS = 60_000
/** How many of the cases are lin's, however many there are. */
const OWN_CASES = 25

const start = { calendar: sampleCalendar, zone: zoneOf('Asia/Shanghai'), at: RECEIVED, assignedAt: RECEIVED }
const clocks = startClocks(definitionsOf(defaultClocks, ['complaint'], 'normal')[0] ?? [], start)

const departmentOf = (nth: number) => departments[nth % departments.length]?._id ?? 'office'
const idOf = (nth: number) => `bench${String(nth).padStart(8, '0')}`
const numberOf = (nth: number) => `260311-${nth.toString(36).toUpperCase().padStart(6, '0')}`

const taskOf = (nth: number): Task => ({
  _id: `${idOf(nth)}:handle:0:${departmentOf(nth)}-1`,
  case: idOf(nth),
  step: 'handle',
  person: `${departmentOf(nth)}-1`,
  department: departmentOf(nth),
  state: nth % 10 === 0 ? 'open' : 'done',
  dueAt: RECEIVED + nth * MINUTE_MS,
  number: numberOf(nth),
  title: benchTexts.title,
  type: 'complaint',
  urgency: 'normal',
  status: nth % 10 === 0 ? 'handling' : 'closed',
  claimed: true,
  createdAt: RECEIVED + nth * 1_000,
})

const isLins = (nth: number, count: number) => nth % Math.floor(count / OWN_CASES) === 0

const caseOf = (nth: number, count: number): Case => ({
  ...{ _id: idOf(nth), number: numberOf(nth), version: 1, item: 'feedback', itemVersion: 1 },
  ...{
    status: 'handling',
    type: 'complaint',
    urgency: 'normal',
    text: benchTexts.numbered(nth),
    attachments: [],
  },
  requester: isLins(nth, count) ? 'lin' : `student-${nth % 5_000}`,
  ...{
    firstContact: `${departmentOf(nth)}-1`,
    owner: `${departmentOf(nth)}-1`,
    department: departmentOf(nth),
  },
  ...{ routedBy: 'understood', round: 0, handOvers: 0, clocks, dueAt: RECEIVED + nth * MINUTE_MS },
  understanding: {
    ...{ type: 'complaint', typeConfidence: 1, department: departmentOf(nth), departmentConfidence: 1 },
    ...{ urgency: 'normal', urgencyConfidence: 1, words: [], unsure: false, flags: [] },
  },
  ...{
    nextAlarmAt: null,
    urged: 0,
    reopened: 0,
    terms: termsOf(numberOf(nth), undefined, benchTexts.numbered(nth)),
  },
  ...{
    bodyHash: '',
    keys: [],
    chain: '',
    createdAt: RECEIVED + nth * 1_000,
    updatedAt: RECEIVED + nth * 1_000,
  },
})

const eventOf = (nth: number, count: number): Event => ({
  ...{ _id: `${idOf(nth)}:1`, case: idOf(nth), number: numberOf(nth), seq: 1, at: RECEIVED + nth * 1_000 },
  ...{ command: 'submit', actor: { id: 'lin', role: 'requester' }, internal: false, text: benchTexts.short },
  ...{
    params: {},
    notices: [],
    inbox: isLins(nth, count) ? ['lin'] : [],
    owed: [],
    owedAt: null,
    contents: '',
    chain: '',
  },
})

const makers = { tasks: taskOf, cases: caseOf, events: eventOf } as const

/** Fills a fresh data folder with so many documents of each collection named; `more` changes fields of each. */
export const fillStore = async (
  dataDir: string,
  count: number,
  names: readonly (keyof typeof makers)[],
  more: (nth: number) => Partial<Case> = () => ({}),
): Promise<void> => {
  mkdirSync(dataDir, { recursive: true })
  const db = await openSqlite(path.join(dataDir, 'cloud.db'))
  db.exec('PRAGMA synchronous = OFF')
  const store = new Store(
    db,
    readSchema(path.join(root, 'shared/contract/collections.json')),
    () => undefined,
  )
  for (const name of names) {
    const collection = store.collection(name)
    db.exec('BEGIN')
    for (let nth = 0; nth < count; nth += 1) {
      const document = { ...makers[name](nth, count), ...more(nth) }
      collection.insert(document._id, encode(document), { ...document })
      if (collection.side.isFull()) collection.side.catchUp()()
    }
    db.exec('COMMIT')
  }
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
}
