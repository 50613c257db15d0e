import { adminRoute, type AdminContext } from './admin-route'
import { callByApi, callRoute, hooksRoute } from './client-routes'
import { customLoginRoute, functionsApiRoute, tokenRoute } from './custom-login'
import {
  clockRoute,
  creditsRoute,
  outboxRoute,
  peopleRoute,
  signInRoute,
  signOutRoute,
  statsRoute,
  subscribeRoute,
  timerRoute,
} from './dev-api'
import { collectionPageRoute, devPageRoute, signInPageRoute, type DevContext } from './dev-page'
import { cosRoute, downloadRoute, uploadRoute } from './file-routes'
import { isForeign, localPath, redirect, sendText, type Exchange, type Route } from './http'
import { staticRoute } from './static-route'

export interface RouteContext extends AdminContext, DevContext {
  uploadBytes: number
  staticDir: string | undefined
  loginKey: string | undefined
  /** The functions are told of a single sign-on; without one, people sign in on the developer page. */
  singleSignOn: boolean
}

type Routes = Record<string, Route>

/** Where the functions' SDK calls; never offered to other machines. */
export const innerRoutes = (context: RouteContext): Routes => ({
  'POST /admin': adminRoute(context),
  'PUT /cos/': cosRoute(context),
  'GET /files/': downloadRoute(context),
})

/** Everything people, tests and providers call. */
export const outerRoutes = (context: RouteContext): Routes => ({
  'POST /call': callRoute({ ...context, meet: openId => context.outbox.meet(openId) }),
  'ANY /hooks/': hooksRoute(context),
  ...signInRoutes(context),
  'POST /auth/v1/signin/custom': customLoginRoute(context.sessions, context.loginKey, context.clock.now),
  'POST /auth/v1/token': tokenRoute(context.sessions),
  'POST /v1/functions/': functionsApiRoute(callByApi(context), context.bodyBytes),
  'POST /upload': uploadRoute(context),
  'PUT /upload': uploadRoute(context),
  'GET /files/': downloadRoute(context),
  'HEAD /files/': downloadRoute(context),
  'GET /__dev': devPageRoute(context),
  'GET /__dev/sign-in': signInPageRoute(context),
  'POST /__dev/sign-in': signInRoute(context.sessions),
  'POST /__dev/sign-out': signOutRoute(context.sessions),
  'GET /__dev/collection/': collectionPageRoute(context),
  'GET /__dev/api/people': peopleRoute(context.sessions),
  'GET /__dev/api/outbox': outboxRoute(context.outbox),
  'GET /__dev/api/stats': statsRoute(context.stats),
  'POST /__dev/api/clock': clockRoute(context.clock, context.timers),
  'POST /__dev/api/timer': timerRoute(context.timers),
  'POST /__dev/api/credits': creditsRoute(context.outbox),
  'POST /__dev/api/subscribe': subscribeRoute(context.outbox, context.sessions),
  ...pages(context.staticDir),
})

/** Where the app sends people to sign in: the school's, where there is one; else the developer page, here alone. */
function signInRoutes(context: RouteContext): Routes {
  if (context.singleSignOn) return {}
  const developer: Route = ({ response, query }) =>
    redirect(response, `/__dev/sign-in?return=${encodeURIComponent(localPath(query.get('return')))}`)
  return { 'GET /hooks/sign-in': developer, 'POST /hooks/sign-out': signOutRoute(context.sessions) }
}

function pages(staticDir: string | undefined): Routes {
  if (staticDir === undefined)
    return {
      'GET /': ({ response, path }) => (path === '/' ? redirect(response, '/__dev') : notFound(response)),
    }
  const client = staticRoute(staticDir)
  return { 'GET /': client, 'HEAD /': client }
}

const notFound = (response: Exchange['response']): void => sendText(response, 404, 'text/plain', 'not found')

/** Exact path first, then ever shorter prefixes that end in a slash. */
function findRoute(routes: Routes, method: string, path: string): Route | undefined {
  const exact = routes[`${method} ${path}`] ?? routes[`ANY ${path}`]
  if (exact) return exact
  for (let at = path.lastIndexOf('/'); at >= 0; at = at > 0 ? path.lastIndexOf('/', at - 1) : -1) {
    const prefix = path.slice(0, at + 1)
    const begun = routes[`${method} ${prefix}`] ?? routes[`ANY ${prefix}`]
    if (begun) return begun
  }
  return undefined
}

/** Answers any request; a fault of the emulator itself is logged and answered 500. */
export function dispatcher(
  routes: Routes,
  log: (line: string) => void,
): (exchange: Exchange) => Promise<void> {
  return async exchange => {
    const { request, response, path } = exchange
    try {
      if (!path.startsWith('/hooks/') && isForeign(request))
        return sendText(response, 403, 'text/plain', 'not from here')
      const route = findRoute(routes, request.method ?? 'GET', path)
      if (route) await route(exchange)
      else notFound(response)
    } catch (error) {
      log(`[http] ${request.method} ${path} ${(error as Error).stack}`)
      if (!response.headersSent) sendText(response, 500, 'text/plain', 'emulator error')
      else response.destroy()
    }
  }
}
