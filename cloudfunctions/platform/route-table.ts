import type { Action, AnswerOf, requests } from '@shared/contract/api'
import type { Refusal } from '@shared/contract/codes'
import type * as z from 'zod/mini'
import type { Call, Who } from './answer-call'

/** What answers one action: its input already read, its caller already admitted. */
export type Handler<A extends Action> = (
  input: z.output<(typeof requests)[A]>,
  call: Call,
) => Promise<AnswerOf[A] | Refusal>

/** Lines of the route table: action, who may, handler. A feature with many hands its own lines in. */
export type Table<A extends Action = Action> = { [K in A]: readonly [who: Who, handle: Handler<K>] }
