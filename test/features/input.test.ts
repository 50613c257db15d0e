import fc from 'fast-check'
import * as z from 'zod/mini'
import { CALL_CHARACTERS } from '../../shared/contract/answer'
import { requests, type Action } from '../../shared/contract/api'
import { codes } from '../../shared/contract/codes'
import { commandInputs } from '../../shared/contract/case'
import { cleanText } from '../../shared/contract/fields'
import { roles } from '../../shared/contract/words'
import { agree, DAY, HOUR, useCampus } from '../support/campus'
import { newKey } from '../support/driver'
import { actions, commandSamples, samples } from '../support/samples'

// Reliability, group 2: any input has a clear answer, and nothing a person sends is an operator, a key or a line of the log.

const campus = useCampus()
const LONG = process.env['LONG'] !== undefined
const RUNS = LONG ? 10_000 : 30
/** Somebody who may call everything, so that what is judged is the input. */
const member = () => campus.as('everybody')
const send = (action: string, data: unknown) => member().raw({ action, data })
const codeOf = (answer: { ok: boolean; code?: string }) => answer.code ?? 'ok'

beforeAll(async () => {
  await agree(campus.documents, 'everybody')
  await campus.documents.put('people', {
    _id: 'everybody',
    name: '万能',
    kind: 'staff',
    identities: ['wx:openid-everybody'],
    grants: roles.map(role => ({ role })),
    staff: true,
  })
})

/** What nonsense is never answered: a bug, or that this caller, who holds every role and agreed, is not known. */
const wrong = ['INTERNAL', 'OFFLINE', 'UNAUTHENTICATED', 'UNKNOWN_ROUTE', 'CONSENT_NEEDED', 'BUSY']
const calm = ['ok', ...Object.keys(codes).filter(code => !wrong.includes(code))]

test.each(['', 'no.such', 'constructor', '__proto__', 'toString', 'cases.view ', 'CASES.VIEW'])(
  'the unknown route %j has an answer of its own',
  async action => expect(codeOf(await send(action, {}))).toBe('UNKNOWN_ROUTE'),
)

test('T11 the longest call is read, one character more is not; both are far below the platform’s 6 MB', async () => {
  const event = { action: 'no.such', data: '' }
  const longest = { ...event, data: '字'.repeat(CALL_CHARACTERS - JSON.stringify(event).length) }
  expect(codeOf(await member().raw(longest))).toBe('UNKNOWN_ROUTE')
  expect(codeOf(await member().raw({ ...longest, data: `${longest.data}字` }))).toBe('TOO_LARGE')
  expect(Buffer.byteLength(JSON.stringify(longest))).toBeLessThan(6 * 1024 * 1024)
})

test.each([[undefined], [null], ['text'], [7], [[]], [{}], [{ data: {} }], [{ action: 7, data: {} }]])(
  'the call %j is no call',
  async event => expect(codeOf(await member().raw(event))).toBe('INVALID_INPUT'),
)

describe.each(actions)('%s', action => {
  test('I1 an unknown key is refused by name', async () => {
    const answer = await send(action, { ...samples[action], surprise: 1 })
    expect(answer).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ path: 'surprise', problem: 'unknownKey' }],
    })
  })

  test('I1 any unknown key, whatever its name', () => {
    const known = new Set(
      Object.keys(samples[action]).concat('after', 'show', 'limit', 'from', 'type', 'name'),
    )
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter(key => !known.has(key)),
        fc.jsonValue(),
        (key, value) => {
          const data = JSON.parse(JSON.stringify({ ...samples[action], [key]: value })) as Record<
            string,
            unknown
          >
          if (Object.keys(data).length === Object.keys(samples[action]).length) return
          expect(z.safeParse(requests[action], data).success).toBe(false)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('I2 any value at all is judged without a crash', () => {
    fc.assert(
      fc.property(fc.anything(), value => void z.safeParse(requests[action], value)),
      { numRuns: LONG ? 10_000 : 1_000 },
    )
  })

  test('I2 any JSON at all is answered by the server', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async value => {
        expect(calm).toContain(codeOf(await send(action, value)))
      }),
      { numRuns: RUNS },
    )
  })

  test('I2 a good request with one value turned into something else is answered', async () => {
    const keys = Object.keys(samples[action])
    if (keys.length === 0) return
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), fc.jsonValue(), async (key, value) => {
        const data = {
          ...samples[action],
          ...('requestKey' in samples[action] ? { requestKey: newKey() } : {}),
        }
        expect(calm).toContain(codeOf(await send(action, { ...data, [key]: value })))
      }),
      { numRuns: Math.min(RUNS, 300) },
    )
  })

  test('I5 an operator where a text belongs is refused', async () => {
    const texts = Object.entries(samples[action]).filter(([, value]) => typeof value === 'string')
    for (const [key] of texts)
      for (const operator of [
        { $gt: '' },
        { $ne: null },
        { _: 'neq' },
        { fieldName: {}, operator: 'neq' },
        ['$in'],
      ])
        expect([key, codeOf(await send(action, { ...samples[action], [key]: operator }))]).toEqual([
          key,
          'INVALID_INPUT',
        ])
  })

  test('I6 __proto__ and constructor are keys like any other unknown one', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const text = JSON.stringify({ action, data: samples[action] }).replace(
        '"data":{',
        `"data":{"${key}":{"polluted":1},`,
      )
      const answer = await member().raw(JSON.parse(text.replace(',}', '}')))
      expect([...calm]).toContain(codeOf(answer))
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect(codeOf(await send('me.view', {}))).toBe('ok')
  })
})

test('I6 no schema hands a __proto__ on', () => {
  const data = JSON.parse('{"__proto__":{"polluted":1},"text":"请问几点开门？"}') as unknown
  const read = z.safeParse(requests['feedback.preview'], data)
  if (read.success) expect((read.data as unknown as { polluted?: unknown }).polluted).toBeUndefined()
})

const filled = (length: number) => '字'.repeat(length)
const submit = samples['feedback.submit']
const behalf = samples['feedback.submitOnBehalf']
const command = (name: keyof typeof commandInputs, input: unknown) =>
  ['cases.command', { ...samples['cases.command'], name, input }] as const

/** Every limit: what it is, the request at the limit, the request one beyond. */
const limits: [string, Action, object, object][] = [
  [
    'text of a message, longest',
    'feedback.submit',
    { ...submit, text: filled(2000) },
    { ...submit, text: filled(2001) },
  ],
  [
    'text of a message, shortest',
    'feedback.submit',
    { ...submit, text: filled(2) },
    { ...submit, text: filled(1) },
  ],
  ['place', 'feedback.submit', { ...submit, place: filled(60) }, { ...submit, place: filled(61) }],
  [
    'phone, longest',
    'feedback.submit',
    { ...submit, phone: '1'.repeat(19) },
    { ...submit, phone: '1'.repeat(20) },
  ],
  ['phone, shortest', 'feedback.submit', { ...submit, phone: '12345' }, { ...submit, phone: '1234' }],
  [
    'files',
    'feedback.submit',
    { ...submit, files: Array(9).fill('f') },
    { ...submit, files: Array(10).fill('f') },
  ],
  [
    'request key, shortest',
    'feedback.submit',
    { ...submit, requestKey: 'k'.repeat(16) },
    { ...submit, requestKey: 'k'.repeat(15) },
  ],
  [
    'request key, longest',
    'feedback.submit',
    { ...submit, requestKey: 'k'.repeat(64) },
    { ...submit, requestKey: 'k'.repeat(65) },
  ],
  ['type', 'feedback.submit', { ...submit, type: 'inquiry' }, { ...submit, type: 'praise' }],
  [
    'name of who phoned',
    'feedback.submitOnBehalf',
    { ...behalf, contactName: filled(40) },
    { ...behalf, contactName: filled(41) },
  ],
  ['id', 'cases.view', { id: 'a'.repeat(80) }, { id: 'a'.repeat(81) }],
  ['cursor', 'inbox.list', { after: 'a'.repeat(200) }, { after: 'a'.repeat(201) }],
  ['name of a colleague', 'people.findColleagues', { name: filled(20) }, { name: filled(21) }],
  ['version', 'cases.command', samples['cases.command'], { ...samples['cases.command'], version: 0 }],
  ['instant', 'inbox.markRead', { untilAt: 1_577_836_800_000 }, { untilAt: 1_577_836_799_999 }],
  ...(
    [
      ['reply', { text: filled(2000) }, { text: filled(2001) }],
      ['note', { text: filled(1) }, { text: '' }],
      ['reopen', { reason: filled(500) }, { reason: filled(501) }],
      ['reopen', { reason: filled(2) }, { reason: filled(1) }],
      ['rate', { level: 5 }, { level: 6 }],
      ['rate', { level: 1 }, { level: 0 }],
      ['rate', { level: 3, text: filled(500) }, { level: 3, text: filled(501) }],
      [
        'contact',
        { how: 'phone', reached: true, text: filled(500) },
        { how: 'phone', reached: true, text: filled(501) },
      ],
    ] as const
  ).map(([name, at, beyond]): [string, Action, object, object] => {
    const [action, good] = command(name, at)
    return [`${name} ${JSON.stringify(at).length}`, action, good, command(name, beyond)[1]]
  }),
]

test.each(limits)(
  'I3 %s: at the limit accepted, beyond it refused with the field',
  (_, action, at, beyond) => {
    expect(z.safeParse(requests[action], at)).toMatchObject({ success: true })
    expect(z.safeParse(requests[action], beyond).success).toBe(false)
  },
)

test.each(Object.keys(commandInputs))('I3 the sample of %s is accepted by its own schema', name => {
  const input = commandSamples('somebody')[name as keyof typeof commandInputs]
  expect(z.safeParse(requests['cases.command'], command(name as 'note', input)[1]).success).toBe(true)
})

test('I3 the phone is told which field and why', async () => {
  const answer = await send('feedback.submit', {
    ...submit,
    text: filled(2001),
    place: filled(61),
    type: 'praise',
  })
  expect(answer).toMatchObject({
    code: 'INVALID_INPUT',
    problems: expect.arrayContaining([
      { path: 'text', problem: 'tooLong' },
      { path: 'place', problem: 'tooLong' },
      { path: 'type', problem: 'choice' },
    ]),
  })
  const { requestKey: _, ...missing } = submit
  expect(await send('feedback.submit', missing)).toMatchObject({
    problems: [{ path: 'requestKey', problem: 'required' }],
  })
})

test('I3 a call of more than 100,000 characters is too large, whatever is in it', async () => {
  expect(codeOf(await send('feedback.submit', { text: filled(100_001) }))).toBe('TOO_LARGE')
  expect(codeOf(await send('no.such', filled(100_001)))).toBe('TOO_LARGE')
})

test.each([
  '',
  '!!!',
  'WzFd',
  Buffer.from('[{"$gt":1},"x"]').toString('base64url'),
  Buffer.from('[null,null]').toString('base64url'),
])('I5 the cursor %j, which we never gave, reads the first page', async after => {
  expect(codeOf(await send('queue.list', { view: 'department', after }))).toBe('ok')
  expect(codeOf(await send('ledger.list', { after }))).toBe('ok')
})

test('I7 text is NFC, without control, zero-width or direction marks, and cleaning twice changes nothing', () => {
  const marks = fc.constantFrom(
    '\u0000',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\u0301',
    'e',
    '\u1100',
    '\u1161',
    '\n',
    ' ',
    '字',
    '😀',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(marks).map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(texts, text => {
      const clean = cleanText(text)
      expect(clean).toBe(clean.normalize('NFC'))
      expect(cleanText(clean)).toBe(clean)
      expect(clean).not.toMatch(
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\ufeff]/,
      )
    }),
    { numRuns: 2_000 },
  )
})

test('I7 what the queue shows is one line, and so is every line of the log', async () => {
  const { id } = await campus.as('lin').submit('第一行\n第二行\u202e反\u0000着\r\n{"level":"error"}', {
    department: 'dormitory',
    type: 'complaint',
  })
  const [row] = (await campus.as('dormitory-lead').queue('department')).filter(({ caseId }) => caseId === id)
  expect(row?.title).toBe('第一行 第二行反着 {"level":"error"}')
  for (const line of campus.log.filter(text => text.includes('{')))
    expect(() => JSON.parse(line.slice(line.indexOf('{'))) as unknown).not.toThrow()
})

test('P7 the log holds ids and codes, never an openid, a phone, a name or anything a person wrote', async () => {
  const planted = [
    'MARKER-TEXT-4711',
    'MARKER-PLACE-4711',
    '13847114711',
    'MARKER-NAME-4711',
    'MARKER-REPLY-4711',
  ]
  const [text = '', place = '', phone = '', contactName = '', reply = ''] = planted
  const { id } = await campus.as('su').submit(text, { place, phone, department: 'dormitory' })
  const originalAt = campus.emulator.now() - HOUR
  await member().submitOnBehalf(text, { place, phone, contactName, channel: 'window', originalAt })
  await (await campus.ownerOf(id)).does(id, 'reply', { text: reply })
  campus.emulator.faults.plan({ at: 1, kind: 'fail', when: 'before' })
  expect(codeOf(await campus.as('lin').call('cases.view', { id }))).toBe('INTERNAL')
  await campus.as('su').raw({ action: 'feedback.submit', data: { text, MARKER_KEY_4711: text } })
  await campus.tick()
  const log = campus.log.join('\n')
  expect(log).toContain('feedback.submit')
  for (const marker of [...planted, 'MARKER_KEY_4711', 'openid-', '苏文静', '林小满'])
    expect(log).not.toContain(marker)
})

describe('R1 R2 limits', () => {
  const text = '一分钟内发了很多条'
  const file = (who: string) => campus.as(who).call('feedback.submit', { requestKey: newKey(), text })

  test('R1 ten messages in ten minutes pass, the next is told how long to wait, others are not concerned', async () => {
    campus.later(DAY)
    campus.travelTo(Math.ceil(campus.emulator.now() / 600_000) * 600_000 + 1_000)
    const answers = []
    for (let time = 0; time < 11; time += 1) answers.push(await file('zhao'))
    expect(answers.map(codeOf)).toEqual([...Array<string>(10).fill('ok'), 'TOO_MANY'])
    const last = answers.at(-1)
    expect(last && !last.ok && last.retryAfterMs).toBeGreaterThan(0)
    expect(codeOf(await file('su'))).toBe('ok')
    campus.later((last && !last.ok && last.retryAfterMs) || 0)
    expect(codeOf(await file('zhao'))).toBe('ok')
  })

  test('R2 the limit is kept where all instances see it, and survives their restart', async () => {
    campus.travelTo(Math.ceil(campus.emulator.now() / 600_000) * 600_000 + 1_000)
    for (let time = 0; time < 10; time += 1) await file('lin')
    campus.emulator.reloadFunctions()
    const after = []
    for (let time = 0; time < 5; time += 1) after.push(codeOf(await file('lin')))
    // A fresh instance gives three calls away before it asks the database.
    expect(after.slice(3)).toEqual(['TOO_MANY', 'TOO_MANY'])
  })
})
