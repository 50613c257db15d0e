import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { caseStatuses, type CaseStatus } from '../../shared/contract/words'
import { lifecycle } from '../../shared/domain/lifecycle'
import { joiningRules } from '../../shared/domain/lifecycle-joining'
import type { JoiningCommand, Rule } from '../../shared/domain/lifecycle-rule'
import { does, inState, names, people, type Who } from '../../test/domain/case-desk'
import { decide } from '../../shared/domain/decide'
import { to } from '../../test/domain/case-desk'
import { itemPart } from './lifecycle-of-items'

// `npx tsx tools/docs/lifecycle-diagram.ts` writes docs/lifecycle.md from the table the server runs; a test says when to.

const DAY_MS = 86_400_000

const whoMay = (name: (typeof names)[number]): Who | undefined =>
  (Object.keys(people) as Who[]).find(who => caseStatuses.some(status => leadsTo(name, status, who) !== null))

/** The state a command leads to from a state, found by doing it; null where it is refused. */
const leadsTo = (name: (typeof names)[number], from: CaseStatus, who: Who): CaseStatus | null => {
  const subject = inState(from)
  const decision = decide(subject, does(name), people[who], subject.createdAt + 2 * DAY_MS, to('d2'))
  return decision.ok ? decision.case.status : null
}

/** Every way from state to state that a command makes, as lines of a Mermaid diagram. */
const ways = (): string[] => {
  const found = new Map<string, Set<string>>()
  for (const from of caseStatuses)
    for (const name of names) {
      const who = whoMay(name)
      const next = who && leadsTo(name, from, who)
      if (!next || next === from) continue
      const way = `${from} --> ${next}`
      found.set(way, (found.get(way) ?? new Set()).add(name))
    }
  return [...found].map(([way, commands]) => `  ${way} : ${[...commands].join(', ')}`)
}

/** Merging and its way back: a case and the one it is put to, in the states given. */
const joiningWays = (): string[] => {
  const other = { ...inState('handling'), _id: 'case-2' }
  const back = (from: CaseStatus) => {
    const before = inState(from)
    const merged = decide(
      before,
      { name: 'merge', input: { other } },
      people.lead,
      before.updatedAt,
      to('d2'),
    )
    if (!merged.ok) return []
    const { case: subject } = merged
    const out = decide(
      subject,
      { name: 'unmerge', input: { other } },
      people.lead,
      before.updatedAt,
      to('d2'),
    )
    return [`${from} --> merged : merge`, ...(out.ok ? [`merged --> ${out.case.status} : unmerge`] : [])]
  }
  return caseStatuses.flatMap(back).map(way => `  ${way}`)
}

const row = (name: (typeof names)[number] | JoiningCommand): string => {
  const rows = { ...lifecycle, ...joiningRules } as Record<
    string,
    Pick<Rule<'note'>, 'from' | 'allow' | 'internal'>
  >
  const { from, allow, internal } = rows[name]!
  return `| \`${name}\` | ${from.join(', ')} | ${allow.join(', ')} | ${internal ? 'office only' : ''} |`
}

/** docs/lifecycle.md as it should stand. */
export const lifecyclePage = (): string =>
  [
    '# The lifecycle of a case',
    '',
    'Written by `npx tsx tools/docs/lifecycle-diagram.ts` from `shared/domain/lifecycle.ts`; do not edit. The diagram shows what the',
    'commands do to a case in each state, found by doing them; commands that leave the state as it is stand in the table only.',
    '`passerby` is somebody whom the issue may be shown and who is nothing to it yet.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> submitted : submit',
    ...ways(),
    ...joiningWays(),
    '```',
    '',
    '| command | from | by | seen by |',
    '| --- | --- | --- | --- |',
    ...names.map(row),
    ...(Object.keys(joiningRules) as JoiningCommand[]).map(row),
    '',
    ...itemPart(),
  ].join('\n')

if (require.main === module)
  writeFileSync(path.resolve(__dirname, '../../docs/lifecycle.md'), lifecyclePage())
