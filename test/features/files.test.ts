import { fileLimits } from '../../shared/contract/file'
import { DAY, HOUR, MINUTE, useCampus } from '../support/campus'
import { newKey } from '../support/driver'
import { jpegOf, jpegTakenAt, mp3, mp4, ofd, pdf, pngTakenAt, wav, zip } from '../support/pictures'

// Reliability, group 8 and X4: what people hand in is what it says, tells nothing it should not, and never lies about.

const campus = useCampus()
const PLACE = 'MARKER-31.2304N-121.4737E'
const fileKeyOf = async (who: string, bytes: Uint8Array) => (await campus.handIn(who, bytes)).fileKey
const submitWith = (who: string, files: string[]) =>
  campus.as(who).call('feedback.submit', {
    requestKey: newKey(),
    text: '看照片里的地方漏水',
    department: 'dormitory',
    urgency: 'normal',
    files,
  })
const codeOf = (answer: { ok: boolean; code?: string }) => answer.code ?? 'ok'
const download = async (who: string, caseId: string, key: string) => {
  const { url } = await campus.as(who).ask('files.open', { caseId, key })
  const answer = await fetch(url)
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
}

afterEach(() => campus.later(11 * MINUTE))

test.each([
  ['jpg', jpegTakenAt(PLACE)],
  ['png', pngTakenAt(PLACE)],
  ['pdf', pdf],
  ['wav', wav],
  ['mp4', mp4],
  ['mp3', mp3],
  ['ofd', ofd],
])('S1 a %s is known by its bytes', async (kind, bytes) => {
  const { answer } = await campus.handIn('lin', bytes)
  expect(answer).toMatchObject({ ok: true, data: { kind } })
})

test.each([
  ['a page with a script', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a zip that is no OFD', zip],
  ['a program', Buffer.from('MZ\x90\0\x03', 'latin1')],
  ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
  ['nothing', Buffer.alloc(0)],
  ['text that calls itself a photo', Buffer.from('photo.jpg')],
])('S1 %s is refused, and its bytes are gone', async (_, bytes) => {
  const { answer, fileId } = await campus.handIn('lin', bytes)
  expect(codeOf(answer)).toBe('FILE_KIND')
  expect(await campus.documents.hasFile(fileId)).toBe(false)
})

test('S1 a photo at the size limit passes, one byte more does not', async () => {
  expect(codeOf((await campus.handIn('lin', jpegOf(fileLimits.jpg))).answer)).toBe('ok')
  expect(codeOf((await campus.handIn('lin', jpegOf(fileLimits.jpg + 1))).answer)).toBe('FILE_SIZE')
})

test('S2 the path is the server’s: random, different each time, and says nothing of the person', async () => {
  const paths = []
  for (let time = 0; time < 3; time += 1)
    paths.push((await campus.as('lin').ask('files.begin', { requestKey: newKey() })).cloudPath)
  expect(new Set(paths).size).toBe(3)
  for (const path of paths) expect(path).toMatch(/^incoming\/[0-9a-f]{32}$/)
})

test('S2 the same request for a path has the same path; a used one is gone', async () => {
  const requestKey = newKey()
  const first = await campus.as('lin').ask('files.begin', { requestKey })
  expect(await campus.as('lin').ask('files.begin', { requestKey })).toEqual(first)
  const fileId = await campus.upload('lin', first.cloudPath, pdf)
  await campus.as('lin').ask('files.finish', { fileKey: first.fileKey, fileId })
  expect(await campus.as('lin').codeOf('files.begin', { requestKey })).toBe('KEY_REUSED')
})

test.each([
  '../../etc/passwd',
  'incoming/../kept/x',
  '/kept/x',
  'kept/other.jpg',
  'cloud://elsewhere/kept/x.jpg',
  '',
])('S2 a file id %j of the client’s own making is unknown', async made => {
  const { fileKey, cloudPath } = await campus.as('lin').ask('files.begin', { requestKey: newKey() })
  await campus.upload('lin', cloudPath, pdf)
  expect(await campus.as('lin').codeOf('files.finish', { fileKey, fileId: made })).toBe('FILE_UNKNOWN')
})

test('S2 finished twice, it is finished once', async () => {
  const { fileKey, fileId, answer } = await campus.handIn('lin', pdf)
  expect(await campus.as('lin').ask('files.finish', { fileKey, fileId })).toEqual(answer.ok && answer.data)
})

test('S3 another person’s upload cannot be finished, handed in or opened', async () => {
  const { fileKey, fileId } = await campus.handIn('su', pdf)
  expect(await campus.as('lin').codeOf('files.finish', { fileKey, fileId })).toBe('FILE_UNKNOWN')
  expect(codeOf(await submitWith('lin', [fileKey]))).toBe('FILE_UNKNOWN')
  const filed = await submitWith('su', [fileKey])
  const caseId = filed.ok ? filed.data.id : ''
  expect(await campus.as('lin').codeOf('files.open', { caseId, key: fileKey })).toBe('NOT_FOUND')
  expect(codeOf(await submitWith('lin', [fileKey]))).toBe('FILE_UNKNOWN')
})

test('S3 a file belongs to one case; ten are too many; an unfinished one is unknown', async () => {
  const key = await fileKeyOf('lin', pdf)
  expect(codeOf(await submitWith('lin', [key]))).toBe('ok')
  expect(codeOf(await submitWith('lin', [key]))).toBe('FILE_UNKNOWN')
  const { fileKey } = await campus.as('lin').ask('files.begin', { requestKey: newKey() })
  expect(codeOf(await submitWith('lin', [fileKey]))).toBe('FILE_UNKNOWN')
})

test.each([
  ['jpg', jpegTakenAt(PLACE)],
  ['png', pngTakenAt(PLACE)],
])('S4 a %s that knows where it was taken does not tell staff', async (_, bytes) => {
  expect(bytes.includes(PLACE)).toBe(true)
  const key = await fileKeyOf('lin', bytes)
  const filed = await submitWith('lin', [key])
  const caseId = filed.ok ? filed.data.id : ''
  const owner = (await campus.ownerOf(caseId)).id
  const { status, bytes: seen } = await download(owner, caseId, key)
  expect(status).toBe(200)
  expect(seen.length).toBeGreaterThan(50)
  for (const trace of [PLACE, 'GPS', 'Exif', 'eXIf'])
    expect([trace, seen.includes(trace)]).toEqual([trace, false])
})

test('S5 a link is given to whoever may see the case, lasts ten minutes, and then must be asked for again', async () => {
  const key = await fileKeyOf('lin', pdf)
  const filed = await submitWith('lin', [key])
  const caseId = filed.ok ? filed.data.id : ''
  for (const stranger of ['zhao', 'canteen-1', 'nobody-we-know'])
    expect(await campus.as(stranger).codeOf('files.open', { caseId, key })).toBe('NOT_FOUND')
  expect(await campus.as('lin').codeOf('files.open', { caseId: 'another', key })).toBe('NOT_FOUND')
  const { url, endsAt } = await campus.as('lin').ask('files.open', { caseId, key })
  expect(endsAt - campus.emulator.now()).toBeLessThanOrEqual(600_000)
  expect((await fetch(url)).status).toBe(200)
  campus.later(601_000)
  expect((await fetch(url)).status).toBe(403)
  expect((await download('lin', caseId, key)).status).toBe(200)
})

test('S5 a stored file’s name says nothing of person, case or what it was called', async () => {
  const { fileKey } = await campus.handIn('lin', pdf)
  const { fileId, path } = await campus.documents.read('files', fileKey)
  expect(path).toMatch(/^incoming\/[0-9a-f]{32}$/)
  expect(fileId).toMatch(/\/kept\/[0-9a-f]{32}\.pdf$/)
})

test('S6 sixty uploads a day, then no more until the next; others are not concerned', async () => {
  campus.later(2 * DAY)
  const begin = () => campus.as('zhao').codeOf('files.begin', { requestKey: newKey() })
  const codes = []
  for (let time = 0; time < 61; time += 1) codes.push(await begin())
  expect(codes).toEqual([...Array<string>(60).fill('ok'), 'TOO_MANY'])
  expect(await campus.as('lin').codeOf('files.begin', { requestKey: newKey() })).toBe('ok')
  campus.later(DAY + 1_000)
  expect(await begin()).toBe('ok')
})

test('X4 what was uploaded and never handed in is gone after a day: announced, sent, or looked at', async () => {
  const kept = await fileKeyOf('lin', pdf)
  const filed = await submitWith('lin', [kept])
  const checked = await campus.documents.read('files', await fileKeyOf('su', wav))
  const { cloudPath } = await campus.as('su').ask('files.begin', { requestKey: newKey() })
  const sent = await campus.upload('su', cloudPath, pdf)
  const unused = [sent, checked.fileId ?? '']
  for (const fileId of unused) expect(await campus.documents.hasFile(fileId)).toBe(true)
  const keep = (await campus.documents.all('files')).filter(({ state }) => state === 'used').length
  campus.later(49 * HOUR)
  for (let time = 0; time < 8; time += 1) await campus.tick()
  expect((await campus.documents.all('files')).map(({ state }) => state)).toEqual(Array(keep).fill('kept'))
  for (const fileId of unused) expect(await campus.documents.hasFile(fileId)).toBe(false)
  expect((await download('lin', filed.ok ? filed.data.id : '', kept)).status).toBe(200)
})

test('X4 a file bound to a message that was refused is gone, too', async () => {
  const key = await fileKeyOf('lin', wav)
  campus.emulator.faults.plan({ at: 1, kind: 'fail', when: 'before', action: 'database.commitTransaction' })
  expect(codeOf(await submitWith('lin', [key]))).toBe('INTERNAL')
  expect((await campus.documents.read('files', key)).state).toBe('used')
  campus.later(49 * HOUR)
  await campus.tick()
  expect((await campus.documents.all('files')).map(({ _id }) => _id)).not.toContain(key)
})
