import type { CalendarName } from '../contract/calendar'
import type { Budget } from '../contract/clock'
import type { WallMoment } from '../domain/calendar-zone'
import type { ExplainStep } from '../domain/clocks-explain'
import { splitDuration, type ExplanationWords } from './time.explanation.words'

const weekday: ExplanationWords['weekday'] = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
}

const cause: ExplanationWords['cause'] = {
  pause: 'waited for the requester',
  reclassified: 'type or urgency changed, worked out anew',
  calendar: 'working calendar changed, worked out anew',
  extended: 'extension granted',
  reopened: 'taken up again',
  rescheduled: 'event moved',
  signerAdded: 'a signer was added, with time of their own',
  signerGone: 'a signer is no longer needed, their time goes back',
  stopped: 'no longer counted',
}

const duration = (total: number): string => {
  const { hours, minutes, seconds } = splitDuration(total)
  if (hours === 0 && minutes === 0) return `${seconds} s`
  const parts = [hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : '']
  return parts.filter(part => part !== '').join(' ')
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const date = (on: string) => `${Number(on.slice(8, 10))} ${months[Number(on.slice(5, 7)) - 1]}`

const at = ({ on, weekday: day, time }: WallMoment) => `${weekday[day]} ${date(on)} ${time}`

const daysOf = (days: number) => `${days} working day${days === 1 ? '' : 's'}`

const budgetOf = (budget: Budget) => ('days' in budget ? daysOf(budget.days) : duration(budget.seconds))

const kinds = {
  workday: '',
  restDay: 'weekend',
  holiday: 'public holiday',
  extraWorkday: 'make-up workday',
  period: 'duty hours',
  ownHours: 'special hours',
}

const meaning = ({ kind, name }: { kind: keyof typeof kinds; name?: CalendarName }): string =>
  kind === 'extraWorkday' ? kinds[kind] : (name?.en ?? kinds[kind])

const inBrackets = (text: string) => (text === '' ? '' : ` (${text})`)

const range = (fromOn: string, toOn: string) =>
  fromOn === toOn ? date(fromOn) : `${date(fromOn)} to ${date(toOn)}`

const step = (told: ExplainStep): string => {
  switch (told.code) {
    case 'received':
      return `Received ${at(told)}`
    case 'handedIn':
      return `Handed in ${at(told)}, already overdue when registered, so counted from registration`
    case 'event':
      return `Event ${at(told)}`
    case 'due':
      return `Due ${at(told)}`
    case 'counted':
      return `${weekday[told.weekday]} ${date(told.on)}${inBrackets(meaning(told))} ${told.from}–${told.to} counts ${duration(told.seconds)}`
    case 'countedRun':
      return `${range(told.fromOn, told.toOn)} ${daysOf(told.days)} count ${duration(told.seconds)}`
    case 'dayCounted':
      return `${weekday[told.weekday]} ${date(told.on)}${inBrackets(meaning(told))} is working day ${told.day}`
    case 'closed':
      return `${range(told.fromOn, told.toOn)} not counted (${meaning(told)})`
    case 'everyHour':
      return `${duration(told.seconds)} counted round the clock, holidays too`
    case 'daysAsTime':
      return `${daysOf(told.days)} make ${duration(told.seconds)} of working time`
    case 'back':
      return `${budgetOf(told.budget)} before`
    case 'waited':
      return told.to
        ? `Waiting for the requester ${at(told.from)} to ${at(told.to)}, not counted`
        : `Waiting for the requester since ${at(told.from)}, clock stopped`
    case 'signed':
      return `A signer added: ${budgetOf(told.budget)} more`
    case 'extended':
      return `Extended by ${budgetOf(told.budget)}`
    case 'moved':
      return `${at(told.when)} ${cause[told.cause]}: ${at(told.from)} became ${at(told.to)}${told.reason === undefined ? '' : `, ${told.reason}`}`
    case 'provisional':
      return `Holidays of ${told.year} are not announced yet, so the due time is provisional`
  }
}

/** Due times explained in English. */
export const enExplanation: ExplanationWords = {
  weekday,
  clockKind: {
    firstReply: 'First reply',
    contact: 'Contact',
    result: 'Result',
    step: 'Step',
    whole: 'Whole case',
  },
  cause,
  calendarProblem: {
    dateUnknown: 'There is no such date.',
    timeUnknown: 'Write times like 08:30, the end of a day as 24:00.',
    intervalReversed: 'Closing must be later than opening.',
    intervalsOverlap: 'Hours of the same day overlap.',
    periodReversed: 'The last date must not be before the first.',
    periodTooLong: 'A period lasts 400 days at most.',
    dateTwice: 'The same date is given twice.',
    holidayAndWorkday: 'A date cannot be a holiday and a make-up workday.',
    neverOpen: 'At least one weekday must have open hours.',
  },
  duration,
  step,
  then: ' → ',
}
