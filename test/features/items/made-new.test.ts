import { useCampus } from '../../support/campus'
import { apply, approve, refusedAt, stationsOf } from '../../support/applications'
import { newKey } from '../../support/driver'
import { blankItem, copyOf } from '@/admin/item/model/begin-item'
import { addField } from '@/admin/item/model/forms'
import { appendStep, besideStep, withStep } from '@/admin/item/model/steps'
import { itemsEditorWords } from '@shared/copy/items-editor'
import type { Item } from '@shared/contract/item'
import { findItems } from '@shared/domain/items'

// A new item written with the editor's own steps, from nothing to its first case's end and back (rows S1, S12).

const campus = useCampus()
const admin = () => campus.as('admin-1')
const say = (text: string) => ({ 'zh-CN': text, en: text })
const begun = {
  name: say('共享单车租借'),
  tile: say('单车'),
  category: 'daily',
  department: 'logistics',
} as const
const texts = { 'zh-CN': itemsEditorWords['zh-CN'].blank, en: itemsEditorWords.en.blank }

/** How many bikes; the many need a second look beside the first, and somebody hands them out. */
const bikes = (): Item => {
  const item = blankItem('bikes', begun, texts)
  const form = addField(item.form, 'what', {
    ...{ type: 'number', id: 'count', label: say('几辆'), required: true, min: 1, max: 20 },
  })
  const [beside, look] = besideStep(item.flow.steps, 'handle', say('安全检查'), 'security')
  const checked = beside.find(({ id }) => id === look)
  const many = checked
    ? withStep(beside, { ...checked, when: { gt: [{ field: 'count' }, 5] }, copies: [{ by: 'counsellor' }] })
    : beside
  const [steps, last] = appendStep(many, say('交车'), 'logistics')
  const renamed = (id: string) => (id === look ? 'look' : id === last ? 'give' : id)
  return {
    ...item,
    form,
    flow: {
      steps: steps.map(step => ({ ...step, id: renamed(step.id), after: step.after.map(renamed) })),
    },
  }
}

test('written, tried, published, found by its initials, applied for and walked to its end', async () => {
  const saved = await admin().ask('items.saveDraft', { id: 'bikes', revision: 0, definition: { ...bikes() } })
  expect(saved).toMatchObject({ isDraft: true, state: 'draft', inForce: 0, check: { refused: [] } })
  expect(saved.definition.initials).toEqual(['gxdczj', 'dc'])
  const tried = await admin().ask('items.try', { id: 'bikes', values: { what: '去郊外调研', count: 6 } })
  expect(tried.steps.map(({ step, skipped }) => [step, skipped])).toEqual([
    ['handle', false],
    ['look', false],
    ['give', false],
  ])
  expect((await admin().ask('items.view', { id: 'bikes', draft: true })).item.state).toBe('draft')
  expect(await campus.as('lin').codeOf('items.view', { id: 'bikes' })).toBe('NOT_FOUND')
  await admin().ask('items.publish', { id: 'bikes', revision: 1, reason: '新增事项' })
  campus.later(31_000)

  const lin = campus.as('lin')
  const { rows } = await lin.ask('items.list', {})
  expect(findItems(rows, 'gxdc').map(({ id }) => id)).toEqual(['bikes'])
  expect(await refusedAt(lin, 'bikes', { what: '去郊外调研', count: 21 })).toEqual([
    ...['INVALID_INPUT', 'count tooLarge'],
  ])
  const { id } = await apply(lin, 'bikes', { what: '去郊外调研', count: 6 })
  expect(await stationsOf(lin, id)).toEqual(['handle open', 'look open', 'give ahead'])
  for (const step of ['handle', 'look', 'give'])
    expect([step, await approve(campus, id, step)]).toEqual([step, 'ok'])
  expect(await lin.view(id)).toMatchObject({ status: 'resolved' })
  expect(await stationsOf(lin, id)).toEqual(['handle done', 'look done', 'give done'])
})

test('retired it takes nothing more, and its draft says so; brought back it does', async () => {
  await admin().ask('items.retire', { id: 'bikes', reason: '车在维修' })
  campus.later(31_000)
  expect(await admin().ask('items.definition', { id: 'bikes' })).toMatchObject({
    state: 'retired',
    inForce: 1,
  })
  const lin = campus.as('lin')
  expect((await lin.ask('items.list', {})).rows.map(({ id }) => id)).not.toContain('bikes')
  expect(await refusedAt(lin, 'bikes', { what: '再借一次', count: 1 })).toEqual(['NOT_NOW'])
  await admin().ask('items.bringBack', { id: 'bikes', reason: '修好了' })
  campus.later(31_000)
  expect(await refusedAt(lin, 'bikes', { what: '再借一次', count: 1 })).toEqual(['ok'])
})

test('a copy of another item, and what is in force, can be tried without a draft', async () => {
  const { definition } = await admin().ask('items.definition', { id: 'certificate' })
  const copy = copyOf(definition, 'letters', { ...begun, name: say('介绍信'), tile: say('介绍信') })
  const saved = await admin().ask('items.saveDraft', { id: 'letters', revision: 0, definition: { ...copy } })
  expect(saved.check.refused).toEqual([])
  expect(saved.definition.form).toEqual(definition.form)
  expect((await admin().ask('items.view', { id: 'certificate', draft: true })).item.id).toBe('certificate')
})

test('what is not written is refused with its place', async () => {
  const { name: _name, ...item } = bikes()
  const definition = { ...item, name: { 'zh-CN': '', en: '' } }
  const answer = await admin().call('items.saveDraft', { id: 'half', revision: 0, definition })
  expect(answer).toMatchObject({ ok: false, code: 'ITEM_REFUSED' })
  expect(answer.ok ? [] : answer.problems?.map(({ path }) => path)).toEqual(['name.zh-CN', 'name.en'])
})

test('a step keeps its own reminders, and its clock does not wait where the definition says so', async () => {
  const { definition } = await admin().ask('items.definition', { id: 'library' })
  const alarms = {
    ...{ warnPercents: [30, 90], warnLeadPercents: [90], pausable: false },
    ...{ leadAfterSeconds: 0, supervisorAfterSeconds: 3600 },
  }
  const [first, ...steps] = definition.flow.steps
  if (!first) throw new Error('no step')
  const saved = await admin().ask('items.saveDraft', {
    ...{ id: 'library', revision: 0 },
    definition: { ...definition, flow: { steps: [{ ...first, alarms }, ...steps] } },
  })
  await admin().ask('items.publish', { id: 'library', revision: saved.revision, reason: '提醒早一点' })
  campus.later(31_000)
  const borrow = { service: 'borrow', books: [{ title: '中国通史' }], pickUp: 'desk', phone: '13800001234' }
  const { id } = await campus
    .as('su')
    .ask('items.submit', { requestKey: newKey(), item: 'library', version: 2, values: borrow })
  const [whole, step] = (await campus.documents.read('cases', id)).clocks
  expect(whole).toMatchObject({ id: 'whole', warnPercents: [50, 80], pausable: true })
  expect(step).toMatchObject({ id: `step:${first.id}`, ...alarms })
})
