import { TEST_KEY, useCampus } from '../../support/campus'
import { apply } from '../../support/applications'

// Items changed by an administrator without a release (rows S1, S12): drafts, versions, samples, retiring.

const campus = useCampus()
const production = useCampus({ functionEnv: { CAMPUS_KEY: TEST_KEY } })
const admin = () => campus.as('admin-1')
const draftOf = (id: string) => admin().ask('items.definition', { id })
const LOST = { service: 'loss', lostAt: 'unknown', phone: '13800001234' }

test('the ten stand in the window for everybody, and are found by pinyin initials of their words', async () => {
  const { rows } = await campus.caller('guest', { anonymous: true }).ask('items.list', {})
  expect(rows.map(({ id }) => id)).toHaveLength(10)
  const cardInitials = rows.find(({ id }) => id === 'campusCard')?.initials
  expect(cardInitials).toEqual(expect.arrayContaining(['xyk']))
})

test('changed, tried, published: new cases take the new version, running ones keep theirs; what changed is told', async () => {
  const lin = campus.as('lin')
  const before = await apply(lin, 'leave', {
    ...{
      kind: 'personal',
      period: { fromOn: '2026-03-12', toOn: '2026-03-12' },
      reason: '家里有事，回去一天。',
    },
    ...{ leavesCampus: 'no', phone: '13800001234', promise: true },
  })
  const { definition, revision } = await draftOf('leave')
  const changed = { ...definition, purpose: { 'zh-CN': '请假和销假都在这里办。', en: 'Leave and return.' } }
  const saved = await admin().ask('items.saveDraft', { id: 'leave', revision, definition: changed })
  expect(saved).toMatchObject({ isDraft: true, revision: 1, version: 2, check: { refused: [] } })
  expect(await admin().codeOf('items.saveDraft', { id: 'leave', revision: 0, definition: changed })).toBe(
    'STALE',
  )
  expect((await lin.ask('items.view', { id: 'leave' })).item.version).toBe(1)
  const tried = await admin().ask('items.try', { id: 'leave', values: { kind: 'sick' } })
  expect(tried.steps.map(({ step, skipped }) => `${step} ${skipped}`)).toContain('higher true')
  await admin().ask('items.publish', { id: 'leave', revision: 1, reason: '说明写短一点' })
  campus.later(31_000)
  expect((await lin.ask('items.view', { id: 'leave' })).item.purpose['zh-CN']).toBe('请假和销假都在这里办。')
  expect((await lin.view(before.id)).application?.version).toBe(1)
  const { changes } = await admin().ask('items.compare', { id: 'leave', before: 1, after: 2 })
  expect(changes.map(({ place }) => place)).toEqual(['purpose.zh-CN', 'purpose.en'])
  const { rows } = await admin().ask('items.versions', { id: 'leave' })
  expect(rows.map(({ version, current }) => [version, current])).toEqual([
    [2, true],
    [1, false],
  ])
})

test('a form filled in for the old version is not taken for the new one', async () => {
  const old = { requestKey: 'old-form-old-form-01', item: 'leave', version: 1, values: {} }
  expect(await campus.as('lin').codeOf('items.submit', old)).toBe('ITEM_CHANGED')
})

test('a definition with a dead end is refused with its place; nobody can publish it', async () => {
  const { definition } = await draftOf('repair')
  const [first, ...steps] = definition.flow.steps
  const circle = { ...definition, flow: { steps: [{ ...first, after: [steps.at(-1)?.id ?? ''] }, ...steps] } }
  const saved = await admin().ask('items.saveDraft', { id: 'repair', revision: 0, definition: circle })
  expect(saved.check.refused.length).toBeGreaterThan(0)
  const answer = await admin().call('items.publish', { id: 'repair', revision: 1, reason: '试一试' })
  expect(answer).toMatchObject({ ok: false, code: 'ITEM_REFUSED' })
  await admin().ask('items.discardDraft', { id: 'repair', revision: 1 })
  expect((await draftOf('repair')).isDraft).toBe(false)
})

test('retired it takes nothing new and says so; brought back it does', async () => {
  await admin().ask('items.retire', { id: 'campusCard', reason: '系统升级' })
  campus.later(31_000)
  const lin = campus.as('lin')
  expect(await lin.ask('items.view', { id: 'campusCard' })).toMatchObject({
    mayApply: false,
    whyNot: 'retired',
  })
  const lost = { requestKey: 'retired-retired-0001', item: 'campusCard', version: 1, values: LOST }
  expect(await lin.codeOf('items.submit', lost)).toBe('NOT_NOW')
  await admin().ask('items.bringBack', { id: 'campusCard', reason: '升级完成' })
  campus.later(31_000)
  expect((await lin.ask('items.view', { id: 'campusCard' })).mayApply).toBe(true)
})

test('a new item is written, published and stands in the window, without a release', async () => {
  const { definition } = await draftOf('seal')
  const fresh = { ...definition, name: { 'zh-CN': '介绍信', en: 'Letter of introduction' } }
  await admin().ask('items.saveDraft', { id: 'introduction', revision: 0, definition: fresh })
  await admin().ask('items.publish', { id: 'introduction', revision: 1, reason: '新增事项' })
  campus.later(31_000)
  const { rows } = await campus.as('su').ask('items.list', {})
  expect(rows.find(({ id }) => id === 'introduction')).toMatchObject({ version: 1, mayApply: true })
})

test('production publishes nothing invented: every sample is confirmed first', async () => {
  const there = production.as('admin-1')
  expect((await production.as('lin').ask('items.list', {})).rows).toEqual([])
  const { samples, revision, samplesMustGo } = await there.ask('items.definition', { id: 'leave' })
  expect(samplesMustGo).toBe(true)
  expect(samples.length).toBeGreaterThan(0)
  const publish = { id: 'leave', revision, reason: '开始使用' }
  expect(await there.codeOf('items.publish', publish)).toBe('SAMPLES_LEFT')
  const confirmed = await there.ask('items.confirmSamples', { id: 'leave', revision, places: samples })
  expect(confirmed.samples).toEqual([])
  await there.ask('items.publish', { ...publish, revision: confirmed.revision })
  production.later(31_000)
  expect((await production.as('lin').ask('items.list', {})).rows.map(({ id }) => id)).toEqual(['leave'])
})

test('the check-up counts what each step of the past did', async () => {
  const { cases, steps } = await admin().ask('items.checkUp', { id: 'leave' })
  expect([cases, steps.map(({ decided }) => decided)]).toEqual([1, [0, 0, 0]])
})
