import { create } from 'zustand'
import type { ActionMap } from '@shared/contract/api'
import { mayHaveTasks } from '@shared/domain/relations'
import { actAs, AS_MYSELF, keyOfGrant, useActing } from './acting'
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
  const { as } = useActing.getState()
  // A role that has ended, or was another person's, is no role to act in.
  if (as !== undefined && as !== AS_MYSELF && !me.grants.some(grant => keyOfGrant(grant) === as))
    actAs(undefined)
  if (whoWasHere() === undefined) giveDraftsTo(me.id, ['feedback', 'behalf'])
  notePersonHere(me.id)
  if (me.language) adoptLanguage(me.language)
  useSession.setState({ me, state: 'here', unread: me.unread })
}

/** What the badge of the queue's tab says. */
export const noteTodo = (todo: number): void => useSession.setState({ todo })

export const noteUnread = (unread: number): void => useSession.setState({ unread })

/** The roles somebody acts in now: the chosen one, or all they hold. */
export const useActingRoles = (): Me['grants'] => {
  const grants = useSession(now => now.me?.grants)
  const as = useActing(now => now.as)
  return (grants ?? []).filter(grant => as === undefined || keyOfGrant(grant) === as)
}

export const useIsStaff = (): boolean => useActingRoles().length > 0

/** Whether somebody has a list of what they must do: the office, and teachers and staff, who have steps of items. */
export const useHasTasks = (): boolean => {
  const kind = useSession(now => now.me?.kind)
  const staff = useIsStaff()
  return staff || mayHaveTasks(kind)
}

onSignedOut(() => {
  forgetSeen()
  useSession.setState({ me: undefined, state: 'away', unread: 0, todo: 0 })
})
