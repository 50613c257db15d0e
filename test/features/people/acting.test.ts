import { useCampus } from '../../support/campus'

// Several roles a person, switched openly: the chosen one takes rights away, never gives any.

const campus = useCampus()
const window1 = campus.as.bind(campus)
const codeOf = (answer: { ok: boolean; code?: string }) => answer.code ?? 'ok'
const call = (who: string, action: string, data: unknown, as?: string) =>
  window1(who)
    .raw({ action, data, ...(as === undefined ? {} : { as }) })
    .then(codeOf)

test('in one of their roles somebody may do what it allows, and nothing of their others', async () => {
  expect(await call('window-1', 'people.find', { number: '20240315' })).toBe('ok')
  expect(await call('window-1', 'people.find', { number: '20240315' }, 'specialist')).toBe('ok')
  expect(await call('window-1', 'people.find', { number: '20240315' }, 'member:office')).toBe('FORBIDDEN')
  expect(await call('window-1', 'queue.list', { view: 'mine' }, 'member:office')).toBe('ok')
})

test('as themselves, or in a role they do not hold, staff have none', async () => {
  for (const as of ['myself', 'administrator', 'supervisor', 'member:dormitory', '', '__proto__'])
    expect([as, await call('window-1', 'queue.list', { view: 'mine' }, as)]).toEqual([as, 'FORBIDDEN'])
  expect(await call('lin', 'roster.view', { id: 'x' }, 'administrator')).toBe('FORBIDDEN')
})

test('what is done in a role is recorded in that role', async () => {
  const { id } = await campus.as('su').submit('门禁坏了', { department: 'office', urgency: 'normal' })
  const { version } = await campus.as('window-1').view(id)
  const data = {
    id,
    version,
    requestKey: 'acting-in-one-role-1',
    name: 'note',
    input: { text: '已联系厂家' },
  }
  expect(await call('window-1', 'cases.command', data, 'specialist')).toBe('ok')
  const rows = await campus.documents.all('events', { case: id })
  const note = rows.find(({ command }) => command === 'note')
  expect(['specialist', 'owner', 'firstContact']).toContain(note?.actor.role)
})
