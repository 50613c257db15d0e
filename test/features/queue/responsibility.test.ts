import { DAY, HOUR, MINUTE, TEST_KEY, useCampus } from '../../support/campus'
import { brokenRules } from '../../support/invariants'

// Rows S2, S11, S13: people without the app, hand-overs, absences and leavers, ratings and what follows a low one.

process.env['CAMPUS_KEY'] = TEST_KEY
const campus = useCampus()
const as = (id: string) => campus.as(id)
const stored = (id: string) => campus.documents.read('cases', id)
const told = async (who: string, template: string) =>
  (await as(who).inbox()).filter(message => message.template === template).length
const file = async (more = {}) => {
  campus.later(11 * MINUTE)
  const given = { type: 'complaint', department: 'dormitory', urgency: 'normal', ...more } as const
  const { id } = await as('lin').submit('三号楼的热水停了两天', given)
  return { id, owner: await campus.ownerOf(id) }
}
const rated = async (level: 1 | 2 | 5) => {
  const { id, owner } = await file()
  await owner.does(id, 'resolve', { text: '您好，已经修好。' })
  await as('lin').does(id, 'rate', { level, ...(level < 3 ? { reasons: ['slow'] } : {}) })
  return { id, owner }
}

afterEach(async () => expect(await brokenRules(campus.documents)).toEqual([]))

describe('people without the app', () => {
  test('are answered through what they left, and the act is recorded', async () => {
    const { id } = await as('window-1').submitOnBehalf('投影仪坏了，没人修。', {
      channel: 'hotline',
      originalAt: campus.emulator.now() - HOUR,
      contactName: '李老师',
      phone: '13800001234',
    })
    const owner = await campus.ownerOf(id)
    expect((await owner.does(id, 'resolve', { text: '您好，已换新灯泡。' })).suggested).toBe('tell')
    expect((await owner.queue('toTell')).map(({ caseId }) => caseId)).toEqual([id])
    await owner.does(id, 'tell', { how: 'phone', reached: false })
    expect((await owner.view(id)).desk?.tellSince).toBeDefined()
    const view = await owner.does(id, 'tell', { how: 'phone', reached: true, text: '知道了，谢谢' })
    expect([view.desk?.tellSince, await owner.queue('toTell')]).toEqual([undefined, []])
    expect(view.story.map(({ command }) => command).slice(-2)).toEqual(['tell', 'tell'])
    await owner.does(id, 'reopenFor', { reason: '老师来电：又坏了' })
    expect((await stored(id)).status).toBe('handling')
  })
  test('who uses the app is told there: nothing is owed outside it', async () => {
    const { id, owner } = await file()
    expect((await owner.does(id, 'resolve', { text: '您好，修好了。' })).commands).not.toContain('tell')
  })
})

describe('hand-overs', () => {
  test('the second bounce goes to the office; until its ruling the owner keeps the case', async () => {
    const { id, owner } = await file()
    await owner.does(id, 'transfer', { department: 'logistics', reason: '归后勤' })
    const second = await campus.ownerOf(id)
    await second.does(id, 'transfer', { department: 'canteen', reason: '归饮食' })
    expect(await stored(id)).toMatchObject({ owner: second.id, department: 'logistics', bounces: 2 })
    expect(await told('window-1', 'rulingNeeded')).toBe(1)
    expect((await as('window-1').queue('ruling')).map(({ caseId }) => caseId)).toEqual([id])
    expect(
      await second.command(id, 'transfer', { department: 'canteen', reason: '还是归饮食' }),
    ).toMatchObject({
      code: 'NOT_NOW',
    })
    await as('window-1').does(id, 'rule', { to: second.id, reason: '热水归后勤' })
    expect(await stored(id)).toMatchObject({ owner: second.id, ruledAt: expect.any(Number) as number })
    expect(await told(second.id, 'ruled')).toBe(1)
    expect(await as('window-1').queue('ruling')).toEqual([])
    expect(await second.command(id, 'transfer', { department: 'canteen', reason: '归饮食' })).toMatchObject({
      code: 'NOT_NOW',
    })
  })

  test('somebody away is stood in for: the deputy sees what is theirs, and takes it', async () => {
    const { id, owner } = await file()
    const deputy = owner.id === 'dormitory-1' ? 'dormitory-2' : 'dormitory-1'
    const at = campus.emulator.now()
    const away = (who: string, person?: string) =>
      as(who).codeOf('succession.setAway', {
        deputy,
        from: at,
        until: at + DAY,
        ...(person ? { person } : {}),
      })
    expect(await away('canteen-lead', owner.id)).toBe('FORBIDDEN')
    expect(await owner.codeOf('succession.setAway', { deputy: 'canteen-1', from: at })).toBe(
      'RECEIVER_NEEDED',
    )
    expect(await away(owner.id)).toBe('ok')
    campus.later(MINUTE)
    expect((await as(deputy).queue('mine')).map(({ caseId }) => caseId)).toContain(id)
    const { rows } = await as('dormitory-lead').ask('succession.board', { department: 'dormitory' })
    expect(rows.find(row => row.id === owner.id)).toMatchObject({ away: true, mayChange: true })
    await as(deputy).does(id, 'claim', {})
    expect((await stored(id)).owner).toBe(deputy)
    await owner.ask('succession.endAway', {})
  })

  test('open cases go to a named successor, a few at a time, and the first contact stays', async () => {
    const { id, owner } = await file()
    const to = owner.id === 'dormitory-1' ? 'dormitory-2' : 'dormitory-1'
    const answer = await as('dormitory-lead').ask('succession.handOver', { of: owner.id, to, reason: '出差' })
    expect(answer.left).toBe(0)
    expect(await stored(id)).toMatchObject({ owner: to, firstContact: owner.id })
    const refused = { of: to, to: 'canteen-1', reason: '出差' }
    expect(await as('canteen-lead').codeOf('succession.handOver', refused)).toBe('FORBIDDEN')
  })

  test('whoever leaves leaves nothing without an owner: within the minute it is with their successor', async () => {
    const { id, owner } = await file()
    const person = await campus.documents.read('people', owner.id)
    const to = owner.id === 'dormitory-1' ? 'dormitory-2' : 'dormitory-1'
    await campus.documents.put('people', { ...person, deputy: to, left: campus.emulator.now() })
    campus.later(MINUTE)
    await campus.tick()
    expect(await stored(id)).toMatchObject({ owner: to, firstContact: to })
    expect(await told(to, 'handedToYou')).toBeGreaterThan(0)
    expect((await as(to).view(id)).story.at(-1)).toMatchObject({
      command: 'succeed',
      who: { relation: 'machine' },
    })
    await campus.documents.put('people', person)
    campus.later(MINUTE)
  })
})

describe('an owner who is on no record any more', () => {
  const vanish = async (who: string) => {
    const person = await campus.documents.read('people', who)
    await campus.documents.remove('people', who)
    return () => campus.documents.put('people', person)
  }
  /** The watch walks over open work, waiting work and first contacts in turn, one a tick. */
  const aRound = async () => {
    for (let ticks = 0; ticks < 12; ticks += 1) {
      campus.later(MINUTE)
      await campus.tick()
    }
  }

  test('is found; the case goes to the lead of the department, and the window hears of it once a day', async () => {
    const [{ id, owner }, waiting] = [await file(), await file()]
    const colleague = campus.as(owner.id)
    if (waiting.owner.id !== owner.id)
      await waiting.owner.does(waiting.id, 'transfer', { to: owner.id, reason: '他负责这一片' })
    await colleague.does(waiting.id, 'askForMore', { text: '您好，请问是几层？' })
    const back = await vanish(owner.id)
    await aRound()
    expect(await stored(id)).toMatchObject({ owner: 'dormitory-lead', firstContact: 'dormitory-lead' })
    expect(await stored(waiting.id)).toMatchObject({ owner: 'dormitory-lead', status: 'waiting' })
    expect(await told('dormitory-lead', 'handedToYou')).toBeGreaterThanOrEqual(2)
    expect([await told('window-1', 'ownerVanished'), await told('dormitory-1', 'ownerVanished')]).toEqual([
      1, 0,
    ])
    await aRound()
    expect(await told('window-1', 'ownerVanished')).toBe(1)
    await back()
    campus.later(MINUTE)
  })

  test('what they had ended and is taken up again begins with somebody who is there, at that moment', async () => {
    const { id, owner } = await file()
    await owner.does(id, 'resolve', { text: '您好，已经修好。' })
    const back = await vanish(owner.id)
    campus.later(MINUTE)
    await as('lin').does(id, 'reopen', { reason: '又坏了' })
    const { owner: now, status } = await stored(id)
    expect([now === owner.id, status]).toEqual([false, 'submitted'])
    expect((await as(now).queue('mine')).map(({ caseId }) => caseId)).toContain(id)
    expect(await told(now, 'reopened')).toBeGreaterThan(0)
    await back()
    campus.later(MINUTE)
  })

  test('who has lost every role and the mark of staff with it is no owner either', async () => {
    const { id, owner } = await file()
    const person = await campus.documents.read('people', owner.id)
    const { deputy: _, ...alone } = person
    await campus.documents.put('people', { ...alone, grants: [], staff: false })
    await aRound()
    expect((await stored(id)).owner).toBe('dormitory-lead')
    await campus.documents.put('people', person)
    campus.later(MINUTE)
  })
})

describe('ratings', () => {
  test('below three stars a reason is needed', async () => {
    const { id, owner } = await file()
    await owner.does(id, 'resolve', { text: '您好，已经修好。' })
    expect(await as('lin').command(id, 'rate', { level: 2 })).toMatchObject({ code: 'REASON_NEEDED' })
    expect(await as('lin').command(id, 'rate', { level: 2, reasons: ['attitude'] })).toMatchObject({
      ok: true,
    })
  })

  test('a low one is looked into, put right and called back, by its own clock, never by who was rated', async () => {
    const { id, owner } = await rated(1)
    const { followUp, clocks } = await stored(id)
    expect(followUp).toMatchObject({ stage: 'verify', person: 'dormitory-lead', rated: owner.id })
    expect(clocks.find(clock => clock.id === 'step:followUp')?.state).toBe('running')
    const lead = as('dormitory-lead')
    expect((await lead.queue('mine')).map(({ caseId, step }) => [caseId, step])).toContainEqual([
      id,
      'followUp',
    ])
    expect(await owner.command(id, 'verify', { founded: false, text: '没有的事' })).toMatchObject({
      code: 'FORBIDDEN',
    })
    await lead.does(id, 'verify', { founded: true, text: '确实拖了两天' })
    expect(await told(owner.id, 'toImprove')).toBe(1)
    expect((await owner.queue('mine')).map(({ caseId, step }) => [caseId, step])).toContainEqual([
      id,
      'followUp',
    ])
    await owner.does(id, 'improve', { text: '已调整排班' })
    const view = await lead.does(id, 'callBack', { how: 'phone', reached: true, satisfied: true })
    expect(view.desk?.followUp).toMatchObject({ stage: 'done', satisfied: true, dueAt: null })
    const requester = await as('lin').view(id)
    expect([requester.desk, requester.story.map(({ command }) => command)]).toEqual([
      undefined,
      ['submit', 'resolve', 'rate', 'callBack'],
    ])
  })

  test('an appeal is decided by a supervisor; upheld, the rating does not count', async () => {
    const { id, owner } = await rated(2)
    expect(await as('dormitory-lead').command(id, 'appeal', { reason: '恶意' })).toMatchObject({
      code: 'FORBIDDEN',
    })
    await owner.does(id, 'appeal', { reason: '从未见过此人' })
    expect(await told('supervisor-1', 'appealed')).toBe(1)
    const judge = (who: string) =>
      as(who).command(id, 'judgeAppeal', { upheld: true, reason: '录音证明并未接触' })
    expect([(await judge(owner.id)).ok, (await judge('dormitory-lead')).ok]).toEqual([false, false])
    expect((await judge('supervisor-1')).ok).toBe(true)
    expect(await stored(id)).toMatchObject({ rating: { void: true }, followUp: { stage: 'done' } })
  })

  test('after three days one invitation more goes out, and never another', async () => {
    const { id, owner } = await file()
    await owner.does(id, 'resolve', { text: '您好，已经修好。' })
    for (const days of [2, 2, 3, 10]) {
      campus.later(days * DAY)
      await campus.tick()
    }
    const { id: other } = await rated(5)
    campus.later(4 * DAY)
    await campus.tick()
    const invited = (await as('lin').inbox())
      .filter(({ template }) => template === 'rateInvited')
      .map(({ caseId }) => caseId)
    expect([id, other].map(one => invited.filter(found => found === one).length)).toEqual([1, 0])
    expect((await stored(id)).inviteAt).toBeUndefined()
  })
})
