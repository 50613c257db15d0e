import type { Action } from '@shared/contract/api'
import type { successionRequests } from '@shared/contract/succession'
import { readCase } from './cases/cases.store'
import { performCommand } from './cases/perform-command'
import { commands } from './command-needs'
import { directory } from './people/directory'
import { office } from './people/people.store'
import type { Table } from './platform/route-table'
import { handOverCases } from './succession/hand-over-cases'
import { comeBack, setAway } from './succession/set-away'
import { viewBoard } from './succession/view-board'

/** What passing cases on needs of other features; the table and the timer hand it in. */
export const handingOver = { perform: performCommand(commands), readCase }
const pass = handOverCases(handingOver)
const board = viewBoard({ office, nameOf: directory.nameOf })

/** Lines of the route table about deputies and successors. */
export const successionRoutes: Table<Extract<Action, keyof typeof successionRequests>> = {
  'succession.setAway': ['staff', (input, { actor, now }) => setAway(input, actor, now)],
  'succession.endAway': ['staff', (input, { actor, now }) => comeBack(input, actor, now)],
  'succession.handOver': ['staff', (input, { actor, now }) => pass(input, actor, now)],
  'succession.board': ['staff', (input, { actor, now }) => board(input, actor, now)],
}
