import { items } from '@shared/catalogue/items'
import { campusCard } from '@shared/catalogue/items/campus-card'
import { leave } from '@shared/catalogue/items/leave'
import { roomBooking } from '@shared/catalogue/items/room'
import { definitionWords } from '@shared/copy/forms'
import { conditionSchema, type Condition } from '@shared/contract/condition'
import type { Flow } from '@shared/contract/flow'
import type { Field } from '@shared/contract/form'
import type { Item } from '@shared/contract/item'
import { itemErrors, itemWarnings } from '@shared/contract/item-words'
import { checkItem } from '@shared/domain/check-item'
import { conditionsBegunWrongly } from '@shared/domain/check-item-conditions'
import { checkSound } from '@shared/domain/check-item-sound'
import { canHold } from '@shared/domain/check-item-possible'
import { unconfirmedSamples } from '@shared/domain/check-item-samples'
import { by, step } from './flow-desk'
import { base, formOf, say } from './form-desk'

const options = [
  { id: 'a', label: say('甲') },
  { id: 'b', label: say('乙') },
]
const kind: Field = { ...base, id: 'kind', type: 'choice', options }
const lines: Field = {
  ...base,
  id: 'lines',
  type: 'table',
  columns: [{ type: 'money', id: 'amount', label: say('金额'), required: true }],
}
const head: Field = { ...base, id: 'head', type: 'person', showIf: { equals: [{ field: 'kind' }, 'a'] } }
const unit: Field = { ...base, id: 'unit', type: 'department', required: false }
const form = formOf(kind, lines, head, unit)
const flow: Flow = {
  steps: [step('first'), step('second', { after: ['first'], owners: [by('lead', 'finance')] })],
}

/** A sound item, changed. */
const made = (more: Partial<Item>): Item => {
  const { booking: _booking, effects: _effects, season: _season, ...rest } = campusCard
  const result: Item['result'] = { kind: 'none', say: say('无'), verifiable: false, documents: [] }
  return { ...rest, materials: [], fees: [{ name: say('免费'), fen: 0 }], form, flow, result, ...more }
}
const refused = (more: Partial<Item>) =>
  checkItem(made(more)).refused.map(({ code, place }) => `${code} ${place}`)
const pointedOut = (more: Partial<Item>) =>
  checkItem(made(more)).pointedOut.map(({ code, place }) => `${code} ${place}`)
const withStep = (more: Parameters<typeof step>[1]) => ({ flow: { steps: [step('only', more)] } })
const withField = (...fields: Field[]) => ({ form: formOf(kind, lines, head, unit, ...fields) })
const kindIs = (option: string): Condition => ({ equals: [{ field: 'kind' }, option] })

describe('the ten items', () => {
  it.each(items.map(item => [item.id, item] as const))(
    '%s may be saved, and nothing is pointed out',
    (_id, item) => expect(checkItem(item)).toEqual({ refused: [], pointedOut: [] }),
  )

  it('a sound item passes; samples are named until they are confirmed', () => {
    expect(checkItem(made({}))).toEqual({ refused: [], pointedOut: [] })
    for (const item of items)
      expect(unconfirmedSamples(item)).toEqual(expect.arrayContaining(['clock', 'contact']))
    const { clockSample: _sample, ...confirmed } = made({})
    const contact = { ...confirmed.contact }
    delete contact.sample
    expect(unconfirmedSamples({ ...confirmed, contact, basis: [] })).toEqual([])
  })

  it('every finding has words in both languages', () => {
    for (const words of Object.values(definitionWords)) {
      for (const code of itemErrors) expect(words.refused[code]({})).toMatch(/\S/)
      for (const code of itemWarnings) expect(words.pointedOut[code]({})).toMatch(/\S/)
    }
  })
})

describe('reminders', () => {
  const rule = {
    warnPercents: [50, 80],
    leadAfterSeconds: 3600,
    supervisorAfterSeconds: 7200,
    pausable: true,
  }
  it.each([
    ['warnings that fall back', { warnPercents: [80, 50] }, 'warningsOrder', 'warnPercents'],
    ['a warning given twice', { warnPercents: [50, 50] }, 'warningsOrder', 'warnPercents'],
    ['one only the lead would hear', { warnLeadPercents: [60] }, 'warningsOrder', 'warnPercents'],
    [
      ...['supervisors told before the lead', { supervisorAfterSeconds: 60 }],
      ...['escalationOrder', 'supervisorAfterSeconds'],
    ],
  ] as const)('%s are refused, of the item and of a step', (_what, wrong, code, part) => {
    const alarms = {
      ...rule,
      ...wrong,
      warnPercents: [...('warnPercents' in wrong ? wrong.warnPercents : [50, 80])],
    }
    const given = {
      ...alarms,
      warnLeadPercents: [...('warnLeadPercents' in wrong ? wrong.warnLeadPercents : [])],
    }
    expect(refused({ clock: { ...campusCard.clock, ...given } })).toEqual([`${code} clock.${part}`])
    expect(refused(withStep({ alarms: given }))).toEqual([`${code} flow.steps.only.alarms.${part}`])
  })

  it('in their order they pass', () =>
    expect(refused(withStep({ alarms: { ...rule, warnLeadPercents: [80] } }))).toEqual([]))
})

describe('a flow that could strand a case is refused', () => {
  it.each<[string, Flow, string[]]>([
    [
      'a cycle',
      { steps: [step('a', { after: ['b'] }), step('b', { after: ['a'] })] },
      ['cycle flow.steps.a'],
    ],
    ['a step after itself', { steps: [step('a', { after: ['a'] })] }, ['cycle flow.steps.a']],
    [
      'a step behind a cycle, and where one runs into it',
      {
        steps: [
          step('in'),
          step('a', { after: ['in', 'b'] }),
          step('b', { after: ['a'] }),
          step('z', { after: ['b'] }),
        ],
      },
      ['cycle flow.steps.a', 'unreachable flow.steps.z', 'deadEnd flow.steps.in'],
    ],
    ['a step after none', { steps: [step('a', { after: ['gone'] })] }, ['stepUnknown flow.steps.a.after']],
    ['two of one name', { steps: [step('a'), step('a')] }, ['twice flow.steps.a']],
    ['a step of nobody', { steps: [step('a', { owners: [] })] }, ['noOwner flow.steps.a']],
    [
      'an owner missing in one case',
      { steps: [step('a', { owners: [by('lead', 'finance', kindIs('a'))] })] },
      ['noOwner flow.steps.a'],
    ],
    [
      'an owner in every case',
      {
        steps: [
          step('a', { owners: [by('lead', 'finance', kindIs('a')), by('lead', 'office', kindIs('b'))] }),
        ],
      },
      [],
    ],
    [
      'the only case without owner is skipped',
      { steps: [step('a', { when: kindIs('a'), owners: [by('lead', 'finance', kindIs('a'))] })] },
      [],
    ],
    [
      'a condition that never holds',
      { steps: [step('a', { when: { and: [kindIs('a'), kindIs('b')] } })] },
      ['unreachable flow.steps.a.when'],
    ],
    [
      'a sum between two limits the wrong way round',
      {
        steps: [
          step('a', {
            when: {
              and: [
                { gt: [{ sum: 'lines', column: 'amount' }, 500] },
                { lt: [{ sum: 'lines', column: 'amount' }, 400] },
              ],
            },
          }),
        ],
      },
      ['unreachable flow.steps.a.when'],
    ],
    [
      'approving oneself',
      { steps: [step('a', { owners: [{ owner: { by: 'requester' } }] })] },
      ['ownApproval flow.steps.a.owners.0'],
    ],
    [
      'a person the form may not have asked for',
      { steps: [step('a', { owners: [{ owner: { by: 'personInField', field: 'head' } }] })] },
      ['noOwner flow.steps.a.owners.0'],
    ],
    [
      'a person asked for whenever it matters',
      {
        steps: [
          step('a', { when: kindIs('a'), owners: [{ owner: { by: 'personInField', field: 'head' } }] }),
        ],
      },
      [],
    ],
    [
      'a department that need not be given',
      { steps: [step('a', { owners: [{ owner: { by: 'roleInField', role: 'lead', field: 'unit' } }] })] },
      ['noOwner flow.steps.a.owners.0'],
    ],
    [
      'an owner by a field of another kind',
      { steps: [step('a', { owners: [{ owner: { by: 'personInField', field: 'kind' } }] })] },
      ['fieldType flow.steps.a.owners.0'],
    ],
    [
      'an owner by an option that is not there',
      {
        steps: [
          step('a', {
            owners: [
              {
                owner: {
                  by: 'value',
                  field: 'kind',
                  cases: { z: { by: 'counsellor' } },
                  otherwise: { by: 'specialist' },
                },
              },
            ],
          }),
        ],
      },
      ['optionUnknown flow.steps.a.owners.0'],
    ],
    [
      'a condition that changes by the day',
      { steps: [step('a', { when: { equals: [{ today: 'month' }, 9] } })] },
      ['changesByDay flow.steps.a.when'],
    ],
  ])('%s', (_what, broken, expected) => expect(refused({ flow: broken })).toEqual(expected))
})

describe('a form that asks for what is not there is refused with the place', () => {
  const text: Field = { ...base, id: 'text', type: 'text' }
  it.each<[string, Partial<Item>, string[]]>([
    [
      'an unknown field',
      withField({ ...text, showIf: { filled: 'gone' } }),
      ['fieldUnknown form.fields.text.showIf'],
    ],
    [
      'a later field',
      { form: formOf({ ...text, showIf: kindIs('a') }, kind, lines, head, unit) },
      ['fieldLater form.fields.text.showIf'],
    ],
    [
      'itself',
      withField({ ...text, required: { filled: 'text' } }),
      ['fieldLater form.fields.text.required'],
    ],
    [
      'an unknown option',
      withField({ ...text, showIf: kindIs('z') }),
      ['optionUnknown form.fields.text.showIf'],
    ],
    [
      'days of what has none',
      withField({ ...text, showIf: { gt: [{ days: 'kind' }, 3] } }),
      ['fieldType form.fields.text.showIf'],
    ],
    [
      'a column that is not there',
      withField({ ...text, showIf: { gt: [{ sum: 'lines', column: 'cost' }, 3] } }),
      ['columnUnknown form.fields.text.showIf'],
    ],
    ['the same name twice', withField(text, text), ['twice form.fields.text']],
    [
      'the same option twice',
      withField({ ...base, id: 'm', type: 'many', options: [...options, ...options] }),
      ['twice form.fields.m.options.a', 'twice form.fields.m.options.b'],
    ],
    [
      'limits the wrong way round',
      withField({ ...text, minCharacters: 9, maxCharacters: 3 }),
      ['limitsReversed form.fields.text'],
    ],
    [
      'a signature filled in beforehand',
      withField({ ...base, id: 's', type: 'signature', prefill: 'last' }),
      ['fieldType form.fields.s.prefill'],
    ],
    [
      'a figure of nothing',
      { form: { ...form, figures: [{ id: 'f', label: say('数'), of: { days: 'trip' }, unit: 'days' }] } },
      ['fieldUnknown form.figures.f'],
    ],
    [
      'a rule about nothing',
      { form: { ...form, rules: [{ id: 'r', must: { filled: 'gone' }, at: 'nowhere', say: say('错') }] } },
      ['fieldUnknown form.rules.r.must', 'fieldUnknown form.rules.r.at'],
    ],
    [
      'a material without its field',
      { materials: [{ id: 'm', name: say('件'), example: say('例'), needed: true, field: 'gone' }] },
      ['fieldUnknown materials.m.field'],
    ],
    [
      'an audience that asks of the form',
      { audience: { kinds: ['student'], when: kindIs('a'), say: say('学生') } },
      ['fieldPersonal audience.when'],
    ],
    [
      'a step form that asks of the request',
      withStep({ form: formOf({ ...text, showIf: kindIs('a') }) }),
      ['fieldUnknown flow.steps.only.form.fields.text.showIf'],
    ],
    [
      'a clock from an unknown day',
      withStep({ startsAfter: { lastOn: 'trip' } }),
      ['fieldUnknown flow.steps.only.startsAfter'],
    ],
    [
      'copies to an unknown field',
      withStep({ copies: [{ by: 'personInField', field: 'boss' }] }),
      ['fieldUnknown flow.steps.only.copies.0'],
    ],
    [
      'a result after an unknown step',
      { result: { kind: 'pass', say: say('证'), after: ['gone'], verifiable: true, documents: [] } },
      ['stepUnknown result.after'],
    ],
    [
      'a document with an unknown blank',
      {
        result: {
          kind: 'pass',
          say: say('证'),
          verifiable: true,
          documents: [
            { title: say('证'), lines: [say('{profile.name} {gone} {step:first.x} {figure:f} {code}')] },
          ],
        },
      },
      [
        'placeholderUnknown result.documents.0',
        'placeholderUnknown result.documents.0',
        'placeholderUnknown result.documents.0',
      ],
    ],
  ])('%s', (_what, broken, expected) => expect(refused(broken)).toEqual(expected))

  it('rooms and options must agree', () => {
    const { booking } = roomBooking
    if (!booking) throw new Error('rooms are booked')
    const fewer = { ...roomBooking, booking: { ...booking, resources: booking.resources.slice(1) } }
    expect(checkItem(fewer).refused.map(({ code, params }) => `${code} ${params.id}`)).toEqual([
      'resourceUnknown admin301',
    ])
  })

  it('what is not an item at all is refused with the path', () => {
    expect(checkItem(null).refused[0]).toMatchObject({ code: 'schema', place: '' })
    expect(checkItem({ ...made({}), extra: 1 }).refused).toEqual([
      { code: 'schema', place: '', params: { detail: 'unrecognized_keys' } },
    ])
    const { en: _en, ...onlyChinese } = leave.purpose
    expect(refused({ purpose: onlyChinese as Item['purpose'] })).toEqual(['schema purpose.en'])
    expect(refused({ form: formOf({ ...base, id: 'toString', type: 'text' }) })[0]).toMatch(
      /^schema form\.sections\.0\.fields\.0/,
    )
  })
})

describe('the check-up points out', () => {
  const chain = (count: number, department: (index: number) => string): Flow => ({
    steps: Array.from({ length: count }, (_, index) =>
      step(`s${index}`, {
        after: index === 0 ? [] : [`s${index - 1}`],
        owners: [by('lead', department(index))],
        time: { seconds: 3600 },
      }),
    ),
  })
  const alternating = (index: number) => (index % 2 === 0 ? 'finance' : 'office')

  it('more than three approvals', () => {
    expect(pointedOut({ flow: chain(4, alternating) })).toEqual(['manyApprovals flow'])
    expect(pointedOut({ flow: chain(3, alternating) })).toEqual([])
  })

  it('two reviews in a row by one department, unless they are never both asked', () => {
    expect(pointedOut({ flow: chain(2, () => 'finance') })).toEqual(['sameDepartmentTwice flow.steps.s1'])
    const apart = {
      steps: [
        step('a', { owners: [by('lead', 'finance')], when: kindIs('a') }),
        step('b', {
          after: ['a'],
          owners: [by('member', 'finance')],
          when: { not: kindIs('a') },
          time: { seconds: 60 },
        }),
      ],
    }
    expect(pointedOut({ flow: apart })).toEqual([])
  })

  it('steps that together take longer than was promised, and too few questions', () => {
    const slow = {
      steps: [step('a', { time: { days: 2 } }), step('b', { after: ['a'], owners: [by('lead', 'office')] })],
    }
    expect(pointedOut({ flow: slow })).toEqual(['stepsLongerThanWhole clock'])
    expect(pointedOut({ questions: campusCard.questions.slice(1, 3) })).toEqual(['fewQuestions questions'])
  })
})

describe('a condition that is no sentence', () => {
  const asked: Condition = { gt: [{ field: 'count' }, 3] }
  it.each<[string, Condition]>([
    ['begins with a fixed value', { lt: [3, { field: 'count' }] }],
    ['has nothing but fixed values', { equals: ['a', 'a'] }],
    ['finds a fixed value in a list', { in: ['a', ['a', 'b']] }],
    ['denies twice', { not: { not: asked } }],
    ['does so within another', { and: [asked, { not: { not: asked } }] }],
  ])('%s: refused with its place and why, before it is saved and as it is written', (_what, when) => {
    const place = `askedFirst flow.steps.${'and' in when ? '0.when.and.1' : '0.when'}`
    expect(refused(withStep({ when }))).toContain(place)
    expect(refused(withStep({ when })).filter(one => !one.startsWith('askedFirst'))).toEqual([])
    expect(checkSound(made(withStep({ when }))).refused.map(({ code }) => code)).toContain('askedFirst')
  })

  it('none of the ten has one; every other way of asking is taken', () => {
    for (const item of items) expect(conditionsBegunWrongly(item)).toEqual([])
    const said: Condition = {
      or: [{ not: asked }, { not: { and: [{ not: asked }] } }, { gt: [{ days: 'p' }, { field: 'n' }] }],
    }
    expect(conditionSchema.safeParse(said).success).toBe(true)
  })
})

describe('what can never be', () => {
  const amount = { field: 'amount' }
  it.each<[Condition, boolean]>([
    [{ gt: [amount, 3] }, true],
    [{ and: [{ gt: [amount, 3] }, { lt: [amount, 5] }] }, true],
    [{ and: [{ gt: [amount, 5] }, { lt: [amount, 3] }] }, false],
    [{ and: [{ role: 'student' }, { not: { role: 'student' } }] }, false],
    [{ and: [{ filled: 'amount' }, { not: { filled: 'amount' } }] }, false],
    [{ and: [{ in: [amount, ['a', 'b']] }, { equals: [amount, 'c'] }] }, false],
    [{ or: [{ in: [amount, ['a']] }, { equals: [1, 2] }] }, true],
    [{ equals: [1, '1'] }, false],
    [{ gt: [{ field: 'end' }, { field: 'start' }] }, true],
  ])('%j: %s', (condition, possible) => expect(canHold(condition)).toBe(possible))
})
