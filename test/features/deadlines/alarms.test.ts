import type { Event } from '../../../shared/contract/event'
import { DAY, HOUR, MINUTE, useCampus } from '../../support/campus'

// Row S3 and S13, issue 5: alarms by the timer. Wednesday 9:00; the office is open 8:30–12:00 and 14:00–17:30.

const campus = useCampus({ instances: 2 })
const at = (wall: string) => Date.parse(`${wall}:00+08:00`)
const alarmsOf = async (caseId: string): Promise<Event[]> =>
  campus.documents.all('events', { case: caseId, command: 'alarm' })
const levels = async (caseId: string) =>
  (await alarmsOf(caseId)).map(({ _id }) => _id.slice(caseId.length + 1)).sort()
const tickAt = async (wall: string) => {
  campus.travelTo(at(wall))
  await campus.tick()
}
const heard = async (person: string, caseId: string) =>
  (await campus.as(person).inbox())
    .filter(message => message.caseId === caseId)
    .map(({ template }) => template)

const phoneIn = () =>
  campus.as('window-1').submitOnBehalf('宿舍热水两天没有了，没人管', {
    type: 'complaint',
    urgency: 'normal',
    department: 'dormitory',
    channel: 'hotline',
    originalAt: campus.emulator.now(),
  })

test('a complaint nobody looks at: owner before and at the due, then lead, then supervisor, each once', async () => {
  campus.travelTo(at('2026-03-11T09:00'))
  const { id } = await phoneIn()
  const owner = (await campus.ownerOf(id)).id
  await tickAt('2026-03-11T17:28')
  expect(await levels(id)).toEqual([])
  await tickAt('2026-03-11T17:29')
  expect(await heard(owner, id)).toEqual(['alarmBefore', 'newTask'])
  await tickAt('2026-03-12T09:01')
  expect(await heard(owner, id)).toContain('alarmDue')
  await tickAt('2026-03-12T11:01')
  expect(await heard('dormitory-lead', id)).toEqual(['alarmLead'])
  await tickAt('2026-03-12T17:01')
  expect((await heard('supervisor-1', id)).filter(word => word === 'alarmSupervisor')).toHaveLength(1)
  expect(await levels(id)).toEqual(
    expect.arrayContaining(['contact:0:due', 'contact:0:lead', 'contact:0:supervisor']),
  )
})

test('S13 whoever received it first hears of the miss, once for each promise', async () => {
  campus.travelTo(at('2026-03-18T09:00'))
  const { id } = await phoneIn()
  await tickAt('2026-03-19T08:59')
  expect(await heard('window-1', id)).not.toContain('missedSeen')
  for (const wall of ['2026-03-19T09:01', '2026-03-19T11:01', '2026-03-19T17:01']) await tickAt(wall)
  expect((await heard('window-1', id)).filter(word => word === 'missedSeen')).toHaveLength(1)
})

test('T3, T6 duplicate, overlapping and late ticks raise nothing twice, and after a missed day nobody hears it twice', async () => {
  campus.travelTo(at('2026-03-24T09:00'))
  const { id } = await phoneIn()
  campus.travelTo(at('2026-03-25T09:05'))
  await Promise.all([campus.tick(), campus.tick(), campus.tick()])
  await campus.tick()
  expect(await levels(id)).toEqual(['contact:0:due', 'result:0:before50'])
  const owner = (await campus.ownerOf(id)).id
  expect((await heard(owner, id)).sort()).toEqual(['alarmBefore', 'alarmDue', 'newTask'])
})

test('K5 a clock set back an hour raises nothing again', async () => {
  campus.travelTo(at('2026-03-31T09:00'))
  const { id } = await phoneIn()
  await tickAt('2026-04-01T09:05')
  const before = await levels(id)
  await tickAt('2026-04-01T08:05')
  await tickAt('2026-04-01T09:06')
  expect(await levels(id)).toEqual(before)
})

test('an alarm is no command: the version stays, and what staff had open is not stale', async () => {
  campus.travelTo(at('2026-04-08T09:00'))
  const { id } = await phoneIn()
  await tickAt('2026-04-09T09:05')
  expect((await alarmsOf(id)).every(({ chain, seq }) => chain === '' && seq === 1)).toBe(true)
  const owner = await campus.ownerOf(id)
  expect((await owner.command(id, 'claim', {}, { version: 1 })).ok).toBe(true)
})

test('urgent: owner and lead at once and every five minutes at any hour, until somebody takes it', async () => {
  campus.travelTo(at('2026-04-11T23:00'))
  const { id } = await campus.as('lin').submit('宿舍三楼着火了，快来人', {
    type: 'complaint',
    department: 'dormitory',
    urgency: 'urgent',
  })
  const owner = await campus.ownerOf(id)
  for (const wall of ['2026-04-11T23:01', '2026-04-11T23:06', '2026-04-11T23:11']) await tickAt(wall)
  const times = (await heard('dormitory-lead', id)).filter(word => word === 'alarmUrgent').length
  expect(times).toBe(3)
  await owner.does(id, 'claim', {})
  await tickAt('2026-04-11T23:16')
  await tickAt('2026-04-11T23:21')
  expect((await heard('dormitory-lead', id)).filter(word => word === 'alarmUrgent')).toHaveLength(times)
})

test('urgent and handed on: it repeats itself again until the new owner takes it, and reaches them in their quiet hours', async () => {
  campus.travelTo(at('2026-04-12T23:00'))
  const { id } = await campus.as('lin').submit('宿舍四楼着火了，快来人', {
    ...{ type: 'complaint', department: 'dormitory', urgency: 'urgent' },
  })
  const owner = await campus.ownerOf(id)
  const other = campus.as(owner.id === 'dormitory-1' ? 'dormitory-2' : 'dormitory-1')
  const quiet = { from: '22:30', to: '07:00' }
  await other.ask('notification.save', { channels: { wechat: true, mail: true }, quiet })
  await tickAt('2026-04-12T23:01')
  await owner.does(id, 'claim', {})
  await owner.does(id, 'transfer', { to: other.id, reason: '我在校外，他在楼里。' })
  await tickAt('2026-04-12T23:06')
  const alarms = async () => (await heard(other.id, id)).filter(word => word === 'alarmUrgent').length
  expect(await alarms()).toBe(1)
  const handed = (await campus.documents.all('events', { case: id, command: 'transfer' }))[0]
  expect(handed?.owed.filter(({ to }) => to === other.id).map(({ state }) => state)).toEqual(['sent'])
  await other.does(id, 'claim', {})
  await tickAt('2026-04-12T23:11')
  expect(await alarms()).toBe(1)
})

test('the duty roster hears what is missed on a holiday, at a waking hour', async () => {
  const duty = { standing: [{ person: 'supervisor-1', phone: '13900000001' }], shifts: [] }
  await campus.documents.put('settings', { _id: 'duty', value: duty })
  campus.travelTo(at('2026-04-30T17:00') + MINUTE)
  const { id } = await phoneIn()
  const own = async () => (await heard('supervisor-1', id)).filter(word => word === 'alarmDuty')
  await tickAt('2026-05-01T06:30')
  expect(await own()).toEqual([])
  await tickAt('2026-05-01T17:02')
  expect((await own()).length).toBeGreaterThan(0)
  await tickAt('2026-05-02T03:00')
  const byNight = (await own()).length
  await tickAt('2026-05-02T03:01')
  expect(await own()).toHaveLength(byNight)
})

test('T5 a case nobody can work out does not stop the others; it waits and is noted', async () => {
  campus.travelTo(at('2026-06-10T09:00'))
  const broken = await phoneIn()
  const sound = await phoneIn()
  const { clocks } = await campus.documents.read('cases', broken.id)
  await campus.documents.change('cases', broken.id, {
    clocks: clocks.map(clock => ({ ...clock, budget: null as never })),
    nextAlarmAt: at('2026-06-10T09:01'),
  })
  await tickAt('2026-06-11T09:05')
  expect(await levels(sound.id)).toContain('contact:0:due')
  expect(await campus.documents.read('runs', `stuck:${broken.id}`)).toMatchObject({ kind: 'stuck' })
  expect((await campus.documents.read('cases', broken.id)).nextAlarmAt).toBeGreaterThan(campus.emulator.now())
})

test('a lead who is away is not waited for: the alarm goes up', async () => {
  campus.travelTo(at('2026-06-16T09:00'))
  const lead = await campus.documents.read('people', 'dormitory-lead')
  await campus.documents.put('people', {
    ...lead,
    awayFrom: at('2026-06-15T00:00'),
    awayUntil: at('2026-06-30T00:00'),
  })
  campus.later(MINUTE)
  const { id } = await phoneIn()
  for (const wall of ['2026-06-17T09:05', '2026-06-17T11:05']) await tickAt(wall)
  const event = (await alarmsOf(id)).find(({ params }) => params['level'] === 'lead')
  expect(event?.notices).toContainEqual({ to: 'supervisor-1', template: 'alarmLead' })
  await campus.documents.put('people', lead)
})

test('S13 answered late before an alarm could say so: whoever received it first hears of the miss, in working hours', async () => {
  campus.travelTo(at('2026-06-22T10:00'))
  const { id } = await campus.as('window-1').submitOnBehalf('图书馆能不能晚一点关门', {
    ...{ type: 'inquiry', urgency: 'normal', department: 'library' },
    ...{ channel: 'hotline', originalAt: campus.emulator.now() },
  })
  const owner = await campus.ownerOf(id)
  campus.travelTo(at('2026-06-22T20:00'))
  await owner.does(id, 'resolve', { text: '您好，已请图书馆研究，结果在这里告诉您。' })
  await tickAt('2026-06-22T20:01')
  expect(await heard('window-1', id)).not.toContain('missedSeen')
  for (const wall of ['2026-06-23T08:31', '2026-06-23T08:32', '2026-06-24T09:00']) await tickAt(wall)
  expect((await heard('window-1', id)).filter(word => word === 'missedSeen')).toHaveLength(1)
})

test('who was told on duty can read the case, do nothing to it, and no longer after three days', async () => {
  const duty = { standing: [{ person: 'canteen-1', phone: '13900000001' }], shifts: [] }
  await campus.documents.put('settings', { _id: 'duty', value: duty })
  campus.travelTo(at('2026-10-02T12:00'))
  const { id } = await phoneIn()
  const canteen = campus.as('canteen-1')
  expect(await canteen.codeOf('cases.view', { id })).toBe('NOT_FOUND')
  await tickAt('2026-10-03T11:30')
  await tickAt('2026-10-03T12:01')
  expect(await heard('canteen-1', id)).toContain('alarmDuty')
  const view = await canteen.view(id)
  expect([view.commands, view.requester]).toEqual([[], { relation: 'person' }])
  expect(await canteen.command(id, 'claim', {})).toMatchObject({ ok: false, code: 'FORBIDDEN' })
  campus.later(3 * DAY + HOUR)
  expect(await canteen.codeOf('cases.view', { id })).toBe('NOT_FOUND')
})

test('nothing is raised for what was answered in time', async () => {
  campus.travelTo(at('2026-07-06T09:00'))
  const { id } = await phoneIn()
  const owner = await campus.ownerOf(id)
  await owner.does(id, 'resolve', { text: '您好，已经修好了。' })
  campus.later(5 * DAY + HOUR)
  await campus.tick()
  expect(await levels(id)).toEqual([])
})
