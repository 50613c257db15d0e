import type { Emulator } from '../../emulator/start'
import type { CaseView } from '../../shared/contract/case'
import { call, requestKey } from './history'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const CHINA_MS = 8 * HOUR_MS
const PHONE = '13800001234'

type Values = Record<string, unknown>

/** A date so many days from now, by the campus calendar. */
const dayFrom = (now: number, days: number): string =>
  new Date(now + CHINA_MS + days * DAY_MS).toISOString().slice(0, 10)

/** The first working day of the week from so many days on. */
const weekdayFrom = (now: number, days: number): string => {
  const weekend = (on: string) => [0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay())
  let ahead = days
  while (weekend(dayFrom(now, ahead))) ahead += 1
  return dayFrom(now, ahead)
}

interface Applied {
  who: string
  item: string
  hoursAgo: number
  values(now: number): Values
  /** What whoever had the step did, so many hours after it came. */
  then: readonly { afterHours: number; act: Record<string, unknown> }[]
}

const yes = (step: string) => ({ verdict: 'approve', step })

const applications: readonly Applied[] = [
  {
    who: 'lin',
    item: 'certificate',
    hoursAgo: 74,
    values: () => ({
      ...{ studentKind: 'enrolment', purpose: 'job', language: 'both', nameInEnglish: 'LIN Xiaoman' },
      ...{ delivery: 'electronic', phone: PHONE },
    }),
    then: [{ afterHours: 2, act: yes('verify') }],
  },
  {
    who: 'su',
    item: 'leave',
    hoursAgo: 27,
    values: now => ({
      ...{ kind: 'personal', period: { fromOn: dayFrom(now, 4), toOn: dayFrom(now, 5) }, reason: '家里有事' },
      ...{ leavesCampus: 'no', phone: '13900005678', promise: true },
    }),
    then: [
      {
        afterHours: 3,
        act: {
          verdict: 'sendBack',
          step: 'first',
          missing: [
            { path: 'reason', text: '请写明是什么事' },
            { path: 'substitute', text: '请写明由谁代课' },
          ],
        },
      },
    ],
  },
  {
    who: 'zhao',
    item: 'campusCard',
    hoursAgo: 20,
    values: () => ({ service: 'lostAndReplace', pickUp: 'centre', phone: '13700002468', own: true }),
    then: [],
  },
  {
    who: 'su',
    item: 'room',
    hoursAgo: 18,
    values: now => ({
      room: 'admin301',
      window: { on: weekdayFrom(now, 2), from: '14:00', to: '16:00' },
      ...{ people: 12, title: '教研室例会', purpose: 'meeting', setup: ['projector'] },
      ...{ phone: '13900005678', promise: true },
    }),
    then: [],
  },
  {
    who: 'zhao',
    item: 'repair',
    hoursAgo: 9,
    values: () => ({
      ...{ kind: 'water', danger: 'yes', description: '卫生间水管一直喷水，地上已经积水', area: 'dormitory' },
      ...{ place: { text: '五号宿舍楼 412' }, mayEnter: 'yes', phone: '13700002468' },
    }),
    then: [{ afterHours: 1, act: yes('accept') }],
  },
  {
    who: 'lin',
    item: 'room',
    hoursAgo: 6,
    values: now => ({
      room: 'centre101',
      window: { on: dayFrom(now, 5), from: '18:00', to: '20:00' },
      ...{ people: 40, title: '班级元旦晚会排练', purpose: 'society', outsideSpeaker: 'no' },
      ...{ phone: PHONE, promise: true },
    }),
    then: [{ afterHours: 2, act: yes('counsellor') }],
  },
  {
    who: 'lin',
    item: 'leave',
    hoursAgo: 3,
    values: now => ({
      ...{ kind: 'personal', period: { fromOn: dayFrom(now, 2), toOn: dayFrom(now, 3) } },
      ...{ reason: '姐姐结婚，回家两天', leavesCampus: 'yes', destination: { text: '苏州' } },
      ...{ phone: PHONE, emergencyName: '林妈妈', emergencyPhone: '13600001357', promise: true },
    }),
    then: [],
  },
]

/** Who has a step now, read from the store: the demo school knows all its people. */
const holderOf = async (caseId: string, step: string): Promise<string> => {
  const { read } = await import('../../cloudfunctions/platform/store')
  const found = await read<{
    _id: string
    application?: { turns: { step: string | null; person: string }[] }
  }>('cases', caseId)
  return found?.application?.turns.find(turn => turn.step === step)?.person ?? ''
}

const applyFor = async (emulator: Emulator, applied: Applied, now: number): Promise<void> => {
  const cameAt = now - applied.hoursAgo * HOUR_MS
  emulator.setClock({ at: cameAt })
  const { id } = await call<{ id: string }>(emulator, applied.who, 'items.submit', {
    ...{ requestKey: requestKey(), item: applied.item, version: 1, values: applied.values(cameAt) },
  })
  for (const { afterHours, act } of applied.then) {
    emulator.setClock({ at: cameAt + afterHours * HOUR_MS })
    const who = await holderOf(id, String(act['step']))
    const { case: view } = await call<{ case: CaseView }>(emulator, who, 'cases.view', { id })
    await call(emulator, who, 'items.act', {
      ...{ id, version: view.version, requestKey: requestKey(), act },
    })
  }
}

/** A few applications on their way, made through the front door with the clock set back, oldest first. */
export const seedApplications = async (emulator: Emulator, now: number): Promise<void> => {
  for (const applied of [...applications].sort((a, b) => b.hoursAgo - a.hoursAgo))
    await applyFor(emulator, applied, now)
}
