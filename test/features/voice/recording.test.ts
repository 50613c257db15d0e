import type { VoiceReason } from '../../../shared/contract/voice'
import { DAY, HOUR, MINUTE, TEST_KEY, useCampus, WEDNESDAY_AT } from '../../support/campus'
import { newKey } from '../../support/driver'
import { TencentAsrStandIn, type Trouble } from '../../support/providers/tencent-asr'
import { mp3, sentence } from '../../support/sounds'

// Issue 4, voice: filed at once with its audio, the text follows; whatever recognition does, the case is complete.

const asr = new TencentAsrStandIn(() => campus.emulator.now())
const env: Record<string, string> = { CAMPUS_KEY: TEST_KEY, VOICE_A_PERSON: '40' }
beforeAll(async () => void Object.assign(env, asr.envOf(await asr.start())))
const campus = useCampus({ functionEnv: env })
afterAll(() => asr.stop())
beforeEach(() => campus.later(11 * MINUTE))

const speak = async (who = 'lin', bytes: Uint8Array = sentence(), more: object = {}) => {
  const { fileKey } = await campus.handIn(who, bytes)
  return campus.as(who).submit('', { voice: { file: fileKey, seconds: 4 }, ...more })
}
const stored = (id: string) => campus.documents.read('cases', id)
const tick = async (ms = 0) => {
  campus.later(ms)
  await campus.tick()
}

test('filed at once: a number, an owner at the window, the strictest clocks, and the recording to hear', async () => {
  const { id, type, answerByAt } = await speak()
  expect(type).toBeNull()
  const { clocks, owner, department, createdAt } = await stored(id)
  expect(clocks.map(clock => clock.kind).sort()).toEqual(['contact', 'firstReply', 'result', 'whole'])
  expect(answerByAt - createdAt).toBeLessThanOrEqual(48 * HOUR)
  expect([owner.startsWith('window-'), department]).toEqual([true, 'office'])
  const view = await campus.as(owner).view(id)
  expect(view).toMatchObject({ text: '', title: '语音留言 4 秒', voice: { state: 'owed', seconds: 4 } })
  const { url } = await campus.as(owner).ask('files.open', { caseId: id, key: view.voice?.key ?? '' })
  expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(sentence())).toBe(true)
  await campus.tick()
})

test('the text follows: understood, routed, its clocks its own, marked as the machine’s; everybody is told', async () => {
  const { id } = await speak()
  const window = (await stored(id)).owner
  const before = asr.heard.length
  await tick()
  expect(asr.wrong).toEqual([])
  expect(asr.heard.slice(before)).toMatchObject([{ engine: '16k_zh', format: 'wav' }])
  expect(asr.heard.at(-1)?.bytes.equals(sentence())).toBe(true)
  const found = await stored(id)
  expect(found).toMatchObject({
    text: asr.says,
    type: 'complaint',
    department: 'dormitory',
    routedBy: 'understood',
  })
  expect(found.owner).not.toBe(window)
  expect(found.clocks.filter(({ state }) => state === 'running').map(({ kind }) => kind)).not.toContain(
    'firstReply',
  )
  const seen = await campus.as('lin').view(id)
  expect(seen).toMatchObject({ text: asr.says, voice: { state: 'heard', heard: asr.says } })
  expect(seen.story.at(-1)).toMatchObject({ command: 'transcribe', who: { relation: 'machine' } })
  expect((await campus.as(found.owner).inbox())[0]).toMatchObject({ caseId: id, template: 'newTask' })
  expect((await campus.as('lin').inbox())[0]).toMatchObject({ caseId: id, template: 'transcribed' })
  expect((await campus.as(found.owner).queue()).some(row => row.caseId === id)).toBe(true)
  await tick()
  expect(asr.heard.length).toBe(before + 1)
})

test('a recording that says somebody is in danger rings the alarm', async () => {
  const { says } = asr
  asr.says = '四号楼三楼着火了，全是烟，有人困在里面。'
  const { id } = await speak()
  await tick()
  asr.says = says
  const { urgency, owner } = await stored(id)
  expect(urgency).toBe('urgent')
  expect((await campus.as(owner).inbox())[0]).toMatchObject({ caseId: id, template: 'urgentTask' })
})

const unwilling: [what: string, trouble: Trouble, reason: VoiceReason, again: boolean][] = [
  ['nobody spoke', { code: 'InvalidParameterValue.NoHumanVoice' }, 'empty', false],
  ['too long', { code: 'InvalidParameterValue.ErrorVoicedataTooLong' }, 'tooLong', false],
  ['a format it cannot read', { code: 'InvalidParameterValue.ErrorInvalidVoiceFormat' }, 'unreadable', false],
  ['a key that is not valid', { code: 'AuthFailure.SecretIdNotFound' }, 'refused', false],
  ['the money is used up', { code: 'FailedOperation.UserHasNoAmount' }, 'refused', false],
  ['too many requests', { code: 'RequestLimitExceeded' }, 'busy', true],
  ['its own failure', { code: 'InternalError.FailAccessDatabase' }, 'busy', true],
  ['no answer', 'silent', 'noAnswer', true],
  ['a broken connection', 'broken', 'broke', true],
  ['an answer that is no answer', { status: 502, body: '<html>Bad Gateway</html>' }, 'broke', true],
]

test.each(unwilling)(
  'recognition fails, %s: the case is complete all the same',
  async (_what, trouble, reason, again) => {
    const { id } = await speak()
    asr.next(trouble)
    await tick()
    const { voice, owner, status } = await stored(id)
    expect(voice).toMatchObject({ reason, state: again ? 'owed' : 'failed' })
    expect((await campus.as(owner).view(id)).commands).toEqual(
      expect.arrayContaining(['transcribe', 'reply']),
    )
    expect(status).toBe('submitted')
    if (!again) return
    await tick(MINUTE)
    expect(await stored(id)).toMatchObject({ text: asr.says, voice: { state: 'heard' } })
  },
)

test('three tries and no more; then staff listen and write it down, and it is routed', async () => {
  const { id } = await speak()
  asr.next('broken', 'broken', 'broken', 'broken')
  for (const wait of [0, MINUTE, 5 * MINUTE, 30 * MINUTE, HOUR]) await tick(wait)
  const { voice, owner } = await stored(id)
  expect(voice).toMatchObject({ state: 'failed', reason: 'broke', attempts: 4, nextAt: null })
  const typed = await campus
    .as(owner)
    .does(id, 'transcribe', { text: '图书馆的空调开得太冷了，冻得人没法看书。' })
  expect(typed).toMatchObject({ type: 'complaint', department: 'library', voice: { state: 'typed' } })
})

test('a race of two corrections: one wins, the other is told what happened; the machine’s words are kept', async () => {
  const { id } = await speak()
  await tick()
  const { owner, version } = await stored(id)
  const both = await Promise.all([
    campus.as('lin').command(id, 'transcribe', { text: '三号宿舍楼的热水停了三天。' }, { version }),
    campus.as(owner).command(id, 'transcribe', { text: '三号宿舍楼热水停了两天。' }, { version }),
  ])
  expect(both.map(answer => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['STALE', 'ok'])
  const { text, voice, version: after } = await stored(id)
  expect(after).toBe(version + 1)
  expect(['三号宿舍楼的热水停了三天。', '三号宿舍楼热水停了两天。']).toContain(text)
  expect(voice).toMatchObject({ state: 'typed', heard: asr.says })
})

test('a person writes it down while the machine listens: what the person wrote stays', async () => {
  const { id } = await speak()
  await campus.as('lin').does(id, 'transcribe', { text: '请问热水什么时候修好？' })
  const before = asr.heard.length
  await tick()
  expect(await stored(id)).toMatchObject({ text: '请问热水什么时候修好？', voice: { state: 'typed' } })
  expect(asr.heard.length).toBe(before)
})

test('what people chose stays: type, department and a case somebody has taken up do not move', async () => {
  const chosen = await speak('lin', sentence(), { type: 'suggestion', department: 'library' })
  const taken = await speak()
  const { owner } = await stored(taken.id)
  await campus.as(owner).does(taken.id, 'claim', {})
  await tick()
  expect(await stored(chosen.id)).toMatchObject({ type: 'suggestion', department: 'library', text: asr.says })
  expect(await stored(taken.id)).toMatchObject({ owner, department: 'office', type: 'complaint' })
})

test.each([
  ['a person and day', (day: number) => `voice:su:${day}`, 40],
  ['the whole school and day', (day: number) => `voiceAll:all:${day}`, 1_000],
])(
  'R4 no more than the cap of %s is paid for; what is over goes to people, and both sides are told',
  async (_, idOf, cap) => {
    campus.later(DAY)
    env['VOICE_A_PERSON'] = '40'
    const day = Math.floor(campus.emulator.now() / DAY)
    await campus.documents.put('limits', { _id: idOf(day), used: cap, endsAt: campus.emulator.now() + DAY })
    const { id } = await speak('su')
    const before = asr.heard.length
    await tick()
    const { voice, owner, status } = await stored(id)
    expect(voice).toMatchObject({ state: 'failed', reason: 'cap', key: expect.any(String) })
    expect(asr.heard.length).toBe(before)
    expect((await campus.as('su').view(id)).voice).toMatchObject({ reason: 'cap' })
    expect(status).toBe('submitted')
    expect((await campus.as(owner).queue()).map(({ caseId }) => caseId)).toContain(id)
    expect((await campus.as(owner).view(id)).commands).toContain('transcribe')
  },
)

test('R5 the service is down: recordings are filed, it is left alone after three tries, and all is heard later', async () => {
  campus.later(DAY)
  const filed = []
  for (const who of ['lin', 'su', 'zhao', 'lin', 'su']) filed.push((await speak(who)).id)
  const before = asr.came
  asr.next('broken', 'broken', 'broken')
  await tick()
  expect(asr.came - before).toBe(3)
  for (let minute = 0; minute < 4; minute += 1) await tick(2 * MINUTE)
  for (const id of filed) expect((await stored(id)).voice?.state).toBe('heard')
})

test('sent twice it is one case; a picture is no recording; no words and no recording is nothing', async () => {
  const { fileKey } = await campus.handIn('zhao', mp3())
  const request = { requestKey: newKey(), text: '', voice: { file: fileKey, seconds: 9 } }
  const once = await campus.as('zhao').ask('feedback.submit', request)
  expect((await campus.as('zhao').ask('feedback.submit', request)).id).toBe(once.id)
  const pdf = await campus.handIn('zhao', Buffer.from('%PDF-1.4\n%%EOF\n'))
  const asVoice = { requestKey: newKey(), text: '', voice: { file: pdf.fileKey, seconds: 9 } }
  expect(await campus.as('zhao').codeOf('feedback.submit', asVoice)).toBe('FILE_KIND')
  expect(await campus.as('zhao').codeOf('feedback.submit', { requestKey: newKey(), text: '' })).toBe(
    'INVALID_INPUT',
  )
  expect(WEDNESDAY_AT).toBeLessThan(campus.emulator.now())
})
