import type { Action } from '../../shared/contract/api'
import type { AnyCommand, Case } from '../../shared/contract/case'
import { lifecycle } from '../../shared/domain/lifecycle'
import type { Role } from '../../shared/contract/words'
import type { Relation } from '../../shared/domain/relations'
import { HOUR, useCampus } from '../support/campus'
import { newKey, type Driver } from '../support/driver'
import { actions, commandSamples, samples } from '../support/samples'

// Reliability, group 1: who may do what, as a generated matrix over routes, commands, states and kinds of caller.

const campus = useCampus({ instances: 2 })

/** Written down here a second time on purpose: opening a route must be done twice. */
const whoMay: Record<Action, 'anyone' | 'requester' | 'staff' | Role> = {
  'me.view': 'requester',
  'me.setLanguage': 'requester',
  'home.view': 'requester',
  'feedback.preview': 'requester',
  'feedback.submit': 'requester',
  'feedback.submitOnBehalf': 'staff',
  'cases.listMine': 'requester',
  'cases.view': 'requester',
  'cases.command': 'requester',
  'files.begin': 'requester',
  'files.finish': 'requester',
  'files.open': 'requester',
  'inbox.list': 'requester',
  'inbox.markRead': 'requester',
  'succession.setAway': 'staff',
  'succession.endAway': 'staff',
  'succession.handOver': 'staff',
  'succession.board': 'staff',
  'phrases.view': 'staff',
  'phrases.save': 'staff',
  'queue.list': 'staff',
  'queue.search': 'staff',
  'queue.watch': 'staff',
  'queue.counts': 'staff',
  'queue.own': 'requester',
  'people.findColleagues': 'staff',
  'ledger.list': 'staff',
  'audit.refusals': 'administrator',
  'people.bind': 'requester',
  'people.bindProven': 'requester',
  'people.claimAdministrator': 'requester',
  'people.find': 'specialist',
  'people.unbind': 'specialist',
  'people.issueCode': 'specialist',
  'people.grant': 'administrator',
  'people.revoke': 'administrator',
  'roster.preview': 'administrator',
  'roster.apply': 'administrator',
  'roster.view': 'administrator',
  'routing.view': 'administrator',
  'routing.save': 'administrator',
  'classification.accuracy': 'supervisor',
  'privacy.view': 'requester',
  'privacy.consent': 'requester',
  'privacy.withdraw': 'requester',
  'privacy.correct': 'requester',
  'privacy.export': 'requester',
  'privacy.erase': 'requester',
  'anonymity.listMine': 'requester',
  'anonymity.askUnseal': 'supervisor',
  'anonymity.listAsked': 'supervisor',
  'anonymity.unseal': 'supervisor',
  'anonymity.viewUnsealed': 'supervisor',
  'notification.accepted': 'requester',
  'notification.view': 'requester',
  'notification.save': 'requester',
  'notification.confirmMail': 'requester',
  'notification.failures': 'administrator',
  'settings.view': 'administrator',
  'settings.saveCalendar': 'administrator',
  'settings.saveVariants': 'administrator',
  'settings.saveClocks': 'administrator',
  'settings.saveDuty': 'administrator',
  'settings.importHolidays': 'administrator',
  'deadlines.today': 'staff',
  'deadlines.calendar': 'staff',
  'promises.view': 'anyone',
  'items.list': 'anyone',
  'items.view': 'anyone',
  'items.slots': 'anyone',
  'items.verify': 'anyone',
  'items.submit': 'requester',
  'items.act': 'requester',
  'items.resubmit': 'requester',
  'items.findPeople': 'requester',
  'items.paper': 'requester',
  'items.manage': 'administrator',
  'items.definition': 'administrator',
  'items.saveDraft': 'administrator',
  'items.discardDraft': 'administrator',
  'items.confirmSamples': 'administrator',
  'items.publish': 'administrator',
  'items.retire': 'administrator',
  'items.bringBack': 'administrator',
  'items.versions': 'administrator',
  'items.compare': 'administrator',
  'items.try': 'administrator',
  'items.checkUp': 'administrator',
  'ledger.export': 'staff',
  'classification.export': 'administrator',
  'feedback.similar': 'requester',
  'feedback.join': 'requester',
  'feedback.answered': 'requester',
  'cases.past': 'staff',
  'cases.merge': 'staff',
  'cases.unmerge': 'staff',
  'jobs.view': 'requester',
  'jobs.listMine': 'requester',
  'jobs.open': 'requester',
  'figures.view': 'staff',
  'figures.recount': 'supervisor',
  'supervision.view': 'supervisor',
  'supervision.list': 'supervisor',
  'results.view': 'anyone',
  'reports.begin': 'supervisor',
  'reports.prove': 'requester',
}

/** Somebody who may call a route. */
const callerOf = (action: Action) => {
  const who = whoMay[action]
  if (who === 'requester' || who === 'anyone') return campus.as('lin')
  return campus.as(
    who === 'staff' || who === 'specialist' ? 'window-1' : who === 'supervisor' ? 'supervisor-1' : 'admin-1',
  )
}

/** Kinds of caller, and what each is to a case of lin in the dormitories that dormitory-1 has. */
const kinds: Record<string, readonly Relation[]> = {
  lin: ['requester'],
  zhao: [],
  'somebody-from-wechat': [],
  'dormitory-1': ['owner', 'firstContact', 'member'],
  'dormitory-2': ['member'],
  'dormitory-lead': ['lead'],
  'canteen-1': [],
  'canteen-lead': [],
  'window-1': ['specialist'],
  'supervisor-1': ['supervisor'],
  'admin-1': ['administrator'],
}
const strangers = ['zhao', 'somebody-from-wechat', 'canteen-1', 'canteen-lead']
const nobody = () => campus.caller('nobody', { anonymous: true })
const raw = (who: Driver, action: string, data: unknown) => who.raw({ action, data })
const codeOf = (answer: { ok: boolean; code?: string }) => answer.code ?? 'ok'

/** A case of lin, owned by dormitory-1, in every state a command can bring it into. */
const inState: Partial<Record<Case['status'], Case>> = {}
const states = ['submitted', 'handling', 'waiting', 'resolved', 'closed', 'withdrawn'] as const

beforeAll(async () => {
  const lin = campus.as('lin')
  for (const state of states) {
    const { id } = await lin.submit('宿舍的门锁坏了', {
      type: 'complaint',
      department: 'dormitory',
      urgency: 'normal',
    })
    const owner = await campus.ownerOf(id)
    if (state === 'handling') await owner.does(id, 'claim', {})
    if (state === 'waiting') await owner.does(id, 'askForMore', { text: '请问是哪一间？' })
    if (state === 'resolved' || state === 'closed') await owner.does(id, 'resolve', { text: '已经修好。' })
    if (state === 'closed') await lin.does(id, 'rate', { level: 4 })
    if (state === 'withdrawn') await lin.does(id, 'withdraw', {})
    const stored = await campus.documents.read('cases', id)
    expect(stored.status).toBe(state)
    inState[state] = { ...stored, owner: 'dormitory-1', firstContact: 'dormitory-1' }
  }
  campus.later(HOUR)
})

/** A copy of a case, so that what one test does no other test sees. */
let copies = 0
const copyOf = async (state: (typeof states)[number], more: Partial<Case> = {}): Promise<Case> => {
  const original = inState[state]
  if (!original) throw new Error(`no case is ${state}`)
  const name = `copy-${(copies += 1)}`
  const copy: Case = { ...original, ...more, _id: name, number: name }
  await campus.documents.put('cases', copy)
  return copy
}

const open = actions.filter(action => whoMay[action] === 'anyone')

test.each(open)('%s is published: it answers whoever asks, signed in or not (S14)', async action => {
  expect(codeOf(await raw(nobody(), action, samples[action]))).toBe('ok')
  expect(codeOf(await raw(campus.as('somebody-from-wechat'), action, samples[action]))).toBe('ok')
})

test.each(actions.filter(action => !open.includes(action)))(
  'A2 %s without an identity: sign in first',
  async action => {
    expect(codeOf(await raw(nobody(), action, samples[action]))).toBe('UNAUTHENTICATED')
  },
)

test.each(actions)(
  'A1 %s: an identity or a role in the payload is refused, and nothing happens',
  async action => {
    const lin = callerOf(action)
    const before = await campus.documents.all('cases')
    for (const forged of [
      'openid',
      'openId',
      'role',
      'userInfo',
      '_openid',
      'actor',
      'owner',
      'now',
      'grants',
    ]) {
      const value = forged === 'userInfo' ? { openId: 'openid-admin-1' } : 'openid-admin-1'
      const inData = await lin.raw({ action, data: { ...samples[action], [forged]: value } })
      expect([forged, codeOf(inData)]).toEqual([forged, 'INVALID_INPUT'])
      const beside = await lin.raw({ action, data: samples[action], [forged]: value })
      expect([forged, codeOf(beside)]).toEqual([forged, 'INVALID_INPUT'])
    }
    expect(await campus.documents.all('cases')).toEqual(before)
  },
)

test.each(actions.filter(action => !['requester', 'anyone'].includes(whoMay[action])))(
  'A5 %s is for staff: students and people the school does not know are refused before their input is looked at',
  async action => {
    for (const id of ['lin', 'su', 'somebody-from-wechat']) {
      expect(codeOf(await raw(campus.as(id), action, samples[action]))).toBe('FORBIDDEN')
      expect(codeOf(await raw(campus.as(id), action, { nonsense: true }))).toBe('FORBIDDEN')
    }
  },
)

test('A3 every route names who may call it, and only what is published is open to anyone', async () => {
  expect(Object.keys(whoMay).sort()).toEqual([...actions].sort())
})

test.each(strangers)(
  'A4 to %s another person’s case does not exist: the same answer as for one that never was',
  async id => {
    const who = campus.as(id)
    const { _id } = await copyOf('handling')
    const never = await who.call('cases.view', { id: 'never-was' })
    const others = await who.call('cases.view', { id: _id })
    expect({ ...others, now: 0, requestId: '' }).toEqual({ ...never, now: 0, requestId: '' })
    expect(codeOf(others)).toBe('NOT_FOUND')
    expect(codeOf(await who.call('files.open', { caseId: _id, key: 'any' }))).toBe('NOT_FOUND')
  },
)

test.each(strangers)('A4 nor does any list of %s show it', async id => {
  const who = campus.as(id)
  const { _id } = await copyOf('handling')
  const lists = [
    await who.call('cases.listMine', { show: 'all' }),
    await who.call('inbox.list', {}),
    await who.call('home.view', {}),
    ...(await Promise.all(
      (['mine', 'department', 'waiting', 'late'] as const).map(view => who.call('queue.list', { view })),
    )),
    await who.call('ledger.list', {}),
    await who.call('ledger.list', { department: 'dormitory' }),
  ]
  expect(JSON.stringify(lists)).not.toContain(_id)
})

type Name = AnyCommand['name']
const names = Object.keys(lifecycle) as Name[]
/** Rows that answer somebody's asking refuse where nobody asked. */
const answersAnAsking: readonly Name[] = [
  ...(['grantExtension', 'refuseExtension', 'transcribe', 'tell', 'relay', 'reopenFor', 'rule'] as const),
  ...(['verify', 'improve', 'callBack', 'appeal', 'judgeAppeal'] as const),
]

/** Refusals of a row's own, given only to somebody who may do it in this state. */
const ownRefusals = ['ok', 'ALREADY_DONE', 'TOO_MANY', 'RECEIVER_NEEDED']

const expected = (kind: string, name: Name, state: (typeof states)[number]): readonly string[] => {
  const found = kinds[kind] ?? []
  if (found.length === 0) return ['NOT_FOUND']
  if (!lifecycle[name].allow.some(relation => found.includes(relation))) return ['FORBIDDEN']
  if (!lifecycle[name].from.includes(state)) return ['NOT_NOW']
  return answersAnAsking.includes(name) ? [...ownRefusals, 'NOT_NOW'] : ownRefusals
}

describe.each(Object.keys(kinds))('A4 A5 what %s may do', kind => {
  test.each(states)('to a case that is %s: exactly what the lifecycle table says', async state => {
    const who = campus.as(kind)
    for (const name of names) {
      const { _id: id, version } = await copyOf(state)
      const input = commandSamples('dormitory-2')[name]
      const answer = await who.command(id, name, input, { version, requestKey: newKey() })
      expect(expected(kind, name, state)).toContain(codeOf(answer))
      const after = await campus.documents.read('cases', id)
      expect([name, after.version]).toEqual([name, version + (answer.ok ? 1 : 0)])
    }
  })
})

test.each(Object.keys(kinds))('the buttons %s is shown are the ones that work', async kind => {
  const who = campus.as(kind)
  for (const state of states) {
    const { _id: id } = await copyOf(state)
    const answer = await who.call('cases.view', { id })
    const shown = answer.ok ? answer.data.case.commands : []
    // Merging names another case; its rows are tried in test/domain/lifecycle-joining.test.ts.
    const alone = shown.filter((name): name is Name => name in lifecycle)
    for (const name of alone) expect(expected(kind, name, state)).toContain('ok')
  }
})

test('A7 a role taken away is gone with the next call', async () => {
  const { _id: id } = await copyOf('handling')
  const two = campus.as('dormitory-2')
  expect(codeOf(await two.call('cases.view', { id }))).toBe('ok')
  const { grants } = await campus.documents.read('people', 'dormitory-2')
  await campus.documents.change('people', 'dormitory-2', { grants: [] })
  expect(codeOf(await two.call('cases.view', { id }))).toBe('NOT_FOUND')
  expect(codeOf(await two.call('queue.list', { view: 'department' }))).toBe('FORBIDDEN')
  await campus.documents.change('people', 'dormitory-2', { grants })
  expect(codeOf(await two.call('queue.list', { view: 'department' }))).toBe('ok')
})

test('A7 a role that has run out is no role', async () => {
  const { _id: id } = await copyOf('handling')
  const { grants } = await campus.documents.read('people', 'dormitory-2')
  const until = campus.emulator.now() - 1
  await campus.documents.change('people', 'dormitory-2', {
    grants: grants.map(grant => ({ ...grant, until })),
  })
  expect(codeOf(await campus.as('dormitory-2').call('cases.view', { id }))).toBe('NOT_FOUND')
  await campus.documents.change('people', 'dormitory-2', { grants })
})

test('A7 who has left is nobody here', async () => {
  const { _id: id } = await copyOf('handling')
  const { documents } = campus
  const person = await documents.read('people', 'dormitory-2')
  await documents.put('people', { ...person, left: campus.emulator.now() })
  expect(codeOf(await campus.as('dormitory-2').call('cases.view', { id }))).toBe('NOT_FOUND')
  await documents.put('people', person)
})

test('A8 the timer function gives a person nothing, whatever they send', async () => {
  const call = (data: unknown) => campus.emulator.call({ openId: 'openid-lin' }, 'timer', data)
  for (const data of [{}, { Type: 'Timer', TriggerName: 'every-minute' }, { TCB_SOURCE: 'wx_trigger' }])
    expect(await call(data)).toMatchObject({ ok: false, code: 'FORBIDDEN' })
  const forged = await campus.as('lin').raw({ Type: 'Timer', TriggerName: 'every-minute' })
  expect(codeOf(forged)).toBe('INVALID_INPUT')
})

test('A10 nobody handles their own request, whatever else they are', async () => {
  const own = await copyOf('handling', { requester: 'dormitory-lead' })
  const lead = campus.as('dormitory-lead')
  for (const name of ['claim', 'assign', 'reply', 'resolve', 'note', 'reclassify'] as const) {
    const answer = await lead.command(own._id, name, commandSamples('dormitory-2')[name], {
      version: own.version,
    })
    expect([name, codeOf(answer)]).toEqual([name, 'FORBIDDEN'])
  }
  const handed = await copyOf('handling', { requester: 'dormitory-2' })
  const toThem = await lead.command(handed._id, 'assign', { to: 'dormitory-2' }, { version: handed.version })
  expect(codeOf(toThem)).toBe('FORBIDDEN')
})

test('A10 what a member files about their own department goes to somebody else', async () => {
  for (let time = 0; time < 6; time += 1) {
    const { id } = await campus
      .as('dormitory-1')
      .submit('值班室的空调坏了', { department: 'dormitory', urgency: 'normal' })
    expect((await campus.documents.read('cases', id)).owner).not.toBe('dormitory-1')
  }
})

test('A6 a phone number and a name are for those who handle the case; an administrator sees neither', async () => {
  const { _id: id } = await copyOf('handling', { contactPhone: '13800009999' })
  for (const kind of ['dormitory-1', 'dormitory-2', 'dormitory-lead', 'window-1', 'supervisor-1'])
    expect((await campus.as(kind).view(id)).requester).toMatchObject({ name: '林小满', phone: '13800009999' })
  const administrator = await campus.as('admin-1').call('cases.view', { id })
  expect(JSON.stringify(administrator)).not.toMatch(/13800009999|林小满/)
})

test('A6 no list and no page ever shows an id of a person, an openid or a school number', async () => {
  const { _id: id } = await copyOf('handling')
  const lead = campus.as('dormitory-lead')
  const pages = [
    await lead.call('cases.view', { id }),
    await lead.call('queue.list', { view: 'department' }),
    await lead.call('ledger.list', {}),
    await campus.as('lin').call('cases.view', { id }),
    await campus.as('lin').call('inbox.list', {}),
  ]
  expect(JSON.stringify(pages)).not.toMatch(
    /openid-|20240315|Tdormitory|"(lin|dormitory-[12]|dormitory-lead)"/,
  )
})

test('an internal note is for the office; the requester sees neither it nor that there is one', async () => {
  const lin = campus.as('lin')
  const { id } = await lin.submit('宿舍的窗户关不上', { department: 'dormitory', urgency: 'normal' })
  await (await campus.ownerOf(id)).does(id, 'note', { text: '等窗扇到货' })
  expect(JSON.stringify(await lin.call('cases.view', { id }))).not.toContain('等窗扇到货')
  expect(JSON.stringify(await lin.call('inbox.list', {}))).not.toContain('等窗扇到货')
})
