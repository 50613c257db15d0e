import type { Delivery, Event, Notice } from '../contract/event'
import { NO_CASE } from '../contract/event'

/** What the machine says by itself, before it is an event. */
export interface MachineSaid {
  /** Says once and for all what it is about, so that it exists once. */
  id: string
  at: number
  command: 'alarm' | 'digest' | 'warning' | 'recalendar' | 'deputy' | 'invite' | 'content'
  /** The case it is about, as the machine found it; absent where it is about none. */
  subject?: { _id: string; number: string; version: number }
  /** Stands in the place of a case number where there is no case. */
  about?: string
  params?: Event['params']
  text?: string
  notices?: readonly Notice[]
  owed?: readonly Delivery[]
}

/** An event of the machine: inbox and outbox like any other, outside the audit chain, seen by staff only. */
export const machineEvent = (said: MachineSaid): Event => {
  const { id, at, command, subject, about = '', params = {}, text, notices = [], owed = [] } = said
  return {
    _id: id,
    case: subject?._id ?? NO_CASE,
    number: subject?.number ?? about,
    seq: subject?.version ?? 0,
    at,
    command,
    actor: { id: 'machine', role: 'machine' },
    internal: true,
    ...(text === undefined ? {} : { text }),
    params,
    notices: [...notices],
    inbox: notices.map(({ to }) => to),
    owed: [...owed],
    owedAt: owed.length === 0 ? null : Math.min(...owed.map(({ nextAt }) => nextAt)),
    contents: '',
    chain: '',
  }
}
