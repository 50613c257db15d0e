import type { Page } from '@shared/contract/answer'
import type { Event } from '@shared/contract/event'
import type { InboxMessage } from '@shared/contract/inbox'
import { count, operators, pageByKey, put, read } from '../platform/store'

interface Mark {
  _id: string
  readUntilAt: number
}

const readUntil = async (person: string): Promise<number> =>
  (await read<Mark>('marks', person))?.readUntilAt ?? 0

const messageOf = (event: Event, ids: readonly string[], readUntilAt: number): InboxMessage[] => {
  const notice = event.notices.find(({ to }) => ids.includes(to))
  if (!notice) return []
  const { to: _to, of: _of, department: _department, ...params } = event.params
  // Why a calendar changed is for everybody whose due time it moved; other internal words are for colleagues.
  const open = !event.internal || event.command === 'recalendar'
  const text = open ? event.text : undefined
  return [
    {
      id: event._id,
      caseId: event.case,
      number: event.number,
      template: notice.template,
      ...(text === undefined ? {} : { text }),
      params,
      at: event.at,
      unread: event.at > readUntilAt,
    },
  ]
}

const toAny = (ids: readonly string[]) => (ids.length === 1 ? ids[0] : operators().in([...ids]))

/**
 * A person's messages, newest first: one indexed query over the events that told them something. The first of the ids
 * is the person's own, others are from before they were bound.
 */
export const listInbox = async (
  ids: readonly string[],
  after: string | undefined,
  limit = 20,
): Promise<Page<InboxMessage> & { readUntilAt: number }> => {
  const [readUntilAt, { rows, next }] = await Promise.all([
    readUntil(ids[0] ?? ''),
    pageByKey<Event>('events', { inbox: toAny(ids) }, { field: 'at', direction: 'desc' }, after, limit),
  ])
  const messages = rows.flatMap(event => messageOf(event, ids, readUntilAt))
  return { rows: messages, readUntilAt, ...(next === undefined ? {} : { next }) }
}

/** How many messages came since the person last looked. */
export const unreadCount = async (ids: readonly string[]): Promise<number> => {
  const readUntilAt = await readUntil(ids[0] ?? '')
  return count('events', { inbox: toAny(ids), at: operators().gt(readUntilAt) })
}

/** Everything up to an instant counts as read; the mark never goes back. */
export const markRead = async (person: string, untilAt: number): Promise<Record<string, never>> => {
  if (untilAt > (await readUntil(person))) await put('marks', { _id: person, readUntilAt: untilAt })
  return {}
}
