import type { AnyCommand, CommandInput } from '../../shared/contract/case'
import type { Person } from '../../shared/contract/person'
import { DAY, HOUR, agree, type Campus } from './campus'
import { diceOf } from './small-history'

/** A department of twelve and those who come to it, for the simulated month (issue 6). */
export const PEOPLE = 12
const REQUESTERS = 40

export const staffId = (nth: number) => `sim-${nth}`
const requesterId = (nth: number) => `asks-${nth}`
const identities = (id: string) => [`wx:openid-${id}`]

const colleague = (nth: number): Person => ({
  _id: staffId(nth),
  name: `同事${nth}`,
  kind: 'staff',
  number: `SIM${nth}`,
  department: 'dormitory',
  identities: identities(staffId(nth)),
  grants: [{ role: nth === 0 ? 'lead' : 'member', department: 'dormitory' }],
  staff: true,
})

const student = (nth: number): Person => ({
  _id: requesterId(nth),
  name: `同学${nth}`,
  kind: 'student',
  number: `ASKS${nth}`,
  identities: identities(requesterId(nth)),
  grants: [],
  staff: false,
})

export const fillDepartment = async ({ documents }: Campus): Promise<void> => {
  for (let nth = 0; nth < PEOPLE; nth += 1) await documents.put('people', colleague(nth))
  for (let nth = 0; nth < REQUESTERS; nth += 1) {
    await documents.put('people', student(nth))
    await agree(documents, requesterId(nth))
  }
}

/** A throw of dice of one's own, so that what several people do at once is the same every time. */
export const chancesOf = (seed: number) => {
  const dice = diceOf(seed)
  return {
    chance: (share: number) => dice(1_000_000) < share * 1_000_000,
    pick: <T>(choices: readonly T[]): T => choices[dice(choices.length)] as T,
  }
}
export type Chances = ReturnType<typeof chancesOf>

/** What somebody does to a case, with what they would write: the first of it that is offered. */
export type Deeds = { [N in AnyCommand['name']]?: () => CommandInput<N> }

/** One person does the first of what they mean to do that is offered to them; answers what was done, or the refusal's code. */
export const act = async (
  campus: Campus,
  who: string,
  id: string,
  deeds: Deeds,
): Promise<{ done?: string; refused?: string }> => {
  const person = campus.as(who)
  const answer = await person.call('cases.view', { id })
  if (!answer.ok) return {}
  const { commands, version } = answer.data.case
  const names = Object.keys(deeds) as AnyCommand['name'][]
  const name = names.find(one => commands.includes(one))
  if (name === undefined) return {}
  const done = await person.command(id, name, (deeds[name]?.() ?? {}) as never, { version })
  return done.ok ? { done: name } : { refused: done.code }
}

const places = ['三号宿舍楼 412', '二食堂', '图书馆三楼', undefined] as const

/** One more comes in, by the app or by telephone; answers its id. */
export const arrive = async (campus: Campus, nth: number, { chance, pick }: Chances): Promise<string> => {
  const place = pick(places)
  const more = { department: 'dormitory', ...(place === undefined ? {} : { place }) } as const
  if (chance(0.2)) {
    const filed = await campus
      .as(pick(['window-1', 'window-2']))
      .submitOnBehalf(`来电：第${nth}件，门禁坏了`, {
        channel: 'hotline',
        originalAt: campus.emulator.now() - HOUR,
        phone: '13800001234',
        ...more,
      })
    return filed.id
  }
  const type = pick(['complaint', 'inquiry', 'suggestion'] as const)
  const asker = campus.as(requesterId(nth % REQUESTERS))
  return (await asker.submit(`第${nth}件，热水停了`, { type, urgency: 'normal', ...more })).id
}

/**
 * Two are away for a few days with a deputy; later one leaves with a successor named, one without, and of one the
 * record itself disappears.
 */
export const staffChanges = async (campus: Campus, day: number): Promise<void> => {
  const now = campus.emulator.now()
  const change = (nth: number, more: Partial<Person>) =>
    campus.documents.put('people', { ...colleague(nth), ...more })
  if (day === 4) {
    const asked = { deputy: staffId(2), from: now, until: now + 4 * DAY }
    await campus.as(staffId(1)).ask('succession.setAway', asked)
  }
  if (day === 9) {
    const asked = { deputy: staffId(8), from: now, until: now + 3 * DAY }
    await campus.as(staffId(6)).ask('succession.setAway', asked)
  }
  if (day === 12) await change(3, { deputy: staffId(4), left: now })
  if (day === 18) await change(5, { left: now })
  if (day === 22) await campus.documents.remove('people', staffId(7))
}
