import type { Case, CommandName } from '@shared/contract/case'
import type { Delivery, Event, Notice } from '@shared/contract/event'
import type { Attachment } from '@shared/contract/file'
import { goesOutside } from '@shared/domain/notices'
import { hashOf, sealed, sealedContents } from '../platform/seal'

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

const deliveriesOf = ({ notices, at }: Entry, number: string): Delivery[] =>
  notices
    .filter(({ template }) => goesOutside(template))
    .map(({ to, template }) => ({
      channel: 'wechat',
      to,
      template,
      params: { number },
      state: 'owed',
      attempts: 0,
      nextAt: at,
    }))

/** The HMAC that ties an event to the one before it: an edit, a deletion or a new order is found (reliability L2). */
export const chainOf = (
  before: string,
  event: Omit<Event, 'chain' | 'owed' | 'owedAt' | 'text' | 'attachments'>,
): string => {
  const { case: id, seq, at, command, actor, internal, params, notices, contents } = event
  return sealed('chain', before, hashOf({ id, seq, at, command, actor, internal, params, notices, contents }))
}

/** The event a command leaves behind: audit row, inbox and outbox of that moment in one document. */
export const recordEvent = (
  subject: Pick<Case, '_id' | 'number' | 'version'>,
  before: string,
  entry: Entry,
): Event => {
  const owed = deliveriesOf(entry, subject.number)
  const { text, attachments, ...said } = entry
  const event = {
    ...said,
    _id: `${subject._id}:${subject.version}`,
    case: subject._id,
    number: subject.number,
    seq: subject.version,
    inbox: entry.notices.map(({ to }) => to),
    contents: sealedContents({ text: text ?? null, attachments: attachments ?? [] }),
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
