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
type Chances = ReturnType<typeof chancesOf>

/** What somebody does to a case, with what they would write. */
export type Deeds = { [N in AnyCommand['name']]?: () => CommandInput<N> }

const anyColleague = ({ pick }: Chances) =>
  staffId(pick(Array.from({ length: PEOPLE - 1 }, (_, nth) => nth + 1)))

/** What whoever has the case might do. */
export const ownerDeeds = (chances: Chances): Deeds => ({
  claim: () => ({}),
  contact: () => ({ how: 'phone', reached: chances.chance(0.8) }),
  reply: () => ({ text: '您好，正在处理，今天给您答复。' }),
  askForMore: () => ({ text: '您好，请问是哪一层？' }),
  resolve: () => ({ text: '您好，已经修好，感谢反映。' }),
  transfer: () =>
    chances.chance(0.5)
      ? { to: anyColleague(chances), reason: '他负责这一片' }
      : { department: chances.pick(['logistics', 'dormitory', 'canteen']), reason: '归他们管' },
  tell: () => ({ how: 'phone', reached: chances.chance(0.7) }),
  relay: () => ({ text: '来电补充：三层。' }),
  note: () => ({ text: '等配件' }),
  improve: () => ({ text: '已调整' }),
  appeal: () => ({ reason: '从未见过此人' }),
  reopenFor: () => ({ reason: '来电：又坏了' }),
})

/** What somebody above might do. */
export const deedsAbove = (chances: Chances): Deeds => ({
  verify: () => ({ founded: chances.chance(0.6), text: '已核实' }),
  callBack: () => ({ how: 'phone', reached: chances.chance(0.7), satisfied: chances.chance(0.7) }),
  assign: () => ({ to: anyColleague(chances), reason: '请他办' }),
  rule: () => ({ department: 'dormitory', reason: '归宿管' }),
  judgeAppeal: () => ({ upheld: chances.chance(0.5), reason: '已查' }),
})

/** What whoever asked might do. */
export const requesterDeeds = ({ chance, pick }: Chances): Deeds => ({
  supply: () => ({ text: '三层，靠窗。' }),
  urge: () => ({}),
  rate: () => (chance(0.3) ? { level: pick([1, 2] as const), reasons: ['slow'] } : { level: 5 }),
  reopen: () => ({ reason: '又坏了' }),
  ...(chance(0.1) ? { withdraw: () => ({}) } : {}),
})

/** One person does something that is offered to them; answers the refusal's code, or what was done. */
export const act = async (
  campus: Campus,
  who: string,
  id: string,
  deeds: Deeds,
  { chance, pick }: Chances,
): Promise<{ done?: string; refused?: string }> => {
  const person = campus.as(who)
  const answer = await person.call('cases.view', { id })
  if (!answer.ok) return {}
  const { commands, suggested, version } = answer.data.case
  const choices = commands.filter((name): name is AnyCommand['name'] => name in deeds)
  if (choices.length === 0) return {}
  const wanted = suggested as AnyCommand['name'] | undefined
  const name = chance(0.5) && wanted !== undefined && wanted in deeds ? wanted : pick(choices)
  const input = deeds[name]?.() ?? {}
  const done = await person.command(id, name, input as never, { version })
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
 * Somebody is away for a few days with a deputy; later one leaves with a successor named, one without, and of one the
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
  if (day === 12) await change(3, { deputy: staffId(4), left: now })
  if (day === 18) await change(5, { left: now })
  if (day === 22) await campus.documents.remove('people', staffId(7))
}
