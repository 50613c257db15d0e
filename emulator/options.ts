/** Who the platform says is calling. Never taken from a request body. */
export type Identity =
  { openId: string; unionId?: string } | { customUserId: string } | { anonymous: true; uid?: string }

/** A person one can sign in as on the developer page. */
export interface DevPerson {
  key: string
  label: string
  note?: string
  identity: Identity
}

/** A subscription-message template as WeChat knows it: field name (`thing1`, `time2` …) in any order. */
export interface MessageTemplate {
  id: string
  title?: string
  fields: string[]
}

/** Where WeChat pushes its messages: a path of the function `hooks`, and the token both sides know. */
export interface MessageAddress {
  path: string
  token: string
}

/** Everything the emulator is told from outside; durations in milliseconds. */
export interface EmulatorOptions {
  /** Where the database and the files live. */
  dataDir: string
  /** JSON: collections, access rules, indexes. */
  schemaFile: string
  /** One folder a function: `index.js` (exports.main) and `config.json`. */
  functionsDir: string
  port?: number
  host?: string
  staticDir?: string
  people?: DevPerson[]
  tls?: { key: string; cert: string }
  /** Instances of each function that are kept; more are started when callers wait. */
  instances?: number
  /** The most instances of one function. */
  maxInstances?: number
  functionEnv?: Record<string, string>
  templates?: MessageTemplate[]
  /** Public half of the environment's custom-login key (PEM): tickets signed by the other half open sessions. */
  loginKey?: string
  /** Without one nothing is pushed, as on the platform. */
  messages?: MessageAddress
  log?: (line: string) => void
  /** Fire timers by the clock (default) or only by `tick`. */
  timers?: boolean
  /** Shorter limits for tests; the platform's are the defaults. */
  limits?: Partial<Limits>
}

export interface Limits {
  /** A transaction open longer is gone (30 s). */
  transactionMs: number
  /** Largest document in bytes of EJSON (512 KB). */
  documentBytes: number
  /** Largest request or answer of a function (6 MB). */
  bodyBytes: number
  /** Largest client upload (20 MB). */
  uploadBytes: number
}

export const PLATFORM_LIMITS: Limits = {
  transactionMs: 30_000,
  documentBytes: 512 * 1024,
  bodyBytes: 6 * 1024 * 1024,
  uploadBytes: 20 * 1024 * 1024,
}

export const ENV_ID = 'local-env'
export const REGION = 'ap-shanghai'
