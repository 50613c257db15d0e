import fc from 'fast-check'
import { departments, OFFICE } from '../../shared/catalogue/departments'
import { defaultRouting } from '../../shared/catalogue/routing'
import type { Understanding } from '../../shared/contract/case'
import type { Person } from '../../shared/contract/person'
import { routeFlags, routingSchema, type Routing } from '../../shared/contract/routing'
import { isValid } from '../../shared/domain/relations'
import { candidatesFor, pickOne, type RouteFacts } from '../../shared/domain/routing'
import { demoPeople } from '../../tools/seed/people'

const NOW = 1_773_190_800_000
const office = demoPeople.map(({ person }) => person).filter(({ staff }) => staff)

const understood = (more: Partial<Understanding> = {}): Understanding => ({
  type: 'complaint',
  typeConfidence: 0.9,
  department: 'dormitory',
  departmentConfidence: 0.9,
  topic: '热水',
  urgency: 'normal',
  urgencyConfidence: 0.9,
  words: [],
  unsure: false,
  flags: [],
  ...more,
})

const facts = (more: Partial<RouteFacts> = {}): RouteFacts => ({
  text: '热水停了两天',
  understanding: understood(),
  urgency: 'normal',
  requester: 'lin',
  window: OFFICE,
  office,
  onDuty: [],
  open: true,
  now: NOW,
  ...more,
})

const routed = (rules: Routing['rules'], more: Partial<RouteFacts> = {}) => {
  const found = candidatesFor({ share: 'turn', rules }, facts(more))
  return found && { ...found, people: found.people.map(({ _id }) => _id) }
}
const away = (id: string, more: Partial<Person> = {}) =>
  office.map(person => (person._id === id ? { ...person, awayFrom: NOW - 1, ...more } : person))
const allAway = (ids: readonly string[], deputy?: string) =>
  office.map(person =>
    ids.includes(person._id) ? { ...person, awayFrom: NOW - 1, ...(deputy ? { deputy } : {}) } : person,
  )
const DORMITORY = ['dormitory-1', 'dormitory-2']
const WINDOW = ['window-1', 'window-2']

test('without rules: the members of the department understood, of the one chosen, or the window', () => {
  expect(routed([])).toEqual({ department: 'dormitory', people: DORMITORY, reason: 'understood' })
  expect(routed([], { chosen: 'canteen' })).toMatchObject({ department: 'canteen', reason: 'chosen' })
  const unsure = understood({ unsure: true, departmentConfidence: 0.3 })
  expect(routed([], { understanding: unsure })).toEqual({
    department: OFFICE,
    people: WINDOW,
    reason: 'unsure',
  })
})

test.each<[string, Routing['rules'][number]['when'], Partial<RouteFacts>, string]>([
  ['place', { placeWords: ['三号'] }, { place: '三号宿舍楼 401' }, 'byPlace'],
  ['topic', { departments: ['dormitory'], topics: ['热水'] }, {}, 'byTopic'],
  ['hour', { hours: 'closed' }, { open: false }, 'byHours'],
  ['urgency', { urgency: 'urgent' }, { urgency: 'urgent' }, 'byRule'],
])('a rule by %s names a colleague, and the case keeps the reason', (_, when, more, reason) => {
  const rules = [{ when, to: { person: 'dormitory-2' } }]
  expect(routed(rules, more)).toEqual({ department: 'dormitory', people: ['dormitory-2'], reason })
})

test('a rule that does not apply changes nothing; all its conditions must hold', () => {
  const rules = [
    { when: { placeWords: ['三号'], urgency: 'urgent' as const }, to: { person: 'dormitory-2' } },
  ]
  expect(routed(rules, { place: '三号宿舍楼' })?.reason).toBe('understood')
  expect(routed(rules, { place: '东门', urgency: 'urgent' })?.reason).toBe('understood')
})

test('the first rule wins, and one that leads to nobody lets the next try', () => {
  const rules = [
    { when: {}, to: { duty: true as const } },
    { when: {}, to: { person: 'dormitory-2' } },
    { when: {}, to: { person: 'dormitory-1' } },
  ]
  expect(routed(rules)?.people).toEqual(['dormitory-2'])
  expect(routed(rules, { onDuty: ['supervisor-1'] })).toMatchObject({
    people: ['supervisor-1'],
    reason: 'onDuty',
  })
})

test('what the person chose no rule moves to another department', () => {
  const rules = [{ when: {}, to: { department: 'canteen' } }]
  expect(routed(rules)?.department).toBe('canteen')
  expect(routed(rules, { chosen: 'dormitory' })).toMatchObject({ department: 'dormitory', reason: 'chosen' })
})

test('absence: the deputy takes over before the lead; without one the lead does', () => {
  const rules = [{ when: {}, to: { person: 'dormitory-1' } }]
  expect(routed(rules, { office: away('dormitory-1', { deputy: 'library-1' }) })).toEqual({
    department: 'dormitory',
    people: ['library-1'],
    reason: 'deputy',
  })
  expect(routed([], { office: allAway(DORMITORY, 'library-1') })?.people).toEqual(['library-1'])
  expect(routed([], { office: allAway(DORMITORY) })?.people).toEqual(['dormitory-lead'])
})

test('nobody in the department at all: the window', () => {
  expect(routed([], { office: allAway([...DORMITORY, 'dormitory-lead']) })).toEqual({
    department: OFFICE,
    people: WINDOW,
    reason: 'nobodyThere',
  })
})

test('the defaults: a life at risk to whoever is on duty, spam and praise to the window', () => {
  const by = (flag: string, more: Partial<RouteFacts> = {}) =>
    candidatesFor(defaultRouting, facts({ understanding: understood({ flags: [flag] }), ...more }))
  expect(by('selfHarm', { onDuty: ['supervisor-1'] })).toMatchObject({ reason: 'onDuty' })
  expect(by('selfHarm')).toMatchObject({ department: 'dormitory', reason: 'understood' })
  expect(by('spam')).toMatchObject({ department: OFFICE })
  expect(by('praise')).toMatchObject({ department: OFFICE })
  expect(by('praise', { chosen: 'canteen' })).toMatchObject({ department: 'canteen' })
})

test('load: whoever has the fewest open tasks; equals in turn', () => {
  const people = office.filter(({ _id }) => DORMITORY.includes(_id))
  const pick = (one: number, two: number, turn: number) =>
    pickOne(
      people,
      turn,
      new Map([
        ['dormitory-1', one],
        ['dormitory-2', two],
      ]),
    )?._id
  expect(pick(3, 2, 0)).toBe('dormitory-2')
  expect(pick(2, 3, 1)).toBe('dormitory-1')
  expect([pick(2, 2, 0), pick(2, 2, 1)]).toEqual(DORMITORY)
})

const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 })
const anyDepartment = fc.constantFrom(...departments.map(({ _id }) => _id))
const anyRule = fc.record({
  when: fc.record(
    {
      departments: some(anyDepartment),
      placeWords: some(fc.constantFrom('三号', '热水', '东门')),
      hours: fc.constantFrom('working' as const, 'closed' as const),
      urgency: fc.constantFrom('normal' as const, 'urgent' as const),
      flags: some(fc.constantFrom(...routeFlags)),
    },
    { requiredKeys: [] },
  ),
  to: fc.oneof(
    anyDepartment.map(department => ({ department })),
    fc.constantFrom(...office).map(({ _id }) => ({ person: _id })),
    fc.constant({ duty: true as const }),
  ),
})
const anyRouting: fc.Arbitrary<Routing> = fc.record({
  share: fc.constantFrom('turn' as const, 'leastBusy' as const),
  rules: fc.array(anyRule, { maxLength: 8 }),
})
const anyFacts = fc
  .record({
    absent: fc.subarray([...office]),
    gone: fc.subarray([...office], { maxLength: 10 }),
    requester: fc.constantFrom('lin', ...office.map(({ _id }) => _id)),
    chosen: fc.option(anyDepartment, { nil: undefined }),
    department: anyDepartment,
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    flags: fc.subarray([...routeFlags]),
    onDuty: fc.subarray(
      office.map(({ _id }) => _id),
      { maxLength: 2 },
    ),
    open: fc.boolean(),
  })
  .map(({ absent, gone, department, confidence, flags, ...more }) =>
    facts({
      ...more,
      office: office.map(person => ({
        ...person,
        ...(absent.includes(person) ? { awayFrom: NOW - 1 } : {}),
        ...(gone.includes(person) ? { left: NOW - 1 } : {}),
      })),
      understanding: understood({
        department,
        departmentConfidence: confidence,
        unsure: confidence < 0.5,
        flags,
      }),
    }),
  )

test('property: never nowhere, never the requester, never somebody who left or has no role', () => {
  fc.assert(
    fc.property(anyRouting, anyFacts, (routing, asked) => {
      const found = candidatesFor(routing, asked)
      const able = asked.office.filter(
        ({ _id, left, grants }) =>
          _id !== asked.requester && left === undefined && grants.some(grant => isValid(grant, NOW)),
      )
      expect(found === null).toBe(able.length === 0)
      for (const person of found?.people ?? []) expect(able.map(({ _id }) => _id)).toContain(person._id)
    }),
    { numRuns: 500 },
  )
})

test('property: somebody who is away gets nothing while anybody who may is there', () => {
  fc.assert(
    fc.property(anyRouting, anyFacts, (routing, asked) => {
      const found = candidatesFor(routing, asked)
      const window = ['specialist', 'supervisor', 'administrator', 'lead', 'member']
      const somebody = asked.office.some(
        ({ _id, left, awayFrom, grants }) =>
          _id !== asked.requester &&
          left === undefined &&
          awayFrom === undefined &&
          grants.some(({ role }) => window.includes(role)),
      )
      if (somebody) for (const { awayFrom } of found?.people ?? []) expect(awayFrom).toBeUndefined()
    }),
    { numRuns: 500 },
  )
})

test('property: every rule an administrator can build is one the server takes', () => {
  fc.assert(fc.property(anyRouting, routing => expect(routingSchema.safeParse(routing).success).toBe(true)))
})
