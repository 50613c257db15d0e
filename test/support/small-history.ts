import type { FeedbackType } from '../../shared/contract/words'
import { HOUR, type Campus } from './campus'

/** A repeatable dice: the same seed throws the same numbers (mulberry32). */
export const diceOf = (seed: number) => {
  let state = seed
  return (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * sides)
  }
}

const departments = ['dormitory', 'canteen', 'library'] as const
const types: readonly FeedbackType[] = ['complaint', 'inquiry', 'suggestion']
const places = ['三号宿舍楼 412', '二食堂', '图书馆三楼', undefined] as const
const requesters = ['lin', 'zhao', 'su'] as const

const handle = async (campus: Campus, id: string, requester: string, dice: (sides: number) => number) => {
  const owner = await campus.ownerOf(id)
  const who = campus.as(requester)
  campus.later(dice(20) * HOUR)
  if (dice(5) === 0) return void (await who.does(id, 'withdraw', {}))
  if (dice(3) > 0) await owner.does(id, 'claim', {})
  if (dice(4) === 0) {
    await owner.does(id, 'askForMore', { text: '您好，请问是哪一层？' })
    campus.later((1 + dice(60)) * HOUR)
    if (dice(4) > 0) await who.does(id, 'supply', { text: '三层。' })
  }
  campus.later(dice(40) * HOUR)
  if (dice(6) === 0) return
  await owner.does(id, 'resolve', { text: '您好，已经修好。' })
  campus.later(dice(9) * HOUR)
  if (dice(3) === 0) {
    await who.does(id, 'reopen', { reason: '还是坏的。' })
    campus.later(dice(30) * HOUR)
    if (dice(3) > 0) await owner.does(id, 'resolve', { text: '您好，这次换了新的。' })
    else return
  }
  if (dice(2) === 0)
    await who.does(id, 'rate', { level: [1, 2, 3, 4, 5, 5, 4][dice(7)] as 1, text: '说说感受。' })
}

/** Some weeks of an office in small: cases of every kind, answered in time and late, waited for, reopened, rated. */
export const liveThrough = async (campus: Campus, cases: number, seed = 7): Promise<string[]> => {
  const dice = diceOf(seed)
  const ids: string[] = []
  for (let nth = 0; nth < cases; nth += 1) {
    const place = places[dice(places.length)]
    const requester = requesters[dice(3)] ?? 'lin'
    const { id } = await campus.as(requester).submit(`第 ${nth} 件事：热水停了`, {
      type: types[dice(3)] ?? 'complaint',
      department: departments[dice(3)] ?? 'canteen',
      urgency: 'normal',
      ...(place === undefined ? {} : { place }),
    })
    ids.push(id)
    const beganAt = campus.emulator.now()
    await handle(campus, id, requester, dice)
    // The next one came a few hours after this one, whatever became of it meanwhile.
    campus.travelTo(beganAt + (1 + dice(5)) * HOUR)
  }
  return ids
}
