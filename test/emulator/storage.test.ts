import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { collection, codeOf, useEmulator } from './support'

const used = useEmulator(
  [collection('notes')],
  {
    link: { code: `return (await app.getTempFileURL({ fileList: [event.fileID] })).fileList[0].tempFileURL` },
  },
  {
    people: [
      { key: 'li', label: 'Li', identity: { openId: 'o-li' } },
      { key: 'wang', label: 'Wang', identity: { openId: 'o-wang' } },
    ],
    limits: { uploadBytes: 200_000 },
  },
)

const bytes = (text: string) => Buffer.from(text) as never
const put = (cloudPath: string, text: string) => used.app.uploadFile({ cloudPath, fileContent: bytes(text) })
const linkOf = async (fileID: string, maxAge?: number) => {
  const file = maxAge === undefined ? fileID : { fileID, maxAge }
  const { fileList } = await used.app.getTempFileURL({ fileList: [file] as never })
  return fileList[0] as unknown as { code: string; tempFileURL: string }
}

async function session(key: string): Promise<Record<string, string>> {
  const answer = await fetch(`${used.emulator.url}/__dev/sign-in`, {
    method: 'POST',
    body: JSON.stringify({ key }),
    headers: { 'content-type': 'application/json' },
  })
  return { 'x-dev-session': ((await answer.json()) as { token: string }).token }
}

const raw = (path: string, body: string | Buffer, headers: Record<string, string>) =>
  fetch(`${used.emulator.url}/upload?cloudPath=${encodeURIComponent(path)}`, {
    method: 'PUT',
    body: body as never,
    headers,
  })

describe('files of functions', () => {
  test('what is uploaded comes back, by the SDK and by a link', async () => {
    const { fileID } = await put('a/照片 1.txt', 'hello')
    expect((await used.app.downloadFile({ fileID })).fileContent!.toString()).toBe('hello')
    const { tempFileURL } = await linkOf(fileID)
    expect(await (await fetch(tempFileURL)).text()).toBe('hello')
  })

  test('a link ends with its time, and a changed one never worked', async () => {
    const { fileID } = await put('a/b.txt', 'hello')
    const { tempFileURL } = await linkOf(fileID, 60)
    used.emulator.setClock({ byMs: 59_000 })
    expect((await fetch(tempFileURL)).status).toBe(200)
    used.emulator.setClock({ byMs: 2_000 })
    expect((await fetch(tempFileURL)).status).toBe(403)
    used.emulator.setClock({ back: true })
    const [path, expiry, signature] = tempFileURL.split('/files/')[1]!.split('.')
    for (const forged of [
      `${path}.${Number(expiry) + 9e9}.${signature}`,
      `${Buffer.from('c').toString('base64url')}.${expiry}.${signature}`,
      'x',
    ])
      expect((await fetch(`${used.emulator.url}/files/${forged}`)).status).toBe(403)
  })

  test('parts of a file can be asked for, as players do', async () => {
    const { tempFileURL } = await linkOf((await put('a/voice.mp3', '0123456789')).fileID)
    const part = await fetch(tempFileURL, { headers: { range: 'bytes=2-4' } })
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
    ])
    expect(await (await fetch(tempFileURL, { headers: { range: 'bytes=-3' } })).text()).toBe('789')
  })

  test('copied, moved, removed', async () => {
    const { fileID } = await put('in/x.txt', 'hello')
    const copy = (file: object) =>
      (used.app as unknown as { copyFile(o: object): Promise<{ fileList: { code: string }[] }> }).copyFile({
        fileList: [file],
      })
    expect(
      (await copy({ srcPath: 'in/x.txt', dstPath: 'out/x.txt', removeOriginal: true })).fileList[0],
    ).toMatchObject({ code: 'SUCCESS' })
    expect(await linkOf(fileID)).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
    const moved = fileID.replace('/in/', '/out/')
    expect((await used.app.downloadFile({ fileID: moved })).fileContent!.toString()).toBe('hello')
    await put('in/x.txt', 'second')
    expect(
      (await copy({ srcPath: 'in/x.txt', dstPath: 'out/x.txt', overwrite: false })).fileList[0],
    ).toMatchObject({ code: 'STORAGE_FILE_EXIST' })
    expect(
      (await used.app.deleteFile({ fileList: [moved, moved] })).fileList.map(
        each => (each as { code: string }).code,
      ),
    ).toEqual(expect.arrayContaining(['SUCCESS', 'STORAGE_FILE_NONEXIST']) as never)
  })

  test('no path leads out of the folder', async () => {
    for (const path of ['../x', 'a/../../x', '/etc/x', 'a//b', 'a\\..\\b', 'a/./b', 'a\nb'])
      expect([path, await codeOf(put(path, 'x'))]).toEqual([path, 'INVALID_PARAM'])
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 40 }), async path => {
        if ((await codeOf(put(path, 'x'))) === 'INVALID_PARAM') return
        expect(
          (
            await used.app.downloadFile({ fileID: `cloud://local-env.local-bucket/${path}` })
          ).fileContent!.toString(),
        ).toBe('x')
      }),
      { numRuns: 40 },
    )
    const names = readdirSync(join(used.options.dataDir, 'files'), { recursive: true }) as string[]
    const files = names.filter(name => statSync(join(used.options.dataDir, 'files', name)).isFile())
    expect(files.filter(name => !/^[0-9a-f]{2}[/\\][0-9a-f]{64}$/.test(name))).toEqual([])
  })
})

describe('uploads of people', () => {
  test('raw and as a form, only when signed in', async () => {
    const headers = await session('li')
    const answer = (await (await raw('tmp/1.txt', 'hello', headers)).json()) as { fileID: string }
    expect((await used.app.downloadFile({ fileID: answer.fileID })).fileContent!.toString()).toBe('hello')
    const form = new FormData()
    form.set('cloudPath', 'tmp/2.txt')
    form.set('file', new Blob(['from a form']), '2.txt')
    const posted = await fetch(`${used.emulator.url}/upload`, { method: 'POST', body: form, headers })
    const { fileID } = (await posted.json()) as { fileID: string }
    expect((await used.app.downloadFile({ fileID })).fileContent!.toString()).toBe('from a form')
    expect((await raw('tmp/3.txt', 'hello', {})).status).toBe(401)
  })

  test('too large is refused and leaves nothing', async () => {
    const headers = await session('li')
    expect((await raw('tmp/large.bin', Buffer.alloc(200_001), headers)).status).toBe(413)
    expect(await linkOf('cloud://local-env.local-bucket/tmp/large.bin')).toMatchObject({
      code: 'STORAGE_FILE_NONEXIST',
    })
    expect((await raw('tmp/fits.bin', Buffer.alloc(200_000), headers)).status).toBe(200)
    const parts = readdirSync(join(used.options.dataDir, 'files'), { recursive: true }) as string[]
    expect(parts.filter(name => /\./.test(name))).toEqual([])
  })

  test('nobody writes over what another uploaded', async () => {
    await raw('tmp/mine.txt', 'mine', await session('li'))
    expect((await raw('tmp/mine.txt', 'theirs', await session('wang'))).status).toBe(403)
    expect((await raw('tmp/mine.txt', 'mine again', await session('li'))).status).toBe(200)
    expect((await raw('../mine.txt', 'x', await session('li'))).status).toBe(400)
  })

  test('a link leads to the address the person came by', async () => {
    const headers = { ...(await session('li')), 'content-type': 'application/json' }
    const { fileID } = await put('a/b.txt', 'hello')
    const { port } = new URL(used.emulator.url)
    const answer = await fetch(`http://localhost:${port}/call`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ name: 'link', data: { fileID } }),
    })
    const { result } = (await answer.json()) as { result: string }
    expect(result).toContain(`http://localhost:${port}/files/`)
  })
})

test('what stands on disk is what was sent', async () => {
  await put('a/disk.txt', 'on disk')
  const folder = join(used.options.dataDir, 'files')
  const contents = (readdirSync(folder, { recursive: true }) as string[])
    .map(name => join(folder, name))
    .filter(name => statSync(name).isFile())
    .map(name => readFileSync(name, 'utf8'))
  expect(contents).toContain('on disk')
})
