import type { Case, CommandName } from '@shared/contract/case'
import type { Event, Notice } from '@shared/contract/event'
import type { Attachment } from '@shared/contract/file'
import { deliveriesOf } from '@shared/domain/deliveries'
import { chainOf, contentsOf, stateOf } from '../platform/audit'

/** What an event says, before it is chained. */
export interface Entry {
  command: CommandName | string
  actor: { id: string; role: string }
  at: number
  text?: string
  attachments?: Attachment[]
  params: Event['params']
  internal: boolean
  notices: Notice[]
}

/** The event a command leaves behind: audit row, inbox and outbox of that moment in one document. */
export const recordEvent = (subject: Case, before: string, entry: Entry): Event => {
  const owed = deliveriesOf(entry.notices, subject, entry.at)
  const { text, attachments, ...said } = entry
  const event = {
    ...said,
    _id: `${subject._id}:${subject.version}`,
    case: subject._id,
    number: subject.number,
    seq: subject.version,
    inbox: entry.notices.map(({ to }) => to),
    contents: contentsOf({ ...(text === undefined ? {} : { text }), attachments: attachments ?? [] }),
    state: stateOf(subject),
  }
  return {
    ...event,
    ...(text === undefined ? {} : { text }),
    ...(attachments === undefined || attachments.length === 0 ? {} : { attachments }),
    owed,
    owedAt: owed.length === 0 ? null : entry.at,
    chain: chainOf(before, event),
  }
}
