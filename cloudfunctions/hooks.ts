import { tasksAfter } from './cases/task-of'
import { proveAddress, takeVerdict } from './content-check/take-verdict'
import { proveNumber } from './people/prove-number'
import { answerJson, readHttpCall, type HttpAnswer, type HttpCall } from './platform/http-call'
import { identityOf } from './platform/identity'
import { log, traceOf } from './platform/log'
import { beginSignIn, finishSignIn, finishSignOut, giveTicket, signOut } from './sign-in/sign-in'

type Hook = (call: HttpCall, now: number) => Promise<HttpAnswer> | HttpAnswer

/** Everything that may be called by address, one line each: method, path, handler. Each verifies its caller itself. */
const hooks: Readonly<Record<string, Hook>> = {
  'GET /sign-in': beginSignIn,
  'GET /signed-in': finishSignIn({ proveNumber }),
  'POST /ticket': giveTicket,
  'POST /sign-out': signOut,
  'GET /signed-out': finishSignOut,
  'GET /wechat': proveAddress,
  'POST /wechat': takeVerdict({ tasksAfter }),
}

/**
 * Entry 3: a provider or a browser calls by address (HTTP access). Nobody has an identity here: a call made by the
 * app, or by the clock, is refused.
 */
export const main = async (event: unknown, context: unknown): Promise<HttpAnswer> => {
  const identity = identityOf(context)
  const call = identity.kind === 'nobody' ? readHttpCall(event) : null
  if (!call) return answerJson(403, { code: 'FORBIDDEN' })
  const name = `${call.method} ${call.path}`
  const hook = Object.hasOwn(hooks, name) ? hooks[name] : undefined
  if (!hook) return answerJson(404, { code: 'NOT_FOUND' })
  try {
    const answer = await hook(call, Date.now())
    log('info', { what: 'hook', hook: name, status: answer.statusCode })
    return answer
  } catch (error) {
    log('error', { what: 'hook', hook: name, trace: traceOf(error) })
    return answerJson(502, { code: 'BUSY' })
  }
}
