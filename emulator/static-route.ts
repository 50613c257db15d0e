import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { sendText, type Exchange, type Route } from './http'
import { mediaType } from './media-types'

type Encoding = 'br' | 'gzip' | 'identity'

interface Served {
  mtimeMs: number
  etag: string
  bodies: Map<Encoding, Promise<Buffer>>
}

const HASHED_NAME = /[.-][0-9a-f]{8,}\.\w+$/i
const COMPRESSIBLE = /^(text|application\/(json|manifest)|image\/svg)/
const SMALLEST_COMPRESSED = 1024
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

const compress: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: body => promisify(brotliCompress)(body, BROTLI),
  gzip: body => promisify<Buffer, Buffer>(gzip)(body),
  identity: body => Promise.resolve(body),
}

function encodingFor({ request }: Exchange, type: string, size: number): Encoding {
  if (!COMPRESSIBLE.test(type) || size < SMALLEST_COMPRESSED) return 'identity'
  const accepted = String(request.headers['accept-encoding'] ?? '')
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
}

/** The file a URL path means, inside the folder; a path that names no file is a page of the client, so its index. */
async function fileFor(folder: string, path: string): Promise<string | undefined> {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return undefined
  }
  const wanted = resolve(join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded))
  if (wanted !== folder && !wanted.startsWith(folder + sep)) return undefined
  const found = await stat(wanted).catch(() => undefined)
  if (found?.isFile()) return wanted
  return extname(wanted) ? undefined : join(folder, 'index.html')
}

/** Serves the built web client: compressed once, hashed names for ever, everything else checked each time. */
export function staticRoute(staticDir: string): Route {
  const folder = resolve(staticDir)
  const cache = new Map<string, Served>()

  const load = async (file: string): Promise<{ served: Served; body: Buffer } | undefined> => {
    const found = await stat(file).catch(() => undefined)
    if (!found?.isFile()) return undefined
    const body = await readFile(file)
    const known = cache.get(file)
    if (known?.mtimeMs === found.mtimeMs) return { served: known, body }
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    const served: Served = { mtimeMs: found.mtimeMs, etag, bodies: new Map() }
    cache.set(file, served)
    return { served, body }
  }

  return async exchange => {
    const { request, response, path } = exchange
    const file = await fileFor(folder, path)
    const loaded = file && (await load(file))
    if (!loaded) return sendText(response, 404, 'text/plain; charset=utf-8', 'not found')
    const { served, body } = loaded
    const type = mediaType(file)
    const encoding = encodingFor(exchange, type, body.length)
    const headers = {
      'content-type': type,
      etag: served.etag,
      vary: 'accept-encoding',
      'cache-control': HASHED_NAME.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    }
    if (request.headers['if-none-match'] === served.etag) return void response.writeHead(304, headers).end()
    if (!served.bodies.has(encoding)) served.bodies.set(encoding, compress[encoding](body))
    const sent = await served.bodies.get(encoding)!
    const coded = encoding === 'identity' ? {} : { 'content-encoding': encoding }
    response.writeHead(200, { ...headers, ...coded, 'content-length': sent.length })
    response.end(request.method === 'HEAD' ? undefined : sent)
  }
}
