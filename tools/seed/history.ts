import type { Emulator } from '../../emulator/start'
import type { Answer } from '../../shared/contract/answer'
import type { CaseView } from '../../shared/contract/case'
import { demoPeople } from './people'

const HOUR_MS = 3_600_000

type Fields = Record<string, unknown>

let keys = 0
/** A key nobody else uses. */
export const requestKey = () => `demo-history-${String((keys += 1)).padStart(6, '0')}`

const identityOf = (id: string) => ({ openId: `openid-${id}` })

/** What somebody of the demo school asks of the server; fails the seed on a refusal. */
export const call = async <T>(emulator: Emulator, who: string, action: string, data: Fields): Promise<T> => {
  const answer = (await emulator.call(identityOf(who), 'api', { action, data })) as Answer<T>
  if (!answer.ok)
    throw new Error(`${action} as ${who}: ${answer.code} ${JSON.stringify(answer.problems ?? [])}`)
  return answer.data
}

const ownerOf = (view: CaseView) =>
  demoPeople.find(({ person }) => person.name === view.owner.name)?.person._id ?? ''

const act = async (emulator: Emulator, who: string, id: string, name: string, input: Fields) => {
  const { case: view } = await call<{ case: CaseView }>(emulator, who, 'cases.view', { id })
  const act = { id, version: view.version, requestKey: requestKey(), name, input }
  return (await call<{ case: CaseView }>(emulator, who, 'cases.command', act)).case
}

interface Told {
  who: string
  text: string
  place?: string
  hoursAgo: number
  /** What the owner did, so many hours after it came. */
  then: readonly {
    afterHours: number
    name: 'claim' | 'reply' | 'askForMore' | 'resolve' | 'rate'
    input: Fields
  }[]
}

const stories: readonly Told[] = [
  {
    who: 'lin',
    text: '图书馆三楼自习区的插座有一排没电，期末大家都在抢有电的位置，能不能派人修一下？',
    place: '图书馆三楼',
    hoursAgo: 170,
    then: [
      { afterHours: 1, name: 'claim', input: {} },
      { afterHours: 1, name: 'reply', input: { text: '您好，已经联系水电班，今天下午去查看。' } },
      {
        afterHours: 26,
        name: 'resolve',
        input: { text: '您好，三楼东侧 12 个插座已更换空气开关，现在都有电了。感谢您的提醒！' },
      },
      { afterHours: 30, name: 'rate', input: { level: 5, text: '很快，谢谢！' } },
    ],
  },
  {
    who: 'su',
    text: '建议在逸夫楼一层增设一台自助打印机，课间排队的人太多了。',
    place: '逸夫楼',
    hoursAgo: 100,
    then: [
      { afterHours: 3, name: 'claim', input: {} },
      {
        afterHours: 40,
        name: 'resolve',
        input: { text: '您好，采购已列入下月计划，预计月底前在逸夫楼一层大厅投入使用。感谢您的建议！' },
      },
    ],
  },
  {
    who: 'zhao',
    text: '请问补办校园卡要去哪里，需要带什么？',
    hoursAgo: 52,
    then: [
      {
        afterHours: 1,
        name: 'resolve',
        input: { text: '您好，带身份证到综合楼一层 3 号窗口即可，工本费 20 元，当场可取。欢迎再来咨询！' },
      },
    ],
  },
  {
    who: 'lin',
    text: '二食堂晚上七点以后只剩一个窗口，下课晚的同学根本吃不上热饭。',
    place: '二食堂',
    hoursAgo: 30,
    then: [
      { afterHours: 2, name: 'claim', input: {} },
      {
        afterHours: 20,
        name: 'askForMore',
        input: { text: '您好，请问主要是周几的晚上？我们好安排值班窗口。' },
      },
    ],
  },
  {
    who: 'zhao',
    text: '五号宿舍楼的洗衣机坏了三台，报修一周还没有修。',
    place: '五号宿舍楼',
    hoursAgo: 5,
    then: [],
  },
]

const tell = async (emulator: Emulator, story: Told, now: number): Promise<void> => {
  const cameAt = now - story.hoursAgo * HOUR_MS
  emulator.setClock({ at: cameAt })
  const { id } = await call<{ id: string }>(emulator, story.who, 'feedback.submit', {
    requestKey: requestKey(),
    text: story.text,
    ...(story.place ? { place: story.place } : {}),
  })
  for (const { afterHours, name, input } of story.then) {
    emulator.setClock({ at: cameAt + afterHours * HOUR_MS })
    const { case: view } = await call<{ case: CaseView }>(emulator, story.who, 'cases.view', { id })
    await act(emulator, name === 'rate' ? story.who : ownerOf(view), id, name, input)
  }
}

/** A little history, made through the front door: real calls of demo people, with the clock set back. */
export const seedHistory = async (emulator: Emulator): Promise<void> => {
  const now = emulator.now()
  for (const story of [...stories].sort((a, b) => b.hoursAgo - a.hoursAgo)) await tell(emulator, story, now)
}
