import * as z from 'zod/mini'
import { CALL_CHARACTERS, type Answer } from '@shared/contract/answer'
import { refuse, type Code, type Problem, type Refusal } from '@shared/contract/codes'
import type { Actor } from '@shared/contract/person'
import { languages, type Language, type ProblemWord, type Role } from '@shared/contract/words'
import { strangerId, type Identity } from './identity'
import { log, traceOf } from './log'
import { recordRefusal } from './record-refusal'

/**
 * Who may call a route: `anyone` without signing in; `requester` whoever is signed in, for themselves (no rights are
 * read); `signedIn` with the rights of this moment; `staff` with any role; or one of the roles named.
 */
export type Who = 'anyone' | 'requester' | 'signedIn' | 'staff' | readonly Role[]

/** What a handler gets besides its input. */
export interface Call {
  actor: Actor
  now: number
  language: Language
}

/** One line of the route table. */
export interface Route<Input = never, Output = unknown> {
  who: Who
  schema: z.ZodMiniType<Input>
  handle(input: Input, call: Call): Promise<Output | Refusal> | Output | Refusal
}

const envelope = z.strictObject({
  action: z.string().check(z.maxLength(60)),
  data: z.unknown(),
  language: z.exactOptional(z.enum(languages)),
  /** The one of their own roles somebody chose to act in, `role` or `role:department`: takes rights away, gives none. */
  as: z.exactOptional(z.string().check(z.maxLength(80))),
})

const NOBODY: Actor = { id: 'nobody', bound: false, grants: [] }

const words: Record<string, ProblemWord> = {
  too_small: 'tooShort',
  too_big: 'tooLong',
  invalid_value: 'choice',
  invalid_union: 'choice',
  unrecognized_keys: 'unknownKey',
  invalid_format: 'format',
}

const problemsOf = (error: z.core.$ZodError): Problem[] =>
  error.issues.slice(0, 20).map(issue => {
    const missing = issue.code === 'invalid_type' && issue.input === undefined
    const range =
      'origin' in issue && issue.origin !== 'string'
        ? issue.origin === 'array'
          ? 'tooMany'
          : 'range'
        : undefined
    const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
    const path = [...issue.path.map(String), ...(key === undefined ? [] : [key])].join('.')
    return { path, problem: missing ? 'required' : (range ?? words[issue.code] ?? 'format') }
  })

/** What the entry needs to know who calls. */
export interface Callers {
  fresh(identityKey: string): Promise<Actor>
  requester(identityKey: string): Promise<Actor>
  isStaff(actor: Actor, now: number): boolean
  holds(actor: Actor, role: Role, now: number): boolean
}

const admit = async (who: Who, identity: Identity, callers: Callers): Promise<Actor | Refusal> => {
  if (identity.kind !== 'person') return who === 'anyone' ? NOBODY : refuse('UNAUTHENTICATED')
  if (who === 'requester') return callers.requester(identity.key)
  return callers.fresh(identity.key)
}

/** The actor in the one role they chose among those they hold; in none of theirs, without any. */
const actingAs = (actor: Actor, as: string | undefined): Actor =>
  as === undefined
    ? actor
    : {
        ...actor,
        grants: actor.grants.filter(
          ({ role, department }) => as === (department === undefined ? role : `${role}:${department}`),
        ),
      }

const mayCall = (who: Who, actor: Actor, callers: Callers, now: number): boolean => {
  if (who === 'staff') return callers.isStaff(actor, now)
  return typeof who === 'string' || who.some(role => callers.holds(actor, role, now))
}

const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && (value as { ok?: unknown }).ok === false

const tooLarge = (event: unknown): boolean => (JSON.stringify(event) ?? '').length > CALL_CHARACTERS

interface Ran {
  action: string
  /** Who was refused something; never known where the call was to stay anonymous. */
  person: string
  outcome: unknown
}

const isAnonymous = (action: string, data: unknown): boolean =>
  action.startsWith('anonymity.') || (data as { anonymous?: unknown } | null)?.anonymous === true

const run = async (
  event: unknown,
  identity: Identity,
  routes: Readonly<Record<string, Route>>,
  callers: Callers,
  now: number,
): Promise<Ran> => {
  const caller = identity.kind === 'person' ? strangerId(identity.key) : NOBODY.id
  if (tooLarge(event)) return { action: 'unread', person: caller, outcome: refuse('TOO_LARGE') }
  const call = envelope.safeParse(event)
  if (!call.success) {
    const outcome = refuse('INVALID_INPUT', { problems: problemsOf(call.error) })
    return { action: 'unread', person: caller, outcome }
  }
  const { action, data, language = 'zh-CN', as } = call.data
  const route = Object.hasOwn(routes, action) ? routes[action] : undefined
  if (!route) return { action: 'unknown', person: caller, outcome: refuse('UNKNOWN_ROUTE') }
  const admitted = await admit(route.who, identity, callers)
  if (isRefusal(admitted)) return { action, person: caller, outcome: admitted }
  const actor = actingAs(admitted, as)
  const person = isAnonymous(action, data) ? NOBODY.id : actor.id
  if (!mayCall(route.who, actor, callers, now)) return { action, person, outcome: refuse('FORBIDDEN') }
  const input = z.safeParse(route.schema, data ?? {}, { reportInput: true })
  if (!input.success)
    return { action, person, outcome: refuse('INVALID_INPUT', { problems: problemsOf(input.error) }) }
  return { action, person, outcome: await route.handle(input.data, { actor, now, language }) }
}

/** A refusal that cannot be written must not cost the answer. */
const remember = (person: string, action: string, code: Code, requestId: string, at: number) =>
  recordRefusal({ person, action, code, requestId, at }).catch((error: unknown) =>
    log('error', { what: 'refusal', requestId, trace: traceOf(error) }),
  )

/**
 * The edge of the server: reads the envelope, admits the caller, checks the input, runs the handler. Expected refusals
 * come back as values; anything else is a bug, logged with the request's id and answered INTERNAL, nothing leaks.
 */
export const answerCall = async (
  event: unknown,
  identity: Identity,
  requestId: string,
  routes: Readonly<Record<string, Route>>,
  callers: Callers,
): Promise<Answer<unknown>> => {
  const now = Date.now()
  try {
    const { action, person, outcome } = await run(event, identity, routes, callers, now)
    const ms = Date.now() - now
    if (!isRefusal(outcome)) {
      log('info', { requestId, action, ms })
      return { ok: true, data: outcome, now, requestId }
    }
    log('info', { requestId, action, code: outcome.code, ms })
    await remember(person, action, outcome.code, requestId, now)
    return { ...outcome, now, requestId }
  } catch (error) {
    log('error', { requestId, trace: traceOf(error) })
    const busy = (error as { code?: unknown } | null)?.code === 'DATABASE_TRANSACTION_CONFLICT'
    return { ...refuse(busy ? 'BUSY' : 'INTERNAL'), now, requestId }
  }
}
