import { routes } from '../cloudfunctions/routes'
import { lifecycle } from '../shared/domain/lifecycle'
import { relations } from '../shared/domain/relations'
import { caseStatuses, roles } from '../shared/contract/words'

// `npm run -s matrix`: who may call what, and who may do what to a case in which state; read from the route table and
// the lifecycle table themselves. The last line counts the combinations; test/features/access.test.ts tries them.

const callers = ['nobody', 'stranger', 'bound', ...roles] as const
type Caller = (typeof callers)[number]

const mayCall = (who: (typeof routes)[keyof typeof routes]['who'], caller: Caller): boolean => {
  if (who === 'anyone') return true
  if (caller === 'nobody') return false
  if (who === 'requester' || who === 'signedIn') return true
  if (caller === 'stranger' || caller === 'bound') return false
  return who === 'staff' || who.includes(caller)
}

const cell = (text: string, width: number) => text.padEnd(width)
const line = (name: string, cells: readonly string[], widths: readonly string[]) =>
  console.log(
    `${cell(name, 28)}${cells.map((text, nth) => cell(text, (widths[nth] ?? '').length + 2)).join('')}`,
  )

let combinations = 0

const printRoutes = () => {
  line('route', callers, callers)
  for (const [action, { who }] of Object.entries(routes)) {
    combinations += callers.length
    line(
      action,
      callers.map(caller => (mayCall(who, caller) ? 'yes' : '·')),
      callers,
    )
  }
}

const printCommands = () => {
  line('command', relations, relations)
  for (const [name, { from, allow }] of Object.entries(lifecycle)) {
    combinations += relations.length * caseStatuses.length
    const states = `${from.length}/${caseStatuses.length}`
    const cells = relations.map(relation => ((allow as readonly string[]).includes(relation) ? states : '·'))
    line(name, cells, relations)
    console.log(`  in ${from.join(', ')}`)
  }
}

printRoutes()
console.log('')
printCommands()
const counts = `${Object.keys(routes).length} routes x ${callers.length} callers, ${Object.keys(lifecycle).length} commands x ${relations.length} relations x ${caseStatuses.length} states`
console.log(`\n${counts}: ${combinations} combinations`)
