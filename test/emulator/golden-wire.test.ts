import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import tcb from '@cloudbase/node-sdk'
import { goldenCalls } from './golden-calls'
import { collection, sdkFor, useEmulator } from './support'
import golden from './wire-golden.json'

interface Recorded {
  method: string
  url: string
  body: Record<string, unknown>
}

// Common to every request, and read by nothing here.
const COMMON = [
  'envName',
  'wxCloudApiToken',
  'wxCloudbaseAccesstoken',
  'tcb_sessionToken',
  'sessionToken',
  'crossAuthorizationToken',
]

const essence = ({ method, url, body }: Recorded) => ({
  method,
  path: url.split('?')[0]!.replace(/^\/cos\/.*/, '/cos'),
  body: method !== 'POST' ? undefined : opened(JSON.parse(strip(body))),
})

// Texts within the request are EJSON; the order of their keys says nothing.
const opened = (value: unknown): unknown => {
  if (typeof value === 'string' && /^[[{]/.test(value)) return JSON.parse(value)
  if (Array.isArray(value)) return value.map(opened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, opened(each)]))
}

// Transaction ids are the server's; file ids belong to the environment.
const strip = (body: Record<string, unknown>) =>
  JSON.stringify(Object.fromEntries(Object.entries(body).filter(([key]) => !COMMON.includes(key)))).replace(
    /"transactionId":"[^"]*"/g,
    '"transactionId":"tx"',
  )

const entry = (name: string) =>
  golden.out.find(each => each.name === name) as unknown as { requests: Recorded[]; res: unknown }
const recordedFile = (path: string) => `cloud://env-x.bkt/${path}`

const ANSWERS: Record<string, object> = {
  'database.insertDocument': { data: { insertedIds: ['id0', 'id1'] } },
  'database.getDocument': { data: { list: ['{"_id":"x1"}'] } },
  'database.calculateDocument': { data: { total: 7 } },
  'database.modifyDocument': { data: { updated: 1 } },
  'database.modifyAndReturnDoc': { data: { updated: 1, doc: '{"_id":"x1"}' } },
  'database.removeDocument': { data: { deleted: 1 } },
  'database.aggregateDocuments': { data: { list: [] } },
  'database.startTransaction': { transactionId: 'tx' },
  'functions.invokeFunction': { data: { response_data: '{}' } },
  'wx.api': { data: { responseData: '{}' } },
  'auth.getUserInfoForAdmin': { data: {} },
  'storage.batchDeleteFile': { data: { delete_list: [] } },
  'storage.batchCopyFile': { data: { copy_list: [] } },
}

/** A server that answers like the recording one did and keeps what it was asked. */
function recorder() {
  const seen: Recorded[] = []
  let base = ''
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      const isCall = request.method === 'POST'
      const body = (isCall ? JSON.parse(text) : {}) as Record<string, unknown>
      seen.push({ method: request.method!, url: request.url!, body })
      const signed = { token: 't', authorization: 'a', cosFileId: 'c' }
      const file = {
        url: `${base}/cos/x`,
        tempFileURL: `${base}/cos/x`,
        code: 'SUCCESS',
        fileId: 'f',
        ...signed,
      }
      const answers = {
        ...ANSWERS,
        'storage.getUploadMetadata': { data: file },
        'storage.batchGetDownloadUrl': { data: { download_list: [file] } },
      } as Record<string, object>
      response.end(isCall ? JSON.stringify({ requestId: 'r', ...answers[String(body.action)] }) : '')
    })
  })
  const open = async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return base
  }
  return { seen, open, close: () => server.close() }
}

describe('the SDK still sends what was recorded', () => {
  const wire = recorder()
  let calls: Record<string, () => Promise<unknown>>
  beforeAll(async () => {
    const url = `${await wire.open()}/admin`
    sdkFor({
      sdkEnv: {
        TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
        TENCENTCLOUD_RUNENV: 'SCF',
        TENCENTCLOUD_REGION: 'ap-shanghai',
        SCF_NAMESPACE: 'env-x',
        TCB_ENV: 'env-x',
        TENCENTCLOUD_SECRETID: 'local',
        TENCENTCLOUD_SECRETKEY: 'local',
      },
    })
    calls = goldenCalls(tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }), recordedFile)
  })
  afterAll(() => wire.close())

  test.each(Object.keys(goldenCalls(tcb.init({ env: 'x' }), recordedFile)))('%s', async name => {
    wire.seen.length = 0
    await calls[name]!().catch(() => undefined)
    expect(wire.seen.map(essence)).toEqual(entry(name).requests.map(essence))
  })
})

describe('the emulator answers so that the SDK returns the recorded shape', () => {
  const used = useEmulator(
    [collection('passes'), collection('users'), collection('log')],
    { sendNotice: { code: `return { echoed: 'sendNotice', data: event }` } },
    { people: [{ key: 'o1', label: 'o1', identity: { openId: 'o1' } }] },
  )
  const fileOf = (path: string) => `cloud://local-env.local-bucket/${path}`
  const sorted = (value: unknown) => Object.keys(JSON.parse(JSON.stringify(value)) as object).sort()

  beforeEach(async () => {
    const db = used.app.database()
    await db.collection('passes').where({}).remove()
    await db.collection('passes').add([
      {
        _id: 'x1',
        name: '张三',
        n: 3,
        mu: 4,
        m: 1,
        p: ['x'],
        pa: ['x'],
        pop: [1, 2],
        sh: [1, 2],
        rn: 1,
        gone: 1,
      },
      {
        _id: 'x5',
        status: 'open',
        dept: 'A',
        n: 5,
        uid: 'u1',
        e: 1,
        f: 9,
        b: ['x'],
        c: [1, 2],
        d: [{ k: 3 }],
      },
    ])
    await db.collection('users').doc('u1').set({ name: 'U' })
    await used.app.uploadFile({ cloudPath: 'a/b.txt', fileContent: Buffer.from('hello') as never })
  })

  // Where the recording server answered with less than the real one says, or with nothing to compare.
  const DIFFERENT = [
    'doc.set',
    'error code',
    'runTransaction rollback',
    'runTransaction throw',
    'createCollection',
  ]
  const same = Object.keys(goldenCalls(tcb.init({ env: 'x' }), fileOf)).filter(
    name => !DIFFERENT.includes(name),
  )

  test.each(same)('%s', async name => {
    const answer = await goldenCalls(used.app, fileOf)[name]!()
    expect(sorted(answer)).toEqual(sorted(entry(name).res))
  })

  test('what was added comes back as it went in', async () => {
    const { id } = (await goldenCalls(used.app, fileOf)['add single']!()) as { id: string }
    const { data } = await used.app.database().collection('passes').doc(id).get()
    const { srv, ...rest } = data[0] as Record<string, unknown>
    expect(rest).toMatchObject({
      name: '张三',
      n: 1,
      big: 3e9,
      f: 1.5,
      at: new Date(1.7e12),
      nul: null,
      tags: ['a'],
    })
    expect(rest).not.toHaveProperty('und')
    expect(Math.abs((srv as Date).getTime() - Date.now() - 60_000)).toBeLessThan(5000)
  })

  test('every update operator does what its name says', async () => {
    await goldenCalls(used.app, fileOf)['doc.update']!()
    const { data } = await used.app.database().collection('passes').doc('x1').get()
    expect(data[0]).toMatchObject({
      ...{ a: 1, b: { c: 2 }, n: 5, arr: ['x', 'y'], arr2: [1, 2], un: [9], s: ['q'], m: 3, mu: 8 },
      ...{ p: [], pa: [], pop: [1], sh: [2], zz: 1, whole: { x: 1 }, d: { e: 3 } },
    })
    expect(data[0]).not.toHaveProperty('gone')
    expect(data[0]).not.toHaveProperty('rn')
  })

  test('set tells a new document from a replaced one', async () => {
    const passes = used.app.database().collection('passes')
    expect(await passes.doc('x1').set({ a: 2 })).toMatchObject({ updated: 1, upsertedId: undefined })
    expect(await passes.doc('new').set({ a: 2 })).toMatchObject({ updated: 0, upsertedId: 'new' })
    expect((await passes.doc('x1').get()).data).toEqual([{ _id: 'x1', a: 2 }])
  })

  test('geo queries are refused, not answered wrongly', async () => {
    const db = used.app.database()
    const near = db.command.geoNear({
      geometry: new db.Geo.Point(113, 23),
      maxDistance: 1000,
      minDistance: 0,
    })
    await expect(db.collection('passes').where({ loc: near }).get()).rejects.toMatchObject({
      code: 'DATABASE_INVALID_OPERRATOR',
    })
  })
})
