import type { Budget, ClockDefinition, ClockTable } from '../contract/clock'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Open hours of one day of the sample calendar; escalations are given in working seconds. */
const WORKING_DAY = 7 * HOUR

const base = {
  counts: 'fromStart',
  pausable: false,
  urgent: false,
  onReopen: 'restart',
  warnPercents: [50, 80],
} as const satisfies Partial<ClockDefinition>

/** Any feedback is answered within 3 working days (S3); waiting for the requester does not count. */
const answered: ClockDefinition = {
  ...base,
  kind: 'whole',
  time: 'working',
  budget: { days: 3 },
  pausable: true,
  warnPercents: [50, 80],
  leadAfterSeconds: WORKING_DAY / 2,
  supervisorAfterSeconds: WORKING_DAY,
}

/** A general inquiry gets its first reply within 2 working hours (S3); nothing stops this clock. */
const firstReply: ClockDefinition = {
  ...base,
  kind: 'firstReply',
  time: 'working',
  budget: { seconds: 2 * HOUR },
  onReopen: 'keep',
  warnPercents: [50, 80],
  leadAfterSeconds: 30 * MINUTE,
  supervisorAfterSeconds: 2 * HOUR,
}

/** Who complains is contacted within 24 hours, by night and on holidays too (S3). */
const contact: ClockDefinition = {
  ...base,
  kind: 'contact',
  time: 'natural',
  budget: { seconds: DAY },
  onReopen: 'keep',
  warnPercents: [50, 80],
  leadAfterSeconds: 2 * HOUR,
  supervisorAfterSeconds: 8 * HOUR,
}

/** A complaint has its result within 48 hours (S3). */
const result: ClockDefinition = {
  ...base,
  kind: 'result',
  time: 'natural',
  budget: { seconds: 2 * DAY },
  pausable: true,
  warnPercents: [50, 80],
  leadAfterSeconds: 4 * HOUR,
  supervisorAfterSeconds: DAY,
}

/** Urgent: owner and lead are alarmed at once and every 5 minutes until somebody has taken it; 15 minutes to answer. */
const urgentReply: ClockDefinition = {
  ...base,
  kind: 'firstReply',
  time: 'natural',
  budget: { seconds: 15 * MINUTE },
  urgent: true,
  repeatSeconds: 5 * MINUTE,
  onReopen: 'restart',
  warnPercents: [],
  leadAfterSeconds: 0,
  supervisorAfterSeconds: 15 * MINUTE,
}

const officeStep = (
  step: string,
  more: Pick<ClockDefinition, 'time' | 'budget' | 'counts'>,
): ClockDefinition => ({
  ...base,
  kind: 'step',
  step,
  ...more,
  onReopen: 'keep',
  warnPercents: [50, 80],
  leadAfterSeconds: HOUR,
  supervisorAfterSeconds: WORKING_DAY,
})

/** The promises of row S3, valid until an administrator changes them. The 15 minutes and escalations are our choice. */
export const defaultClocks: ClockTable = {
  feedback: {
    suggestion: [answered],
    complaint: [contact, result, answered],
    inquiry: [firstReply, answered],
  },
  urgent: [urgentReply],
  office: {
    circulation: [{ ...answered, budget: { days: 3 } }],
    meeting: [
      officeStep('notice', { time: 'working', budget: { days: 5 }, counts: 'beforeEvent' }),
      officeStep('materials', { time: 'natural', budget: { seconds: 3 * DAY }, counts: 'beforeEvent' }),
      officeStep('rehearsal', { time: 'natural', budget: { seconds: DAY }, counts: 'beforeEvent' }),
      officeStep('minutes', { time: 'working', budget: { days: 2 }, counts: 'afterEvent' }),
    ],
  },
}

/** The clock of a service item: its own standard handling time (S3), waiting for the requester not counted. */
export const standardClock = (budget: Budget): ClockDefinition => ({ ...answered, budget })

/** The clock of one step of a flow. */
export const stepClock = (step: string, budget: Budget): ClockDefinition => ({
  ...answered,
  kind: 'step',
  step,
  budget,
})

/** A low rating is looked into, put right and called back within five working days (our choice, row S11). */
export const followUpClock: ClockDefinition = {
  ...stepClock('followUp', { days: 5 }),
  pausable: false,
  onReopen: 'keep',
}
