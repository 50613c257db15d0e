import { inBothLanguages } from './language'

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`
const pad = (part: number) => String(part).padStart(2, '0')
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const englishDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const chineseDays = ['一', '二', '三', '四', '五', '六', '日']

/** How people speak of times: months count from 1, weekdays from Monday = 0. */
export const spokenTimeWords = inBothLanguages({
  'zh-CN': {
    underOneMinute: '不到 1 分钟',
    minutes: (minutes: number) => `${minutes} 分钟`,
    hours: (hours: number, minutes: number) => (minutes ? `${hours} 小时 ${minutes} 分` : `${hours} 小时`),
    days: (days: number, hours: number) => (hours ? `${days} 天 ${hours} 小时` : `${days} 天`),
    left: (duration: string) => `还剩 ${duration}`,
    late: (duration: string) => `已超时 ${duration}`,
    lateBy: (duration: string) => `晚了 ${duration}`,
    by: (moment: string) => `${moment} 前`,
    joined: (left: string, by: string) => `${left} · ${by}`,
    wall: (hour: number, minute: number) => `${pad(hour)}:${pad(minute)}`,
    moment: (day: string, wall: string) => `${day} ${wall}`,
    today: '今天',
    tomorrow: '明天',
    dayAfterTomorrow: '后天',
    yesterday: '昨天',
    dayBeforeYesterday: '前天',
    weekday: (day: number) => `周${chineseDays[day] ?? ''}`,
    nextWeekday: (day: number) => `下周${chineseDays[day] ?? ''}`,
    date: (month: number, day: number) => `${month}月${day}日`,
    dateOfYear: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
    ago: (duration: string) => `${duration}前`,
    justNow: '刚刚',
  },
  en: {
    underOneMinute: 'under a minute',
    minutes: (minutes: number) => `${minutes} min`,
    hours: (hours: number, minutes: number) => (minutes ? `${hours} h ${minutes} min` : `${hours} h`),
    days: (days: number, hours: number) =>
      hours ? `${plural(days, 'day')} ${hours} h` : plural(days, 'day'),
    left: (duration: string) => `${duration} left`,
    late: (duration: string) => `${duration} overdue`,
    lateBy: (duration: string) => `${duration} late`,
    by: (moment: string) => `by ${moment}`,
    joined: (left: string, by: string) => `${left} · ${by}`,
    wall: (hour: number, minute: number) => `${pad(hour)}:${pad(minute)}`,
    moment: (day: string, wall: string) => `${day} ${wall}`,
    today: 'today',
    tomorrow: 'tomorrow',
    /** Empty: English names the weekday or the date instead. */
    dayAfterTomorrow: '',
    yesterday: 'yesterday',
    dayBeforeYesterday: '',
    weekday: (day: number) => englishDays[day] ?? '',
    nextWeekday: (day: number) => englishDays[day] ?? '',
    date: (month: number, day: number) => `${day} ${englishMonths[month - 1] ?? ''}`,
    dateOfYear: (year: number, month: number, day: number) =>
      `${day} ${englishMonths[month - 1] ?? ''} ${year}`,
    ago: (duration: string) => `${duration} ago`,
    justNow: 'just now',
  },
})
export type SpokenTimeWords = (typeof spokenTimeWords)['zh-CN']
