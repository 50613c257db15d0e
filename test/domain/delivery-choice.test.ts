import fc from 'fast-check'
import { channelsFor, isWorthCredit, quietUntil } from '@shared/domain/delivery-choice'
import { deliveriesOf } from '@shared/domain/deliveries'
import { fixedZone } from '@shared/domain/calendar-zone'

const zone = fixedZone(480)
const at = (wall: string) => Date.parse(`2026-03-11T${wall}:00+08:00`)
const everywhere = { wechat: true, mail: true }

test.each([
  ['21:59', null],
  ['22:00', '2026-03-12T07:00:00+08:00'],
  ['23:59', '2026-03-12T07:00:00+08:00'],
  ['03:00', '2026-03-11T07:00:00+08:00'],
  ['06:59', '2026-03-11T07:00:00+08:00'],
  ['07:00', null],
])('quiet from 22:00 to 07:00: at %s messages wait until %s', (wall, until) => {
  const found = quietUntil({ from: '22:00', to: '07:00' }, at(wall), zone)
  expect(found).toBe(until === null ? null : Date.parse(until))
})

test('the end of quiet hours is never quiet itself, and less than a day away', () => {
  const minute = fc.integer({ min: 0, max: 1439 })
  const wall = (m: number) =>
    `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`
  fc.assert(
    fc.property(minute, minute, minute, (from, to, now) => {
      const quiet = { from: wall(from), to: wall(to) }
      const until = quietUntil(quiet, at(wall(now)), zone)
      if (until === null) return
      expect(quietUntil(quiet, until, zone)).toBeNull()
      expect(until - at(wall(now))).toBeLessThan(86_400_000)
      expect(until).toBeGreaterThan(at(wall(now)))
    }),
  )
})

test('chosen channels are kept; what the role must get goes where it can', () => {
  const off = { channels: { wechat: false, mail: false } }
  expect(channelsFor('received', null, everywhere)).toEqual(['wechat', 'mail'])
  expect(channelsFor('received', off, everywhere)).toEqual([])
  expect(channelsFor('alarmDue', off, everywhere)).toEqual(['wechat', 'mail'])
  expect(channelsFor('alarmDue', { channels: { wechat: false, mail: true } }, everywhere)).toEqual(['mail'])
  expect(channelsFor('alarmDue', off, { wechat: false, mail: false })).toEqual([])
})

test('the last credit is for the answer, the last but one for news; what cannot wait is always tried', () => {
  const spent = (template: string) => [0, 1, 2, 3].filter(left => isWorthCredit({ template }, left))
  expect(spent('received')).toEqual([3])
  expect(spent('replied')).toEqual([2, 3])
  expect(spent('resolved')).toEqual([1, 2, 3])
  expect(isWorthCredit({ template: 'urgentTask', urgent: true }, 0)).toBe(true)
  expect(isWorthCredit({ template: 'received' }, null)).toBe(true)
})

test('in an urgent case alarms go at any hour and to the group; otherwise only missed ones reach the group', () => {
  const owed = (urgency: 'urgent' | 'normal', template: 'alarmDue' | 'alarmLead') =>
    deliveriesOf([{ to: 'a', template }], { number: 'n', department: 'd', urgency }, 1).map(
      ({ channel, urgent }) => `${channel} ${urgent ?? false}`,
    )
  expect(owed('normal', 'alarmDue')).toEqual(['person false'])
  expect(owed('urgent', 'alarmDue')).toEqual(['person true'])
  expect(owed('urgent', 'alarmLead')).toEqual(['person true', 'wecom true'])
  expect(owed('normal', 'alarmLead')).toEqual(['person false', 'wecom false'])
})
