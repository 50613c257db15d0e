import { create } from 'zustand'
import type { ActionMap } from '@shared/contract/api'
import { adoptLanguage } from '@/theme/preferences'
import { viewMe } from './api'
import { onSignedOut } from './call'
import { giveDraftsTo } from './drafts'
import { notePersonHere, whoWasHere } from './person-here'
import { forgetSeen } from './use-answer'

export type Me = ActionMap['me.view']['answer']

interface Session {
  /** Undefined until the server has said, or while nobody is signed in. */
  me: Me | undefined
  state: 'asking' | 'here' | 'away'
  unread: number
  /** How many tasks are theirs, as far as a screen has asked. */
  todo: number
}

/** Who is using the app, and how many messages wait for them. */
export const useSession = create<Session>(() => ({ me: undefined, state: 'asking', unread: 0, todo: 0 }))

/** Asks who is here. Another person than last time finds nothing of the last one's. */
export const openSession = async (): Promise<void> => {
  const answer = await viewMe()
  if (!answer.ok) return
  const me = answer.data
  if (whoWasHere() !== me.id) forgetSeen()
  if (whoWasHere() === undefined) giveDraftsTo(me.id, ['feedback', 'behalf'])
  notePersonHere(me.id)
  if (me.language) adoptLanguage(me.language)
  useSession.setState({ me, state: 'here', unread: me.unread })
}

/** What the badge of the queue's tab says. */
export const noteTodo = (todo: number): void => useSession.setState({ todo })

export const noteUnread = (unread: number): void => useSession.setState({ unread })

export const useIsStaff = (): boolean => useSession(now => now.me?.staff === true)

onSignedOut(() => {
  forgetSeen()
  useSession.setState({ me: undefined, state: 'away', unread: 0, todo: 0 })
})
