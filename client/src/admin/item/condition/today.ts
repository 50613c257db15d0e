import { campusFieldsOf } from '@/time/campus-time'
import { serverNow } from '@/time/server-clock'

/** Today's date on campus. */
export const todayOn = (): string => campusFieldsOf(serverNow()).on
