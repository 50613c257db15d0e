import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'

/** A request with its path. */
export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  path: string
  /** Read from the URL when asked for: most requests are never asked. */
  readonly query: URLSearchParams
}

export type Route = (exchange: Exchange) => Promise<void> | void

export class TooLarge extends Error {}

/** The whole body; throws TooLarge as soon as the cap is passed, and lets the rest run off. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > maxBytes) {
        chunks.length = 0
        request.removeAllListeners('data').resume()
        reject(new TooLarge())
      } else chunks.push(chunk)
    })
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
    request.on('error', reject)
  })
}

export function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) })
  response.end(text)
}

export const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
  sendText(response, status, 'application/json; charset=utf-8', JSON.stringify(value))

export function redirect(response: ServerResponse, to: string, headers: Record<string, string> = {}): void {
  response.writeHead(303, { location: to, ...headers }).end()
}

/** The address a request was sent to, as its sender writes it. */
export function originOfRequest({ headers, socket }: IncomingMessage): string | undefined {
  const scheme = 'encrypted' in socket && socket.encrypted ? 'https' : 'http'
  return headers.host && `${scheme}://${headers.host}`
}

const LITERAL_HOST = /^(localhost|[\w-]+\.local|\d+\.\d+\.\d+\.\d+|\[[0-9a-f:]+\])(:\d+)?$/i

/**
 * Pages of other sites must not reach the emulator: names that resolve here (DNS rebinding) and posts from elsewhere are
 * turned away.
 */
export function isForeign(request: IncomingMessage): boolean {
  const { host = '', origin } = request.headers
  if (!LITERAL_HOST.test(host)) return true
  return request.method !== 'GET' && origin !== undefined && origin !== originOfRequest(request)
}

/** Only paths of this server: an open redirect would send a session's owner anywhere. */
export const localPath = (path: string | null): string =>
  path && /^\/(?![/\\])/.test(path) && !/[\r\n]/.test(path) ? path : '/'

export interface Listening {
  server: Server
  url: string
  close(): Promise<void>
}

/** Starts listening; `answer` gets every request. */
export async function listen(
  options: { port: number; host: string; tls?: { key: string; cert: string } | undefined },
  answer: (exchange: Exchange) => Promise<void>,
): Promise<Listening> {
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    const url = request.url ?? '/'
    const at = url.indexOf('?')
    const path = at < 0 ? url : url.slice(0, at)
    void answer({
      request,
      response,
      path,
      get query() {
        return new URLSearchParams(at < 0 ? '' : url.slice(at + 1))
      },
    })
  }
  const server = options.tls ? createTlsServer(options.tls, onRequest) : createServer(onRequest)
  // The SDK keeps connections; closing one just as it is used again would look like a network fault.
  server.keepAliveTimeout = 120_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const host = options.host === '0.0.0.0' ? '127.0.0.1' : options.host
  const close = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { server, url: `${options.tls ? 'https' : 'http'}://${host}:${port}`, close }
}
