import type { Case } from '../../shared/contract/case'
import { PEOPLE, staffId, type Chances, type Deeds } from './department'

// What the people of the simulated month do next, case by case, as a department would: most of it is resolved, some of
// it goes astray, a few are angry, and whoever's turn it is then takes it.

/** Whose turn it is, and what they mean to do. */
export interface Turn {
  who: string
  deeds: Deeds
}

const anyColleague = ({ pick }: Chances) =>
  staffId(pick(Array.from({ length: PEOPLE - 1 }, (_, nth) => nth + 1)))

const elsewhere = ['logistics', 'dormitory', 'canteen'] as const

const passOn = ({ owner, department, bounces = 0 }: Case, luck: Chances): Turn | undefined => {
  const others = elsewhere.filter(one => one !== department)
  // Who got it wrongly knows it soon: the second time it is to leave, the office rules.
  if (luck.chance(bounces > 0 ? 0.45 : 0.08)) {
    const transfer = () => ({ department: luck.pick(others), reason: '归他们管' })
    return { who: owner, deeds: { transfer } }
  }
  if (!luck.chance(0.06)) return undefined
  return { who: owner, deeds: { transfer: () => ({ to: anyColleague(luck), reason: '他负责这一片' }) } }
}

/** Somebody else than the owner has a word to say now and then. */
const aside = ({ requester, onBehalf }: Case, luck: Chances): Turn | undefined => {
  if (luck.chance(0.03))
    return { who: staffId(0), deeds: { assign: () => ({ to: anyColleague(luck), reason: '请他办' }) } }
  if (onBehalf || !luck.chance(0.06)) return undefined
  return { who: requester, deeds: luck.chance(0.3) ? { withdraw: () => ({}) } : { urge: () => ({}) } }
}

const handle = (subject: Case, luck: Chances): Deeds => {
  const toContact = subject.clocks.some(({ id, metAt }) => id === 'contact' && metAt === undefined)
  if (toContact && luck.chance(0.7)) return { contact: () => ({ how: 'phone', reached: luck.chance(0.8) }) }
  if (subject.claimedAt === undefined && luck.chance(0.3)) return { claim: () => ({}) }
  if (luck.chance(0.08)) return { askForMore: () => ({ text: '您好，请问是哪一层？' }) }
  if (luck.chance(0.05)) return { reply: () => ({ text: '您好，正在处理，今天给您答复。' }) }
  if (luck.chance(0.03)) return { note: () => ({ text: '等配件' }) }
  return { resolve: () => ({ text: '您好，已经修好，感谢反映。' }) }
}

const whileOpen = (subject: Case, luck: Chances): Turn => {
  const { owner, requester, onBehalf, rulingAsked, status } = subject
  if (rulingAsked) {
    const who = rulingAsked.by === 'window-2' ? 'window-1' : 'window-2'
    return { who, deeds: { rule: () => ({ department: 'dormitory', reason: '归宿管' }) } }
  }
  if (status === 'waiting')
    return onBehalf
      ? { who: owner, deeds: { relay: () => ({ text: '来电补充：三层。' }) } }
      : { who: requester, deeds: { supply: () => ({ text: '三层，靠窗。' }) } }
  return passOn(subject, luck) ?? aside(subject, luck) ?? { who: owner, deeds: handle(subject, luck) }
}

/** A low rating: looked into, put right, called back; sometimes the rated one says that it is malicious. */
const whileFollowedUp = ({ followUp, appeal, owner }: Case, luck: Chances): Turn | undefined => {
  if (appeal && appeal.upheld === undefined) {
    const judgeAppeal = () => ({ upheld: luck.chance(0.5), reason: '已查' })
    return { who: 'supervisor-1', deeds: { judgeAppeal } }
  }
  if (!followUp || followUp.stage === 'done') return undefined
  if (!appeal && followUp.rated === owner && luck.chance(0.15))
    return { who: owner, deeds: { appeal: () => ({ reason: '从未见过此人' }) } }
  if (followUp.stage === 'improve') return { who: owner, deeds: { improve: () => ({ text: '已调整' }) } }
  const deeds: Deeds =
    followUp.stage === 'verify'
      ? { verify: () => ({ founded: luck.chance(0.6), text: '已核实' }) }
      : { callBack: () => ({ how: 'phone', reached: luck.chance(0.8), satisfied: luck.chance(0.7) }) }
  return { who: followUp.person, deeds }
}

const onceResolved = (subject: Case, luck: Chances): Turn | undefined => {
  const { owner, requester, onBehalf, tellAt, rating } = subject
  if (tellAt !== undefined)
    return { who: owner, deeds: { tell: () => ({ how: 'phone', reached: luck.chance(0.8) }) } }
  if (onBehalf)
    return luck.chance(0.05)
      ? { who: owner, deeds: { reopenFor: () => ({ reason: '来电：又坏了' }) } }
      : undefined
  if (rating || luck.chance(0.3)) return undefined
  if (luck.chance(0.08)) return { who: requester, deeds: { reopen: () => ({ reason: '又坏了' }) } }
  const low = luck.chance(0.2)
  const rate = () =>
    low ? { level: luck.pick([1, 2] as const), reasons: ['slow' as const] } : { level: 5 as const }
  return { who: requester, deeds: { rate } }
}

/** Whose turn it is with this case, and what they mean to do; undefined where everybody leaves it as it is. */
export const turnOf = (subject: Case, luck: Chances): Turn | undefined => {
  if (['submitted', 'handling', 'waiting'].includes(subject.status)) return whileOpen(subject, luck)
  if (!['resolved', 'closed'].includes(subject.status)) return undefined
  return whileFollowedUp(subject, luck) ?? onceResolved(subject, luck)
}
