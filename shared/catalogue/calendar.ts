import type { Calendar, WeekHours } from '../contract/calendar'

const day: [string, string][] = [
  ['08:30', '12:00'],
  ['14:00', '17:30'],
]
const duty: [string, string][] = [['09:00', '11:30']]
const week: WeekHours = { mon: day, tue: day, wed: day, thu: day, fri: day }

/**
 * The campus calendar a new installation begins with, without public holidays (the server adds the years it knows).
 * Sample: office hours, vacations and sports day are this file's invention until an administrator enters the real ones.
 */
export const sampleCalendar: Calendar = {
  id: 'campus',
  timezone: 'Asia/Shanghai',
  weeklyHours: week,
  holidays: [],
  extraWorkdays: [],
  periods: [
    {
      fromOn: '2026-01-24',
      toOn: '2026-02-27',
      hours: { tue: duty, thu: duty },
      name: { 'zh-CN': '寒假值班', en: 'Winter vacation duty hours' },
    },
    {
      fromOn: '2026-07-11',
      toOn: '2026-08-28',
      hours: { mon: duty, wed: duty, fri: duty },
      name: { 'zh-CN': '暑假值班', en: 'Summer vacation duty hours' },
    },
  ],
  dateHours: [
    { on: '2026-10-30', hours: [['08:30', '10:00']], name: { 'zh-CN': '运动会', en: 'Sports day' } },
  ],
  breaks: [],
  coveredYears: [],
  wakingHours: ['07:00', '22:00'],
}
