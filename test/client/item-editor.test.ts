import fc from 'fast-check'
import { itemById, items } from '@shared/catalogue/items'
import { departments } from '@shared/catalogue/departments'
import { conditionSchema, type Condition, type Operand } from '@shared/contract/condition'
import { fieldTypes } from '@shared/contract/form-words'
import { itemSchema, type Item } from '@shared/contract/item'
import { itemsEditorWords } from '@shared/copy/items-editor'
import { checkItem } from '@shared/domain/check-item'
import { fieldsOf } from '@shared/domain/forms'
import { operandsIn } from '@shared/domain/forms-condition-parts'
import { alarmsOf, leadWarnedAt, warnedAt, withAlarms } from '@/admin/item/model/alarms'
import { blankItem, copyOf, freshItemId } from '@/admin/item/model/begin-item'
import { beginBooking, beginResource, withResources } from '@/admin/item/model/booking'
import { changesIn } from '@/admin/item/model/changes'
import { readNode, withMore, withoutPart, writeNode } from '@/admin/item/model/conditions'
import { beginField, turnField } from '@/admin/item/model/fields'
import { readyToSave } from '@/admin/item/model/fill-in'
import { untranslated, unwritten } from '@shared/domain/items-texts'
import { fieldsBefore, moveField, removeField, withForm } from '@/admin/item/model/forms'
import { isThere, placeOf } from '@/admin/item/model/places'
import { appendStep, besideStep, moveStepUp, removeStep } from '@/admin/item/model/steps'
import { askedBy, clauseOf, keyOf, subjectsOf } from '@/admin/item/model/subjects'
import { sayChange } from '@/admin/item/say/say-change'
import { sayCondition } from '@/admin/item/say/say-condition'
import { sayPlace } from '@/admin/item/say/say-place'
import { sayingsIn } from '@/admin/item/say/sayings'

// What the editor of items does with a definition, without a screen.

const say = (text: string) => ({ 'zh-CN': text, en: text })
const of = (id: string): Item => {
  const found = itemById(id)
  if (!found) throw new Error(id)
  return found
}
const zh = sayingsIn(
  'zh-CN',
  departments.map(({ _id, name }) => ({ id: _id, name })),
)
const refusedIn = (item: Item) => checkItem(item).refused.map(({ code, place }) => `${code} ${place}`)
const begun = { name: say('借用设备'), tile: say('设备'), category: 'daily', department: 'office' } as const
const blank = () =>
  blankItem('equipment', begun, { 'zh-CN': itemsEditorWords['zh-CN'].blank, en: itemsEditorWords.en.blank })
/** As the server completes it. */
const withInitials = (item: Item): Item => ({ ...item, initials: ['jysb'] })

describe('opened and saved unchanged it is the same', () => {
  it.each(items.map(item => [item.id, item] as const))('%s', (_id, item) => {
    expect(readyToSave(item)).toEqual(item)
    expect(unwritten(item)).toEqual([])
    for (const place of [
      'form',
      ...item.flow.steps.map(({ id }) => `flow.steps.${id}.form` as const),
    ] as const) {
      const form =
        place === 'form' ? item.form : item.flow.steps.find(({ id }) => place.includes(`.${id}.`))?.form
      expect(withForm(item, place, form)).toEqual(item)
    }
    for (const field of fieldsOf(item.form)) expect(turnField(field, field.type)).toBe(field)
    if (item.booking) expect(withResources(item, item.booking.resources)).toEqual(item)
  })
})

const conditionsOf = (value: unknown): Condition[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    ['when', 'showIf', 'must', 'needed', 'required'].includes(key) && typeof part === 'object'
      ? [part as Condition]
      : conditionsOf(part),
  )
}

describe('conditions', () => {
  const all = items.flatMap(item => conditionsOf(item).map(condition => [item, condition] as const))

  it('every question of the ten can be picked again, and is told in words', () => {
    expect(all.length).toBeGreaterThan(40)
    for (const [item, condition] of all) {
      const fields = [
        ...fieldsOf(item.form),
        ...item.flow.steps.flatMap(({ form }) => (form ? fieldsOf(form) : [])),
      ]
      const known = new Set(subjectsOf(fields, { byDay: true }).map(({ key }) => key))
      for (const { operand } of operandsIn(condition))
        if (typeof operand === 'object') expect([item.id, known.has(keyOf(operand))]).toEqual([item.id, true])
      expect(sayCondition(condition, fields, zh)).not.toMatch(/\{|undefined|已删除/)
    }
  })

  const asked: fc.Arbitrary<Operand> = fc.constantFrom<Operand>(
    ...[{ field: 'a' }, { days: 'p' }, { sum: 't', column: 'c' }, { profile: 'kind' as const }],
  )
  const operand: fc.Arbitrary<Operand> = fc.oneof(asked, fc.integer(), fc.string(), fc.boolean())
  const plain = (tie: fc.LetrecTypedTie<{ condition: Condition; plain: Condition }>) =>
    fc.oneof(
      { maxDepth: 3 },
      fc.tuple(asked, operand).map((equals): Condition => ({ equals })),
      fc.tuple(asked, operand).map((gt): Condition => ({ gt })),
      fc.tuple(asked, operand).map((lt): Condition => ({ lt })),
      fc.tuple(asked, fc.array(fc.string())).map((list): Condition => ({ in: list })),
      fc.constantFrom<Condition>({ filled: 'a' }, { role: 'student' }),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((and): Condition => ({ and })),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((or): Condition => ({ or })),
    )
  /** Whatever the schema takes. */
  const { condition } = fc.letrec<{ condition: Condition; plain: Condition }>(tie => ({
    plain: plain(tie),
    condition: fc.oneof(
      tie('plain'),
      tie('plain').map((not): Condition => ({ not })),
    ),
  }))

  it('whatever the schema takes is a sentence of the editor', () =>
    fc.assert(
      fc.property(condition, each => {
        fc.pre(conditionSchema.safeParse(each).success)
        expect(readNode(each).node).not.toBe('other')
      }),
    ))

  it('what is read and written again is the same, whatever it is', () =>
    fc.assert(fc.property(condition, each => expect(writeNode(readNode(each))).toEqual(each))))

  it('one more and without it again is what it was; the last one gone is no condition', () => {
    fc.assert(
      fc.property(condition, each => {
        const node = readNode(each)
        const count = node.node === 'group' && !node.denied ? node.parts.length : 1
        fc.pre(!(node.node === 'group' && !node.denied && count === 1))
        expect(withoutPart(withMore(each, { filled: 'x' }), count)).toEqual(each)
      }),
    )
    expect(withoutPart({ and: [{ filled: 'a' }] }, 0)).toBeUndefined()
  })

  it('a question turned to another relation keeps what it is about, and its value where it fits', () => {
    const fields = fieldsOf(of('leave').form)
    for (const about of subjectsOf(fields, { byDay: true }))
      for (const relation of about.relations) {
        const clause = clauseOf(about, relation, '2026-03-11')
        const again = readNode(writeNode({ node: 'clause', clause }))
        expect(again).toEqual({ node: 'clause', clause })
        if (clause.kind !== 'filled') expect(keyOf(askedBy(clause))).toBe(about.key)
      }
    const kind = subjectsOf(fields).find(({ key }) => key === keyOf({ field: 'kind' }))
    const sick = kind && clauseOf(kind, 'is', '2026-03-11')
    expect(kind && sick && clauseOf(kind, 'oneOf', '2026-03-11', sick)).toMatchObject({ list: ['sick'] })
  })

  it('is told as a clerk would', () => {
    const leave = of('leave')
    const higher = leave.flow.steps[1]?.owners[2]?.when
    expect(higher && sayCondition(higher, fieldsOf(leave.form), zh)).toBe(
      '申请人是学生，并且“从哪天到哪天”的天数大于 7',
    )
  })
})

describe('a form', () => {
  it('a question of every type, as it begins, needs only words', () => {
    for (const type of fieldTypes) {
      const field = beginField(type, 'fresh', say('新题目'))
      const [section] = blank().form.sections
      const item = { ...blank(), form: { sections: section ? [{ ...section, fields: [field] }] : [] } }
      // Options and columns still have to be named; nothing else stands in the way.
      const named = JSON.parse(JSON.stringify(item).replaceAll('""', '"甲"')) as Item
      expect([type, refusedIn(withInitials(named))]).toEqual([type, []])
    }
  })

  it('a question goes up and down, over the edge of its page too, and nothing is lost', () => {
    const { form } = of('leave')
    const ids = fieldsOf(form).map(({ id }) => id)
    for (const id of ids) {
      for (const by of [-1, 1] as const)
        expect(
          fieldsOf(moveField(form, id, by))
            .map(each => each.id)
            .sort(),
        ).toEqual([...ids].sort())
      expect(fieldsBefore(form, id).map(each => each.id)).toEqual(ids.slice(0, ids.indexOf(id)))
    }
    expect(moveField(form, 'proof', 1).sections.map(({ fields }) => fields[0]?.id)).toContain('proof')
    const only = {
      sections: form.sections.slice(0, 1).map(one => ({ ...one, fields: one.fields.slice(0, 1) })),
    }
    expect(removeField(only, 'kind').sections).toEqual([])
  })
})

describe('a flow', () => {
  const flowOf = (steps: Item['flow']['steps']) => refusedIn({ ...of('room'), flow: { steps } })
  const { steps } = of('room').flow

  it('stays whole whatever is added, moved or taken out', () => {
    expect(flowOf(appendStep(steps, say('归档'), 'office')[0])).toEqual([])
    for (const { id } of steps) {
      expect(flowOf(besideStep(steps, id, say('同时'), 'office')[0])).toEqual([])
      expect(flowOf(moveStepUp(steps, id))).toEqual([])
      const left = removeStep(steps, id)
      expect(flowOf(left).filter(each => !each.includes('result.after'))).toEqual([])
      expect(left).toHaveLength(steps.length - 1)
    }
  })

  it('a step beside another begins with it, and what followed one follows both', () => {
    const [fresh, id] = besideStep(steps, 'venue', say('安全'), 'security')
    expect(fresh.find(step => step.id === id)?.after).toEqual(['counsellor'])
    expect(fresh.find(step => step.id === 'prepare')?.after).toEqual(['venue', id])
  })

  it('two steps that change places twice are as they were', () => {
    const twice = moveStepUp(moveStepUp(steps, 'venue'), 'counsellor')
    expect(twice).toEqual(steps)
  })
})

describe('reminders', () => {
  const percents = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 6 })

  it('whatever is chosen rises, is four at most, and the lead hears none that is gone', () =>
    fc.assert(
      fc.property(percents, percents, percents, (before, lead, after) => {
        const begun = leadWarnedAt(warnedAt(alarmsOf(of('leave').clock), before), lead)
        const heard = (begun.warnLeadPercents ?? []).filter(percent => begun.warnPercents.includes(percent))
        const rule = warnedAt(leadWarnedAt(begun, heard), after)
        expect(checkItem({ ...of('leave'), clock: withAlarms(of('leave').clock, rule) }).refused).toEqual([])
        if (after.length <= 4) expect([...rule.warnPercents].sort()).toEqual([...after].sort())
      }),
      { numRuns: 50 },
    ))
})

describe('a new item', () => {
  it('from nothing is sound, and says itself what it has invented', () => {
    expect(checkItem(withInitials(blank())).refused).toEqual([])
    expect(itemSchema.safeParse(withInitials(blank())).success).toBe(true)
    expect(blank().contact.sample && blank().clockSample && blank().fees[0]?.sample).toBe(true)
  })

  it.each(items.map(({ id }) => id))('as a copy of %s is sound', id => {
    const copy = copyOf(of(id), 'copied', begun)
    expect(refusedIn(withInitials(copy))).toEqual([])
    expect(copy).toMatchObject({ id: 'copied', name: begun.name, form: of(id).form })
  })

  it('gets an id of its own', () => {
    expect(freshItemId({ 'zh-CN': '借用', en: 'Borrow a bike' }, [])).toBe('borrowABike')
    expect(freshItemId({ 'zh-CN': '借用', en: 'Leave' }, ['leave'])).toMatch(/^leave[a-z0-9]{3,6}$/)
    expect(freshItemId(say('借用'), [])).toMatch(/^item[a-z0-9]*$/)
  })

  it('with booking, its options follow what can be booked', () => {
    const labels = { room: say('订哪里'), window: say('时间'), first: say('一号'), place: say('楼上') }
    const item = beginBooking(withInitials(blank()), labels)
    expect(refusedIn(item)).toEqual([])
    const two = withResources(item, [
      ...(item.booking?.resources ?? []),
      beginResource(say('二号'), say('楼下')),
    ])
    expect(refusedIn(two)).toEqual([])
    const [, second] = two.booking?.resources ?? []
    const renamed = withResources(two, second ? [{ ...second, name: say('新名') }] : [])
    expect(refusedIn(renamed)).toEqual([])
    const choice = fieldsOf(renamed.form).find(({ type }) => type === 'choice')
    expect(choice && 'options' in choice && choice.options.map(({ label }) => label['zh-CN'])).toEqual([
      '新名',
    ])
  })
})

describe('what is not written yet', () => {
  it('one language stands for the other; what has neither is named with its place', () => {
    const half = { ...blank(), name: { 'zh-CN': '借用设备', en: '' }, purpose: { 'zh-CN': '', en: '' } }
    expect(readyToSave(half).name).toEqual(say('借用设备'))
    expect(unwritten(half)).toEqual(['purpose'])
  })

  it('nothing of the ten is left to translate', () => {
    for (const item of items) expect([item.id, untranslated(item)]).toEqual([item.id, []])
  })

  it('a text in one language is to do, with its place, before it is saved and after', () => {
    const repair = of('repair')
    const [page, ...pages] = repair.form.sections
    const [question, ...questions] = page?.fields ?? []
    if (!page || !question) throw new Error('repair asks nothing')
    const half = {
      ...repair,
      name: { 'zh-CN': '报修与维护', en: '' },
      purpose: say('Report what is broken'),
      tile: say('VPN'),
      form: {
        ...repair.form,
        sections: [{ ...page, fields: [{ ...question, label: say('哪里坏了') }, ...questions] }, ...pages],
      },
    }
    for (const item of [half, readyToSave(half)])
      expect(untranslated(item).map(({ code, place }) => `${code} ${place}`)).toEqual([
        'inChinese name',
        `inChinese form.sections.${page.id}.fields.${question.id}.label`,
        'inEnglish purpose',
      ])
    expect(placeOf(`form.sections.${page.id}.fields.${question.id}.label`, half)).toEqual({
      ...{ tab: 'form', at: `form.fields.${question.id}` },
    })
  })
})

describe('places', () => {
  it.each([
    ['flow.steps.venue.owners.0.when', { tab: 'flow', at: 'flow.steps.venue', line: '0' }],
    ['form.sections.0.fields.0.options.1.label', { tab: 'form', at: 'form.fields.room', line: 'admin502' }],
    ['flow.steps.1.name.en', { tab: 'flow', at: 'flow.steps.venue' }],
    ['form.fields.people.showIf', { tab: 'form', at: 'form.fields.people' }],
    ['form.sections.0.fields.2.label.en', { tab: 'form', at: 'form.fields.people' }],
    ['form.rules.seats-admin301.must', { tab: 'form', at: 'form.rules.seats-admin301' }],
    ['form.figures.minutes', { tab: 'form', at: 'form.figures.minutes' }],
    ['booking.resources.1', { tab: 'result', at: 'booking.resources.admin502' }],
    ['booking.windowField', { tab: 'result', at: 'booking' }],
    ['result.documents.0', { tab: 'result', at: 'result.documents.0' }],
    ['result.after', { tab: 'result', at: 'result' }],
    ['materials.safetyPlan.needed', { tab: 'texts', at: 'materials', line: 'safetyPlan' }],
    ['fees.0', { tab: 'texts', at: 'fees', line: '0' }],
    ['purpose', { tab: 'texts', at: 'names' }],
    ['questions', { tab: 'texts', at: 'questions' }],
    ['check', { tab: 'check' }],
  ] as const)('%s', (path, place) => expect(placeOf(path, of('room'))).toEqual(place))

  it('of a form of a step', () =>
    expect(placeOf('flow.steps.2.form.sections.0.fields.0.label', of('leave'))).toEqual({
      ...{ tab: 'flow', at: 'flow.steps.return.form.fields.returnedOn' },
    }))

  it('everything the check can name in the ten stands on a page that is there, with a name', () => {
    for (const item of items) {
      const paths = [
        ...fieldsOf(item.form).map(({ id }) => `form.fields.${id}`),
        ...item.flow.steps.map(({ id }) => `flow.steps.${id}.owners.0`),
        ...item.materials.map(({ id }) => `materials.${id}`),
        ...(item.booking?.resources ?? []).map(({ id }) => `booking.resources.${id}`),
      ]
      for (const path of paths) {
        expect([path, isThere(placeOf(path, item).at ?? '', item)]).toEqual([path, true])
        expect(sayPlace(path, item, zh)).toMatch(/ › /)
      }
    }
    expect(isThere('form.fields.gone', of('room'))).toBe(false)
  })
})

describe('what changed, in words', () => {
  const told = (before: Item, after: Item) =>
    changesIn(before, after).map(change => {
      const { place, kind, before: old, after: fresh } = sayChange(change, before, after, zh)
      return [kind, place, old, fresh]
    })
  const leave = of('leave')

  it('nothing, where nothing changed', () =>
    expect(changesIn(leave, JSON.parse(JSON.stringify(leave)) as Item)).toEqual([]))

  it('a condition and a time', () => {
    const steps = leave.flow.steps.map(step =>
      step.id === 'higher'
        ? { ...step, when: { gt: [{ days: 'period' }, 5] } as Condition, time: { days: 2 } }
        : step,
    )
    expect(told(leave, { ...leave, flow: { steps } })).toEqual([
      [
        ...['changed', '流程 › 上级会签（超过 3 天） › 条件'],
        ...['“从哪天到哪天”的天数大于 3', '“从哪天到哪天”的天数大于 5'],
      ],
      ['changed', '流程 › 上级会签（超过 3 天） › 时限', '1 个工作日内', '2 个工作日内'],
    ])
  })

  it('reminders, of the item part by part, of a step as a sentence', () => {
    const clock = warnedAt({ ...leave.clock, leadAfterSeconds: 0 }, [30, 80])
    const steps = leave.flow.steps.map(step =>
      step.id === 'higher'
        ? { ...step, alarms: leadWarnedAt({ ...alarmsOf(leave.clock), pausable: false }, [80]) }
        : step,
    )
    expect(told(leave, { ...leave, clock, flow: { steps } })).toEqual([
      ['changed', '内容 › 标准办理时限 › 到期前提醒', '50%、80%', '30%、80%'],
      ['changed', '内容 › 标准办理时限 › 超时多久报部门负责人', '3.5 小时', '0 小时'],
      [
        ...['added', '流程 › 上级会签（超过 3 天） › 提醒和停表', ''],
        '用到 50%、80% 提醒责任人，80% 时也告诉部门负责人，超时 3.5 小时报部门负责人，超时 7 小时报服务监督，等补材料时照样计时',
      ],
    ])
  })

  it('a question taken out, pages in another order, a fee', () => {
    const form = { ...leave.form, sections: [...removeField(leave.form, 'reason').sections].reverse() }
    const fees = [{ name: say('工本费'), fen: 500 }]
    expect(told(leave, { ...leave, form, fees })).toEqual([
      ['changed', '内容 › 费用 › 工本费 › 名称', '不收费', '工本费'],
      ['changed', '内容 › 费用 › 工本费 › 金额', '0.00 元', '5.00 元'],
      ['removed', '表单 › 原因', '原因', ''],
      ['moved', '表单 › 分页', expect.any(String), expect.any(String)],
    ])
  })

  it('only the English: then the English is shown', () =>
    expect(told(leave, { ...leave, tile: { ...leave.tile, en: 'Time off' } })).toEqual([
      ['changed', '内容 › 名称和用途 › 首页短名', 'Leave', 'Time off'],
    ]))
})
