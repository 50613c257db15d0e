import fc from 'fast-check'
import { items } from '@shared/catalogue/items'
import { formProblemSentences } from '@shared/copy/forms'
import { valuesSchema, type Field } from '@shared/contract/form'
import { fieldTypes, formProblemWords, type FieldType } from '@shared/contract/form-words'
import { changedFields, keepsDecisions, referencesOf } from '@shared/domain/forms-compare'
import { checkForm, fieldsOf, visibleFields } from '@shared/domain/forms'
import { figuresOf, totalsOf } from '@shared/domain/forms-figures'
import { fenOf, yuanOf } from '@shared/domain/forms-money'
import { prefillForm } from '@shared/domain/forms-prefill'
import { idCheckCharacter } from '@shared/domain/forms-text'
import { answered, base, formOf, say, student } from './form-desk'

const options = [
  { id: 'a', label: say('甲') },
  { id: 'b', label: say('乙') },
  { id: 'c', label: say('丙') },
]
const files = { ...student, files: { pic: 'jpg', scan: 'pdf', song: 'mp3' } } as const
const photo: Field = { ...base, type: 'photo', max: 2 }
const paper: Field = { ...base, type: 'file', kinds: ['pdf'] }
const window: Field = {
  ...base,
  type: 'timeWindow',
  earliestInDays: 0,
  latestInDays: 30,
  opensAt: '08:00',
  closesAt: '22:00',
  stepMinutes: 60,
  minMinutes: 60,
  maxMinutes: 240,
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
}
const table: Field = {
  ...base,
  type: 'table',
  max: 3,
  columns: [
    { type: 'text', id: 'what', label: say('内容'), required: true, maxCharacters: 5 },
    { type: 'number', id: 'count', label: say('数'), required: false, min: 1, sum: true },
    { type: 'money', id: 'amount', label: say('金额'), required: true, sum: true },
    { type: 'date', id: 'on', label: say('日期'), required: false, latestInDays: 0 },
    { type: 'choice', id: 'kind', label: say('类'), required: false, options },
  ],
}
const text: Field = { ...base, type: 'text', minCharacters: 2, maxCharacters: 5 }
const withFormat = (
  format: 'bankAccount' | 'email' | 'isbn' | 'passport' | 'schoolNumber' | 'invoiceNumber',
): Field => ({
  ...base,
  type: 'text',
  format,
})
const period: Field = { ...base, type: 'period', earliestInDays: -3, latestInDays: 60, maxDays: 10 }
const window8 = { on: '2026-09-08', from: '08:00', to: '10:00' }

type Vector = [field: Field, raw: unknown, expected: unknown, context?: typeof student]
const good = (value: unknown) => ({ value })

const vectors: Record<FieldType, Vector[]> = {
  text: [
    [text, '  你好\u200b ', good('你好')],
    [text, 'e\u0301a', good('éa')],
    [text, '🎓🎓🎓🎓🎓', good('🎓🎓🎓🎓🎓')],
    [text, '好', ['x tooShort']],
    [text, '一二三四五六', ['x tooLong']],
    [text, 'x'.repeat(100_000), ['x tooLong']],
    [text, '   ', ['x required']],
    [text, undefined, ['x required']],
    [text, 5, ['x shape']],
    [text, { $gt: '' }, ['x shape']],
    [text, ['a', 'b'], ['x shape']],
    [withFormat('bankAccount'), '6222 0200 0000 0000 123', good('6222020000000000123')],
    [withFormat('bankAccount'), '6222-ABCD', ['x format']],
    [withFormat('email'), 'li@example.edu', good('li@example.edu')],
    [withFormat('email'), 'li@@example', ['x format']],
    [withFormat('isbn'), '978-7-04-050694-5', good('9787040506945')],
    [withFormat('isbn'), '0-306-40615-2', good('0306406152')],
    [withFormat('isbn'), '0-8044-2957-x', good('080442957X')],
    [withFormat('isbn'), '978-7-04-050694-6', ['x checksum']],
    [withFormat('isbn'), '12345', ['x format']],
    [withFormat('passport'), 'e 12345678', good('E12345678')],
    [withFormat('passport'), 'E123', ['x format']],
    [withFormat('schoolNumber'), '2026-0101', good('20260101')],
    [withFormat('schoolNumber'), '学号', ['x format']],
    [withFormat('invoiceNumber'), '24112000000012345678', good('24112000000012345678')],
    [withFormat('invoiceNumber'), '123456789', ['x format']],
  ],
  longText: [
    [{ ...base, type: 'longText' }, '一\n二', good('一\n二')],
    [{ ...base, type: 'longText' }, '字'.repeat(2_000), good('字'.repeat(2_000))],
    [{ ...base, type: 'longText' }, '字'.repeat(2_001), ['x tooLong']],
    [{ ...base, type: 'longText', minCharacters: 5 }, '太短了', ['x tooShort']],
    [{ ...base, type: 'longText' }, true, ['x shape']],
  ],
  number: [
    [{ ...base, type: 'number', min: 1, max: 10 }, 10, good(10)],
    [{ ...base, type: 'number', min: 1, max: 10 }, 11, ['x tooLarge']],
    [{ ...base, type: 'number', min: 1, max: 10 }, 0, ['x tooSmall']],
    [{ ...base, type: 'number' }, 1.5, ['x decimals']],
    [{ ...base, type: 'number', decimals: 1 }, 1.5, good(1.5)],
    [{ ...base, type: 'number', decimals: 2 }, 1.005, ['x decimals']],
    [{ ...base, type: 'number' }, '5', ['x shape']],
    [{ ...base, type: 'number' }, NaN, ['x shape']],
    [{ ...base, type: 'number' }, Infinity, ['x shape']],
  ],
  money: [
    [{ ...base, type: 'money' }, 1250, good(1250)],
    [{ ...base, type: 'money' }, 12.5, ['x shape']],
    [{ ...base, type: 'money' }, -1, ['x tooSmall']],
    [{ ...base, type: 'money', minFen: 100 }, 99, ['x tooSmall']],
    [{ ...base, type: 'money', maxFen: 100 }, 101, ['x tooLarge']],
    [{ ...base, type: 'money' }, 1_000_000_001, ['x tooLarge']],
    [{ ...base, type: 'money' }, '12.50', ['x shape']],
  ],
  date: [
    [{ ...base, type: 'date', earliestInDays: 0, latestInDays: 1 }, '2026-09-09', good('2026-09-09')],
    [{ ...base, type: 'date', earliestInDays: 0 }, '2026-09-07', ['x tooEarly']],
    [{ ...base, type: 'date', latestInDays: 1 }, '2026-09-10', ['x tooLate']],
    [{ ...base, type: 'date' }, '2026-02-29', ['x dateUnknown']],
    [{ ...base, type: 'date' }, '2028-02-29', good('2028-02-29')],
    [{ ...base, type: 'date' }, '2026-9-8', ['x dateUnknown']],
    [{ ...base, type: 'date' }, 20260908, ['x shape']],
  ],
  period: [
    [
      period,
      { fromOn: '2026-09-05', toOn: '2026-09-14' },
      good({ fromOn: '2026-09-05', toOn: '2026-09-14' }),
    ],
    [period, { fromOn: '2026-09-05', toOn: '2026-09-15' }, ['x.toOn tooManyDays']],
    [period, { fromOn: '2026-09-10', toOn: '2026-09-09' }, ['x.toOn reversed']],
    [period, { fromOn: '2026-09-04', toOn: '2026-13-01' }, ['x.fromOn tooEarly', 'x.toOn dateUnknown']],
    [period, { fromOn: '2026-09-08' }, ['x shape']],
    [period, { fromOn: '2026-09-08', toOn: '2026-09-08', days: 1 }, ['x shape']],
    [period, { fromOn: '', toOn: '' }, ['x required']],
    [period, '2026-09-08', ['x shape']],
  ],
  timeWindow: [
    [window, window8, good(window8)],
    [window, { ...window8, from: '07:00' }, ['x.from outsideHours']],
    [window, { ...window8, from: '21:00', to: '23:00' }, ['x.to outsideHours']],
    [window, { ...window8, to: '08:00' }, ['x.to reversed']],
    [window, { ...window8, to: '09:30' }, ['x.to timeStep']],
    [window, { ...window8, from: '08:30' }, ['x.from timeStep']],
    [window, { ...window8, to: '13:00' }, ['x.to tooExtended']],
    [{ ...window, minMinutes: 180 }, window8, ['x.to tooBrief']],
    [window, { ...window8, on: '2026-09-12' }, ['x.on closedDay']],
    [window, { ...window8, on: '2026-09-07' }, ['x.on tooEarly']],
    [window, { ...window8, on: '2026-10-09' }, ['x.on tooLate']],
    [window, { ...window8, from: '8:00' }, ['x.from timeUnknown']],
    [window, { ...window8, to: 600 }, ['x.to timeUnknown']],
    [window, { ...window8, from: '25:00' }, ['x.from timeUnknown']],
    [window, [window8], ['x shape']],
  ],
  choice: [
    [{ ...base, type: 'choice', options }, 'b', good('b')],
    [{ ...base, type: 'choice', options }, 'd', ['x choice']],
    [{ ...base, type: 'choice', options }, 'constructor', ['x choice']],
    [{ ...base, type: 'choice', options }, ['a'], ['x shape']],
  ],
  many: [
    [{ ...base, type: 'many', options }, ['c', 'a'], good(['a', 'c'])],
    [{ ...base, type: 'many', options }, ['a', 'a'], ['x shape']],
    [{ ...base, type: 'many', options }, ['a', 'd'], ['x choice']],
    [{ ...base, type: 'many', options, max: 1 }, ['a', 'b'], ['x tooMany']],
    [{ ...base, type: 'many', options, min: 2 }, ['a'], ['x tooFew']],
    [{ ...base, type: 'many', options }, [], ['x required']],
    [{ ...base, type: 'many', options }, 'a', ['x shape']],
  ],
  person: [
    [{ ...base, type: 'person' }, 'office-lead', good('office-lead')],
    [{ ...base, type: 'person' }, '王老师', ['x choice']],
    [{ ...base, type: 'person' }, { $ne: null }, ['x shape']],
  ],
  department: [
    [{ ...base, type: 'department' }, 'finance', good('finance')],
    [{ ...base, type: 'department' }, 'fin ance', ['x choice']],
    [{ ...base, type: 'department' }, 7, ['x shape']],
  ],
  place: [
    [{ ...base, type: 'place' }, { text: ' 3 号楼 412 ' }, good({ text: '3 号楼 412' })],
    [
      { ...base, type: 'place' },
      { text: '东门', latitude: 39.9, longitude: 116.3 },
      good({ text: '东门', latitude: 39.9, longitude: 116.3 }),
    ],
    [{ ...base, type: 'place' }, { text: '东门', latitude: 91, longitude: 0 }, ['x shape']],
    [{ ...base, type: 'place' }, { text: '东门', latitude: 39.9 }, ['x shape']],
    [{ ...base, type: 'place' }, { text: '楼'.repeat(61) }, ['x tooLong']],
    [{ ...base, type: 'place' }, { text: '' }, ['x required']],
    [{ ...base, type: 'place' }, { text: '', latitude: 1, longitude: 1 }, ['x tooShort']],
    [{ ...base, type: 'place' }, { text: '东门', floor: 2 }, ['x shape']],
    [{ ...base, type: 'place' }, '东门', ['x shape']],
  ],
  phone: [
    [{ ...base, type: 'phone' }, '138 0000 0000', good('13800000000')],
    [{ ...base, type: 'phone' }, '+86 138-0000-0000', good('13800000000')],
    [{ ...base, type: 'phone' }, '０１０－６０００００００', good('01060000000')],
    [{ ...base, type: 'phone' }, '+44 20 7946 0000', good('+442079460000')],
    [{ ...base, type: 'phone' }, '60001234', good('60001234')],
    [{ ...base, type: 'phone' }, '1380000000', ['x format']],
    [{ ...base, type: 'phone' }, '12800000000', ['x format']],
    [{ ...base, type: 'phone' }, '打我电话', ['x format']],
    [{ ...base, type: 'phone' }, 13800000000, ['x shape']],
  ],
  idNumber: [
    [{ ...base, type: 'idNumber' }, '11010519491231002x', good('11010519491231002X')],
    [{ ...base, type: 'idNumber' }, '440524 18800101 0014', ['x dateUnknown']],
    [{ ...base, type: 'idNumber' }, '110105194912310021', ['x checksum']],
    [{ ...base, type: 'idNumber' }, '110105194902310025', ['x dateUnknown']],
    [{ ...base, type: 'idNumber' }, '110105202812310021', ['x dateUnknown']],
    [{ ...base, type: 'idNumber' }, '110105491231002', ['x format']],
    [{ ...base, type: 'idNumber' }, 110105194912310021, ['x shape']],
  ],
  photo: [
    [photo, ['pic'], good(['pic'])],
    [photo, ['pic'], good(['pic']), files],
    [photo, ['scan'], ['x.0 fileKind'], files],
    [photo, ['pic', 'other'], ['x.1 fileUnknown'], files],
    [photo, ['__proto__'], ['x.0 fileUnknown'], files],
    [photo, ['../../etc'], ['x.0 fileUnknown']],
    [photo, ['a', 'b', 'c'], ['x tooMany']],
    [photo, ['a', 'a'], ['x shape']],
    [photo, [], ['x required']],
    [photo, 'pic', ['x shape']],
  ],
  file: [
    [paper, ['scan'], good(['scan']), files],
    [paper, ['pic'], ['x.0 fileKind'], files],
    [{ ...base, type: 'file' }, ['pic'], good(['pic']), files],
    [{ ...base, type: 'file' }, ['song'], ['x.0 fileKind'], files],
    [{ ...base, type: 'file', min: 2 }, ['scan'], ['x tooFew'], files],
    [paper, [5], ['x shape']],
  ],
  signature: [
    [{ ...base, type: 'signature' }, 'pic', good('pic'), files],
    [{ ...base, type: 'signature' }, 'scan', ['x fileKind'], files],
    [{ ...base, type: 'signature' }, 'gone', ['x fileUnknown'], files],
    [{ ...base, type: 'signature' }, '', ['x required']],
    [{ ...base, type: 'signature' }, ['pic'], ['x shape']],
  ],
  table: [
    [table, [{ what: '纸', amount: 100 }, {}], good([{ what: '纸', amount: 100 }])],
    [
      table,
      [{}, { what: '一二三四五六', amount: '1', count: 0, on: '2026-09-09', kind: 'z', note: 1 }],
      [
        'x.1.note unknownKey',
        'x.1.what tooLong',
        'x.1.count tooSmall',
        'x.1.amount shape',
        'x.1.on tooLate',
        'x.1.kind choice',
      ],
    ],
    [table, [{ count: 1 }], ['x.0.what required', 'x.0.amount required']],
    [table, Array(4).fill({ what: '纸', amount: 1 }), ['x tooMany']],
    [table, Array(10_000).fill({}).concat({ what: '纸', amount: 1 }), ['x tooMany']],
    [table, [{}, { what: ' ' }], ['x required']],
    [table, ['纸'], ['x.0 shape']],
    [table, { 0: {} }, ['x shape']],
    [{ ...table, min: 2 }, [{ what: '纸', amount: 1 }], ['x tooFew']],
  ],
  note: [[{ id: 'x', label: say('说明'), type: 'note' }, undefined, { value: undefined }]],
  consent: [
    [{ ...base, type: 'consent' }, true, good(true)],
    [{ ...base, type: 'consent' }, false, ['x notAgreed']],
    [{ ...base, type: 'consent' }, undefined, ['x notAgreed']],
    [{ ...base, type: 'consent' }, 'yes', ['x shape']],
  ],
}

describe('one answer of every type', () => {
  for (const type of fieldTypes)
    vectors[type].forEach(([field, raw, expected, context], index) =>
      it(`${type} ${index + 1}: ${String(JSON.stringify(raw)).slice(0, 60)}`, () =>
        expect(answered(field, raw, context)).toEqual(expected)),
    )

  it('there are bad answers for every type that takes one', () => {
    const bad = fieldTypes.filter(type => vectors[type].some(([, , expected]) => Array.isArray(expected)))
    expect(fieldTypes.filter(type => !bad.includes(type))).toEqual(['note'])
  })

  it('every problem word has a sentence in both languages', () => {
    const params = {
      min: 2,
      max: 3,
      of: 'phone',
      minutes: 30,
      earliestOn: '2026-01-01',
      latestOn: '2026-01-02',
      kinds: 'pdf',
    }
    for (const word of formProblemWords)
      for (const sentences of Object.values(formProblemSentences))
        expect(sentences[word](params)).toMatch(/^(?!.*undefined).{4}/)
  })

  it('the check character of an identity number refuses every single wrong digit', () =>
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9]\d{16}$/),
        fc.nat(16),
        fc.integer({ min: 1, max: 9 }),
        (first17, at, by) => {
          const wrong = first17.slice(0, at) + String((Number(first17[at]) + by) % 10) + first17.slice(at + 1)
          return idCheckCharacter(wrong) !== idCheckCharacter(first17)
        },
      ),
    ))
})

describe('a whole form', () => {
  const kind: Field = { ...base, id: 'kind', type: 'choice', options }
  const detail: Field = { ...base, id: 'detail', type: 'text', showIf: { equals: [{ field: 'kind' }, 'b'] } }
  const deeper: Field = {
    ...base,
    id: 'deeper',
    type: 'text',
    showIf: { filled: 'detail' },
    required: { role: 'student' },
  }
  const form = formOf(kind, detail, deeper)

  it('drops what is hidden, and what hung on it', () =>
    expect(checkForm(form, { kind: 'a', detail: '旧', deeper: '旧' }, student)).toEqual({
      values: { kind: 'a' },
      problems: [],
    }))

  it('asks for what is shown, by role', () => {
    const asked = checkForm(form, { kind: 'b', detail: '有' }, student).problems
    expect(asked).toEqual([{ path: 'deeper', problem: 'required', params: {} }])
    const teacher = { ...student, profile: { ...student.profile, kind: 'teacher' as const } }
    expect(checkForm(form, { kind: 'b', detail: '有' }, teacher).problems).toEqual([])
  })

  it('draws for half an answer what checking will ask for', () =>
    expect(
      visibleFields(form, { kind: 'b' }, student).map(({ field, required }) => [field.id, required]),
    ).toEqual([
      ['kind', true],
      ['detail', true],
    ]))

  it('refuses unknown keys, prototypes among them, and reports a bounded number', () => {
    const raw = JSON.parse('{"kind":"a","__proto__":{"admin":true},"constructor":1}') as unknown
    const { problems } = checkForm(form, raw, student)
    expect(problems.map(({ path, problem }) => `${path} ${problem}`)).toEqual([
      '__proto__ unknownKey',
      'constructor unknownKey',
    ])
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`k${index}`, 1]))
    expect(checkForm(form, { kind: 'a', ...many }, student).problems).toHaveLength(20)
  })

  it.each([null, undefined, 5, 'x', [], [[]]])('refuses %j as a whole', raw =>
    expect(checkForm(form, raw, student).problems).toEqual([{ path: '', problem: 'shape', params: {} }]),
  )

  it('names a broken rule at its field, and only once its parts are right', () => {
    const end: Field = { ...base, id: 'end', type: 'date' }
    const start: Field = { ...base, id: 'start', type: 'date' }
    const ordered = {
      ...formOf(start, end),
      rules: [
        {
          id: 'order',
          must: { gt: [{ field: 'end' }, { field: 'start' }] as [{ field: string }, { field: string }] },
          at: 'end',
          say: say('先后'),
        },
      ],
    }
    const problems = (raw: unknown) => checkForm(ordered, raw, student).problems
    expect(problems({ start: '2026-09-09', end: '2026-09-08' })).toEqual([
      { path: 'end', problem: 'rule', params: { rule: 'order' } },
    ])
    expect(problems({ start: '2026-09-09', end: 'x' }).map(({ problem }) => problem)).toEqual(['dateUnknown'])
  })

  it('totals and figures agree with the lines, in fen', () => {
    const lines = { ...table, id: 'lines' } as Field
    const summed = {
      ...formOf(lines),
      figures: [
        { id: 'total', label: say('合计'), of: { sum: 'lines', column: 'amount' }, unit: 'fen' as const },
      ],
    }
    const { values } = checkForm(
      summed,
      {
        lines: [
          { what: '纸', amount: 1010, count: 2 },
          { what: '笔', amount: 2020 },
        ],
      },
      student,
    )
    expect(totalsOf(summed, values, student)).toEqual({ 'lines.count': 2, 'lines.amount': 3030 })
    expect(figuresOf(summed, values, student).map(({ value }) => value)).toEqual([3030])
  })

  it('any input whatever to any of the ten forms is answered, and what passes is storable', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...items),
        fc.anything(),
        fc.dictionary(fc.string(), fc.anything()),
        (item, any, noise) => {
          const ids = fieldsOf(item.form).map(({ id }) => id)
          const filled = Object.fromEntries(ids.map((id, index) => [id, Object.values(noise)[index % 5]]))
          for (const raw of [any, { ...noise, ...filled }]) {
            const { values, problems } = checkForm(item.form, raw, student)
            expect(valuesSchema.safeParse(values).success).toBe(true)
            expect(problems.every(({ problem }) => formProblemWords.includes(problem))).toBe(true)
          }
        },
      ),
    ))
})

describe('around a form', () => {
  const form = formOf(
    { ...base, id: 'name', type: 'text', prefill: 'profile.name' },
    { ...base, id: 'phone', type: 'phone', prefill: 'profile.phone' },
    { ...base, id: 'room', type: 'choice', options, prefill: 'last' },
    { ...base, id: 'head', type: 'person' },
    { ...base, id: 'proof', type: 'photo' },
  )

  it('begins with the record and the last answers, leaving out what would no longer pass', () => {
    expect(prefillForm(form, student, { room: 'b' })).toEqual({
      name: '林晓',
      phone: '13800000001',
      room: 'b',
    })
    expect(prefillForm(form, student, { room: 'gone', head: 'x' })).toEqual({
      name: '林晓',
      phone: '13800000001',
    })
  })

  it('keeps approvals after a return only where nothing but the papers named missing changed', () => {
    const before = { name: '林晓', proof: ['one'] }
    const named = [{ path: 'proof' }]
    expect(keepsDecisions(form, named, before, { name: '林晓', proof: ['one', 'two'] })).toBe(true)
    expect(keepsDecisions(form, [], before, { name: '林晓', proof: ['two'] })).toBe(false)
    expect(keepsDecisions(form, [{ path: 'name' }], before, { name: '林小', proof: ['one'] })).toBe(false)
  })

  it('tells which answers changed, whatever the order of their parts', () =>
    expect(
      changedFields({ a: { fromOn: '1', toOn: '2' }, b: 'x' }, { a: { toOn: '2', fromOn: '1' }, c: 1 }),
    ).toEqual(['b', 'c']))

  it('names what the server must look up', () =>
    expect(referencesOf(form, { head: 'wang', proof: ['one', 'two'] })).toEqual({
      persons: ['wang'],
      departments: [],
      files: ['one', 'two'],
    }))

  it.each([
    ['12', 1200],
    ['12.5', 1250],
    ['￥1,200.07', 120007],
    ['0.29', 29],
    ['1.234', null],
    ['-3', null],
    ['', null],
  ])('reads %s yuan as %s fen', (typed, fen) => expect(fenOf(typed)).toBe(fen))

  it('writes fen as it reads them', () =>
    fc.assert(fc.property(fc.nat(1_000_000_000), fen => fenOf(yuanOf(fen)) === fen)))
})
