import type { IncomingMessage } from 'node:http'
import type { TravellingClock } from './clock'
import { databaseActions, type Answer, type DatabaseRequest } from './database-actions'
import type { Database } from './database'
import type { FaultPoints } from './faults'
import type { FunctionHost } from './host'
import { readBody, sendText, TooLarge, type Exchange, type Route } from './http'
import type { Outcome } from './instance'
import { invalidParam, Refusal, transactionConflict } from './refusal'
import type { StatsBook } from './stats'

export interface AdminContext {
  db: Database
  clock: TravellingClock
  stats: StatsBook
  host: FunctionHost
  faults: FaultPoints
  secret: string
  bodyBytes: number
  log: (line: string) => void
  /** Actions besides the database's: storage, WeChat, users. */
  others: Record<string, OtherAction>
}

export type OtherAction = (body: Record<string, unknown>, instance: string) => Answer | Promise<Answer>

const CREDENTIAL = /(?:Credential=|Bearer )([^/.\s]+)\.([^/\s]+)/

/** Which instance calls, from the credential the emulator gave it; undefined for anybody else. */
function callerInstance(request: IncomingMessage, secret: string): string | undefined {
  const [, given, instance] = CREDENTIAL.exec(request.headers.authorization ?? '') ?? []
  return given === secret ? instance : undefined
}

/** The failed function's answer as the SDK sees it (codes unchecked on the real platform). */
export function functionRefusal(outcome: Exclude<Outcome, { kind: 'result' }>): Refusal {
  if (outcome.kind === 'timeout')
    return new Refusal(
      'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      `Invoking task timed out after ${outcome.timeoutMs / 1000} seconds`,
    )
  return new Refusal('FUNCTIONS_EXECUTE_FAIL', `${outcome.errorType}: ${outcome.errorMessage}`)
}

export const functionNotFound = (name: string): Refusal =>
  new Refusal('FUNCTION_NOT_FOUND', `[ResourceNotFound.Function] function ${name} not found`)

async function invokeFunction(
  body: Record<string, unknown>,
  context: AdminContext,
  instance: string,
): Promise<Answer> {
  const name = String(body.function_name)
  const event = typeof body.request_data === 'string' && body.request_data ? body.request_data : '{}'
  const outcome = await context.host.invoke(name, event, {
    kind: 'function',
    by: context.host.callerOf(instance),
  })
  if (!outcome) throw functionNotFound(name)
  if (outcome.kind !== 'result') throw functionRefusal(outcome)
  return { data: { response_data: outcome.json } }
}

async function answerDatabase(
  body: DatabaseRequest,
  context: AdminContext,
  instance: string,
): Promise<Answer> {
  const { db, stats, clock, faults } = context
  await faults.before(body.action)
  if (faults.takeConflict(body.action)) {
    db.transactions.abort(body.transactionId)
    throw transactionConflict()
  }
  try {
    return await databaseActions[body.action]!(body, { db, stats, clock, instance })
  } catch (error) {
    // A failed operation ends its transaction (Mongo aborts it).
    db.transactions.abort(body.transactionId)
    throw error
  }
}

async function answerTo(body: DatabaseRequest, context: AdminContext, instance: string): Promise<Answer> {
  const record = body as unknown as Record<string, unknown>
  context.stats.request(body.action)
  if (Object.hasOwn(databaseActions, body.action)) {
    const answer = await answerDatabase(body, context, instance)
    await context.db.writer.settled()
    await context.faults.after(body.action)
    return answer
  }
  if (body.action === 'functions.invokeFunction') return invokeFunction(record, context, instance)
  const other = Object.hasOwn(context.others, body.action) ? context.others[body.action] : undefined
  if (!other) throw invalidParam(`action ${body.action} is not known here`)
  const answer = await other(record, instance)
  await context.db.writer.settled()
  return answer
}

async function readRequest({ request }: Exchange, context: AdminContext): Promise<DatabaseRequest> {
  const body = (await readBody(request, context.bodyBytes)).toString()
  try {
    return JSON.parse(body) as DatabaseRequest
  } catch {
    throw invalidParam('the body is not JSON')
  }
}

function refusalOf(error: unknown, context: AdminContext): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof TooLarge) return new Refusal('REQUEST_TOO_LARGE', 'the request is larger than 6 MB')
  context.log(`[admin] ${(error as Error).stack ?? String(error)}`)
  return new Refusal('SYS_ERR', (error as Error).message)
}

/** `/admin`, where the SDK sends everything. Refusals are HTTP 200 with a code, as the platform's. */
export function adminRoute(context: AdminContext): Route {
  let count = 0
  return async exchange => {
    const { request, response } = exchange
    const instance = callerInstance(request, context.secret)
    const requestId = `local-${++count}`
    if (instance === undefined)
      return sendText(response, 401, 'text/plain', 'not a function of this emulator')
    try {
      const answer = await answerTo(await readRequest(exchange, context), context, instance)
      send(exchange, { requestId, ...answer })
    } catch (error) {
      if (context.faults.isLost(error)) return void request.socket.destroy()
      const { code, message } = refusalOf(error, context)
      send(exchange, { requestId, code, message })
    }
  }
}

const send = ({ response }: Exchange, answer: Answer): void =>
  sendText(response, 200, 'application/json', JSON.stringify(answer))
