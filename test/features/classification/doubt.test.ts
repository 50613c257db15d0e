import { trainingFiles } from '../../../tools/train/messages'
import { MINUTE, useCampus } from '../../support/campus'
import { newKey } from '../../support/driver'
import { fetchResult } from '../../support/results'

// Issue 4: the alarm rings by itself only where the machine is sure; below, the person says, or somebody looks first.

const campus = useCampus()
const DOUBTFUL = '实验室水龙头关不上'
const messagesOf = async (id: string) => {
  const events = await campus.documents.all('events', { case: id })
  return events.flatMap(({ notices }) => notices)
}
const file = (more: object = {}) =>
  campus.as('zhao').submit(DOUBTFUL, { type: 'complaint', department: 'logistics', ...more })
const stored = (id: string) => campus.documents.read('cases', id)

beforeAll(() => campus.as('admin-1').ask('me.view', {}))

test('a suspicion rings no alarm; the owner and the lead are told to look, at any hour', async () => {
  const { id, urgency } = await file()
  expect(urgency).toBe('normal')
  const { owner, understanding } = await stored(id)
  expect(understanding.flags).toContain('perhapsUrgent')
  const told = (await messagesOf(id)).filter(({ template }) => template === 'perhapsUrgent')
  expect(told.map(({ to }) => to)).toEqual(expect.arrayContaining([owner, 'logistics-lead']))
  const [event] = await campus.documents.all('events', { case: id })
  expect(event?.owed.find(({ to }) => to === owner)).toMatchObject({ urgent: true })
})

test('the person’s one tap decides: yes rings it, no leaves it an ordinary case; both are learnt from', async () => {
  const yes = await file({ urgency: 'urgent' })
  expect((await messagesOf(yes.id)).map(({ template }) => template)).toContain('urgentTask')
  const no = await file({ urgency: 'normal' })
  expect((await messagesOf(no.id)).map(({ template }) => template)).not.toContain('perhapsUrgent')
  campus.later(15 * MINUTE)
  await campus.tick()
  const kept = await campus.documents.all('corrections')
  expect(kept.map(({ corrected }) => corrected.urgency).sort()).toEqual(['normal', 'urgent'])
})

test('the administrator exports what was learnt as a corpus file; nobody else may', async () => {
  const admin = campus.as('admin-1')
  const job = await admin.ask('classification.export', { requestKey: newKey() })
  expect(job).toMatchObject({ state: 'done', name: 'corrections.tsv' })
  const lines = (await fetchResult(admin, job.id)).toString('utf8').trim().split('\n')
  expect(lines.sort()).toEqual([
    `c\t后勤\t${lines[0]?.split('\t')[2]}\t-\t${DOUBTFUL}`,
    `c\t后勤\t${lines[0]?.split('\t')[2]}\tu\t${DOUBTFUL}`,
  ])
  expect(await campus.as('supervisor-1').codeOf('classification.export', { requestKey: newKey() })).toBe(
    'FORBIDDEN',
  )
  expect(trainingFiles).not.toContain('heldout')
})
