import { useEffect, useState } from 'react'
import type { QueueRow, QueueView } from '@shared/contract/queue'
import { feedbackTypes, type FeedbackType } from '@shared/contract/words'
import { countQueue, listQueue, searchQueue } from '@/cloud/api'
import { keepDraft, readDraft } from '@/cloud/drafts'
import { noteTodo, useSession } from '@/cloud/session'
import { usePages, useAnswer, type AskedPages } from '@/cloud/use-answer'

/** A new case must not wait for somebody to leave the screen and come back. */
export const RENEW_MS = 20_000
const TYPING_MS = 400
const KEPT = 'queue-filters'

/** In the order in which they are wanted. */
const views: readonly QueueView[] = [
  'mine',
  'department',
  'unclaimed',
  'late',
  'firstContact',
  'waiting',
  'watched',
  'toTell',
  'ruling',
]

/** Ruling is the office's; nobody else is shown the list. */
export const useViews = (): readonly QueueView[] => {
  const grants = useSession(now => now.me?.grants) ?? []
  const rules = grants.some(({ role }) => role === 'specialist' || role === 'supervisor')
  return views.filter(view => view !== 'ruling' || rules)
}

interface Filters {
  view: QueueView
  type?: FeedbackType
}

const areFilters = (value: unknown): value is Filters => {
  if (typeof value !== 'object' || value === null || !('view' in value)) return false
  const { view, type } = value as { view: unknown; type?: unknown }
  return views.some(one => one === view) && (type === undefined || feedbackTypes.some(one => one === type))
}

/** What is being looked at; which part of the queue and which kind are kept until they are changed. */
export interface Queue extends Filters {
  text: string
  setText: (text: string) => void
  setView: (view: QueueView) => void
  setType: (type: FeedbackType | undefined) => void
  pages: AskedPages<QueueRow>
}

/** Follows the fingers at a distance, so that not every letter is a call. */
const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), TYPING_MS)
    return () => clearTimeout(timer)
  }, [text])
  return text === '' ? '' : settled
}

export const useQueue = (): Queue => {
  const [filters, setFilters] = useState<Filters>(() => readDraft(KEPT, areFilters) ?? { view: 'mine' })
  const [text, setText] = useState('')
  const searched = useSettled(text)
  const { view, type } = filters
  const pages = usePages<QueueRow>(
    searched ? `search:${searched}` : `queue:${view}:${type ?? ''}`,
    after => {
      const page = after ? { after } : {}
      return searched
        ? searchQueue({ text: searched, ...page })
        : listQueue({ view, ...(type ? { type } : {}), ...page })
    },
    RENEW_MS,
  )
  const counts = useAnswer('queue:counts', countQueue)
  const todo = counts.data?.mine
  useEffect(() => {
    if (todo !== undefined) noteTodo(todo)
  }, [todo])
  const keep = (next: Filters) => {
    setFilters(next)
    keepDraft(KEPT, next)
  }
  return {
    ...filters,
    text,
    setText,
    setView: chosen => keep({ ...filters, view: chosen }),
    setType: chosen => keep({ view, ...(chosen ? { type: chosen } : {}) }),
    pages,
  }
}
