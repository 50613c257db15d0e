import type { Action, RequestOf } from '../../shared/contract/api'
import type { AnyCommand } from '../../shared/contract/case'
import { DAY, HOUR, MINUTE, TEST_KEY, useCampus } from '../support/campus'
import { newKey, type Driver } from '../support/driver'
import { brokenRules } from '../support/invariants'
import { pdf } from '../support/pictures'
import { commandSamples } from '../support/samples'

// Reliability X1, D4: like SQLite's tests, each use-case is run with its 1st, 2nd, 3rd … database operation failing,
// before it is applied and after (the answer is lost), until it runs untouched. Then the phone tries again.

process.env['CAMPUS_KEY'] = TEST_KEY
const campus = useCampus({}, true)
const PROBLEM = { type: 'complaint', department: 'dormitory', urgency: 'normal' } as const
const MOST = 60

interface Prepared {
  who: Driver
  action: Action
  data: object
  /** The case it is about, once it is there. */
  caseId: string | null
}

const kinds = [
  ['fails before it is applied', { kind: 'fail', when: 'before' }],
  ['is applied but its answer is lost', { kind: 'lose', when: 'after' }],
] as const

const codeOf = (answer: { ok: boolean; code?: string }) => answer.code ?? 'ok'

/** Does one use-case with every operation failing in turn; answers how many operations there were. */
const withEachFailing = async (
  fault: (typeof kinds)[number][1],
  prepare: () => Promise<Prepared>,
  events: number,
): Promise<number> => {
  for (let at = 1; at < MOST; at += 1) {
    campus.later(11 * MINUTE)
    const { who, action, data, caseId } = await prepare()
    const send = () => who.call(action, data as RequestOf<typeof action>)
    campus.emulator.faults.plan({ at, ...fault })
    const first = await send()
    const untouched = campus.emulator.faults.clear()
    expect(['ok', 'INTERNAL', 'BUSY']).toContain(codeOf(first))
    // What the phone does: the same request, with the same key, until it is answered.
    const again = await send()
    expect([at, codeOf(again)]).toEqual([at, 'ok'])
    const made = again.ok && (again.data as { id?: string }).id
    const id = caseId ?? (made || '')
    expect([at, await brokenRules(campus.documents, id)]).toEqual([at, []])
    expect(await campus.documents.all('events', { case: id })).toHaveLength(events)
    if (untouched) return at - 1
  }
  throw new Error('it never ran untouched')
}

const submission = async (): Promise<Prepared> => ({
  who: campus.as('lin'),
  action: 'feedback.submit',
  data: { requestKey: newKey(), text: '宿舍没有热水', ...PROBLEM },
  caseId: null,
})

const withFile = async (): Promise<Prepared> => {
  const { fileKey } = await campus.handIn('lin', pdf)
  const { data, ...rest } = await submission()
  return { ...rest, data: { ...data, files: [fileKey] } }
}

const onBehalf = async (): Promise<Prepared> => ({
  who: campus.as('window-1'),
  action: 'feedback.submitOnBehalf',
  data: {
    ...{ requestKey: newKey(), text: '宿舍没有热水', ...PROBLEM },
    ...{ channel: 'hotline', originalAt: campus.emulator.now() - HOUR, contactName: '王女士' },
  },
  caseId: null,
})

describe.each(kinds)('an operation %s', (_, fault) => {
  test.each([
    ['a submission', submission, 8],
    ['a submission with a file', withFile, 10],
    ['a submission on behalf', onBehalf, 8],
  ])('%s is there once, whole', async (_name, prepare, atLeast) => {
    expect(await withEachFailing(fault, prepare, 1)).toBeGreaterThanOrEqual(Math.min(atLeast, 5))
  })

  const commands: [
    AnyCommand['name'],
    before: readonly AnyCommand['name'][],
    by: 'lin' | 'owner' | 'dormitory-lead',
  ][] = [
    ['claim', [], 'owner'],
    ['assign', [], 'dormitory-lead'],
    ['transfer', ['claim'], 'owner'],
    ['contact', [], 'owner'],
    ['reply', [], 'owner'],
    ['askForMore', [], 'owner'],
    ['supply', ['askForMore'], 'lin'],
    ['resolve', ['askForMore'], 'owner'],
    ['reopen', ['resolve'], 'lin'],
    ['rate', ['resolve'], 'lin'],
    ['urge', [], 'lin'],
    ['withdraw', ['claim'], 'lin'],
    ['reclassify', [], 'owner'],
    ['note', [], 'owner'],
  ]

  test.each(commands)(
    'the command %s is done once, whole',
    async (name, before, by) => {
      const prepare = async (): Promise<Prepared> => {
        const { id } = await campus.as('lin').submit('宿舍没有热水', PROBLEM)
        const owner = await campus.ownerOf(id)
        for (const done of before) await owner.does(id, done, commandSamples('')[done])
        if (name === 'urge') campus.later(DAY)
        const receiver = owner.id === 'dormitory-1' ? 'dormitory-2' : 'dormitory-1'
        const who = by === 'owner' ? owner : campus.as(by)
        const data = {
          id,
          version: 1 + before.length,
          requestKey: newKey(),
          name,
          input: commandSamples(receiver)[name],
        }
        return { who, action: 'cases.command', data, caseId: id }
      }
      expect(await withEachFailing(fault, prepare, 2 + before.length)).toBeGreaterThanOrEqual(7)
    },
    60_000,
  )

  test('an upload is there once', async () => {
    for (let at = 1; at < MOST; at += 1) {
      const { cloudPath, fileKey } = await campus.as('su').ask('files.begin', { requestKey: newKey() })
      const fileId = await campus.upload('su', cloudPath, pdf)
      campus.emulator.faults.plan({ at, ...fault })
      await campus.as('su').call('files.finish', { fileKey, fileId })
      const untouched = campus.emulator.faults.clear()
      expect(await campus.as('su').codeOf('files.finish', { fileKey, fileId })).toBe('ok')
      const stored = await campus.documents.read('files', fileKey)
      expect([stored.state, await campus.documents.hasFile(stored.fileId ?? '')]).toEqual(['checked', true])
      if (untouched) return
    }
    throw new Error('it never ran untouched')
  })
})

test('X3 after all of that, every case, event and task in the store belongs together', async () => {
  expect(await brokenRules(campus.documents)).toEqual([])
})

test('C3 a transaction that is refused three times sends, logs and counts what it does once', async () => {
  campus.later(11 * MINUTE)
  const { id } = await campus.as('lin').submit('宿舍没有热水', PROBLEM)
  const owner = await campus.ownerOf(id)
  const logged = campus.log.length
  campus.emulator.faults.conflictNext(3)
  await owner.does(id, 'resolve', { text: '修好了' })
  expect(campus.emulator.faults.clear()).toBe(false)
  const events = await campus.documents.all('events', { case: id })
  expect(events.map(({ command }) => command).sort()).toEqual(['resolve', 'submit'])
  expect(campus.log.slice(logged).filter(line => line.includes('"cases.command"'))).toHaveLength(1)
  expect(
    (await campus.as('lin').inbox()).filter(
      message => message.caseId === id && message.template === 'resolved',
    ),
  ).toHaveLength(1)
})

test('C3 a store that refuses for good is answered BUSY, and nothing is half done', async () => {
  campus.later(11 * MINUTE)
  const request = { requestKey: newKey(), text: '宿舍没有热水', ...PROBLEM }
  campus.emulator.faults.conflictNext(50)
  expect(await campus.as('lin').codeOf('feedback.submit', request)).toBe('BUSY')
  campus.emulator.faults.clear()
  const { id } = await campus.as('lin').ask('feedback.submit', request)
  expect(await brokenRules(campus.documents, id)).toEqual([])
})
