import { Readable } from 'node:stream'
import { checkCloudPath, FileTooLarge, type Files } from './files'
import { readBody, sendJson, sendText, TooLarge, type Exchange, type Route } from './http'
import { mediaType } from './media-types'
import { Refusal } from './refusal'
import type { Sessions } from './sessions'

interface FileContext {
  files: Files
  sessions: Sessions
  uploadBytes: number
}

const MULTIPART_EXTRA_BYTES = 64 * 1024
// What a function may upload through the SDK.
const SDK_UPLOAD_BYTES = 256 * 1024 * 1024

const failed = (exchange: Exchange, status: number, code: string, message: string): void =>
  sendJson(exchange.response, status, { errCode: code, errMsg: `cloud.uploadFile:fail ${message}` })

/** `PUT /cos/<token>`: the second half of the SDK's uploadFile. Success is an empty body. */
export function cosRoute({ files }: FileContext): Route {
  return async exchange => {
    const path = files.readToken(exchange.path.slice('/cos/'.length))
    if (path === undefined) {
      exchange.request.resume()
      return sendText(
        exchange.response,
        200,
        'application/xml',
        cosError('AccessDenied', 'the upload token is not valid'),
      )
    }
    await files.put(path, exchange.request, null, SDK_UPLOAD_BYTES)
    exchange.response.writeHead(200, { 'content-length': 0 }).end()
  }
}

const cosError = (code: string, message: string): string =>
  `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`

/** The uploaded bytes and their path, from a form or from a raw body with `?cloudPath=`. */
async function readUpload(
  { request, query }: Exchange,
  maxBytes: number,
): Promise<{ path: unknown; source: Readable }> {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return { path: query.get('cloudPath'), source: request }
  const body = await readBody(request, maxBytes + MULTIPART_EXTRA_BYTES)
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  const file = [...form.values()].find(value => typeof value !== 'string')
  if (!file || typeof file === 'string') throw new Refusal('INVALID_PARAM', 'the form holds no file')
  const path = query.get('cloudPath') ?? form.get('cloudPath')
  return { path, source: Readable.from([Buffer.from(await file.arrayBuffer())]) }
}

/** `POST /upload` (form) or `PUT /upload?cloudPath=` (raw): what wx.cloud.uploadFile does. Needs a session. */
export function uploadRoute({ files, sessions, uploadBytes }: FileContext): Route {
  return async exchange => {
    const person = sessions.personOf(exchange.request)
    if (!person) {
      exchange.request.resume()
      return failed(exchange, 401, 'UNAUTHENTICATED', 'not signed in')
    }
    try {
      const { path, source } = await readUpload(exchange, uploadBytes)
      checkCloudPath(path)
      const present = files.find(path)
      if (present && present.owner !== person.key)
        return failed(exchange, 403, 'STORAGE_EXCEED_AUTHORITY', 'not yours')
      await files.put(path, source, person.key, uploadBytes)
      sendJson(exchange.response, 200, { errMsg: 'cloud.uploadFile:ok', fileID: files.idOf(path) })
    } catch (error) {
      exchange.request.resume()
      if (error instanceof TooLarge || error instanceof FileTooLarge)
        return failed(exchange, 413, 'STORAGE_FILE_TOO_LARGE', `more than ${uploadBytes} bytes`)
      if (error instanceof Refusal || error instanceof TypeError)
        return failed(exchange, 400, 'INVALID_PARAM', error.message)
      throw error
    }
  }
}

function readRange(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === undefined || (!from && !to)) return undefined
  const start = from ? Number(from) : Math.max(0, size - Number(to))
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1
  return start <= end ? { start, end } : undefined
}

/** `GET /files/<token>`: a temporary link. */
export function downloadRoute({ files }: FileContext): Route {
  return async ({ request, response, path: url }) => {
    const path = files.readToken(url.slice('/files/'.length))
    const file = path === undefined ? undefined : files.find(path)
    if (!file || !(await files.exists(file.path)))
      return sendText(response, 403, 'text/plain', 'link expired or unknown')
    const range = readRange(request.headers.range, file.size)
    response.writeHead(range ? 206 : 200, {
      'content-type': mediaType(file.path),
      'content-length': range ? range.end - range.start + 1 : file.size,
      'accept-ranges': 'bytes',
      'cache-control': 'private, max-age=60',
      // Uploaded bytes must never run as a page of ours.
      'content-security-policy': "sandbox; default-src 'none'; media-src 'self'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
      ...(range ? { 'content-range': `bytes ${range.start}-${range.end}/${file.size}` } : {}),
    })
    if (request.method === 'HEAD') return void response.end()
    files
      .read(file.path, range)
      .on('error', () => response.destroy())
      .pipe(response)
  }
}
