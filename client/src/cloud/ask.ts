import type { Answer } from '@shared/contract/answer'
import type { Action, ActionMap } from '@shared/contract/api'
import { callCloud } from './call'

export type RequestFor<A extends Action> = ActionMap[A]['request']
export type AnswerFor<A extends Action> = Promise<Answer<ActionMap[A]['answer']>>

/** A question: changes nothing, so it may be asked again. The contract says what each action answers. */
export const ask = <A extends Action>(action: A, data: RequestFor<A>): AnswerFor<A> =>
  callCloud(action, data, true) as AnswerFor<A>

/** An act: sent again only while it carries its key. */
export const act = <A extends Action>(action: A, data: RequestFor<A>): AnswerFor<A> =>
  callCloud(action, data, false) as AnswerFor<A>
