import { request } from 'node:https'
import selfsigned from 'selfsigned'
import { startEmulator, type Emulator } from '../../emulator/start'
import { collection, scratch, world } from './support'

// Offered to the local network over TLS, because a microphone needs it.

const place = scratch()
let emulator: Emulator
let certificate: string

const call = (name: string, data: object) =>
  new Promise<{ result: unknown; errCode?: number }>((resolve, reject) => {
    const { port } = new URL(emulator.url)
    const options = {
      host: '127.0.0.1',
      port,
      path: '/call',
      method: 'POST',
      ca: certificate,
      headers: { host: `127.0.0.1:${port}` },
    }
    const asked = request(options, answer => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => resolve(JSON.parse(text) as { result: unknown }))
    })
    asked.on('error', reject).end(JSON.stringify({ name, data }))
  })

beforeAll(async () => {
  const altNames = [{ type: 7, ip: '127.0.0.1' }]
  const made = await selfsigned.generate([{ name: 'commonName', value: 'local' }], {
    extensions: [{ name: 'subjectAltName', altNames: altNames as never }],
  })
  certificate = made.cert
  const options = world(place.folder, [collection('notes')], {
    write: { code: `return db.collection('notes').add({ _id: event.id })` },
    file: {
      code: `
        const { fileID } = await app.uploadFile({ cloudPath: 'a/b.txt', fileContent: Buffer.from('hello') })
        const { fileList } = await app.getTempFileURL({ fileList: [fileID] })
        const { fileContent } = await app.downloadFile({ fileID })
        return [fileList[0].tempFileURL, fileContent.toString()]`,
    },
  })
  const tls = { key: made.private, cert: made.cert }
  emulator = await startEmulator({ ...options, host: '0.0.0.0', tls, instances: 1 })
})
afterAll(async () => {
  await emulator.stop()
  place.remove()
})

test('people come by TLS, functions reach the database all the same', async () => {
  expect(emulator.url).toMatch(/^https:/)
  expect((await call('write', { id: 'n' })).result).toMatchObject({ id: 'n' })
})

test('links lead to the address people came by, and functions trust it', async () => {
  const [link, content] = (await call('file', {})).result as [string, string]
  expect(link).toContain(`${emulator.url}/files/`)
  expect(content).toBe('hello')
})

test('the database is not offered to the network', async () => {
  const admin = JSON.parse(emulator.sdkEnv.TCB_CONTEXT_CNFG!) as { URL: string }
  expect(admin.URL).toMatch(/^http:\/\/127\.0\.0\.1:/)
  expect(new URL(admin.URL).port).not.toBe(new URL(emulator.url).port)
})
