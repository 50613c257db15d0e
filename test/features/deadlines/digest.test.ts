import { MINUTE, useCampus } from '../../support/campus'

// Issue 5: a working clock waits for working hours and a morning digest.

const campus = useCampus()
const at = (wall: string) => Date.parse(`${wall}:00+08:00`)
const tickAt = async (wall: string) => {
  campus.travelTo(at(wall))
  await campus.tick()
}
const alarmsOf = (caseId: string) => campus.documents.all('events', { case: caseId, command: 'alarm' })
const digests = () => campus.documents.all('events', { case: 'office' })

test('what fell due at closing is raised in the morning, and outside it is one message a person', async () => {
  campus.travelTo(at('2026-06-01T10:00'))
  const wishes: { id: string }[] = []
  for (let nth = 0; nth < 4; nth += 1)
    wishes.push(
      await campus.as('lin').submit(`建议图书馆延长开放 ${nth}`, {
        type: 'suggestion',
        urgency: 'normal',
        department: 'dormitory',
      }),
    )
  const owners = await Promise.all(wishes.map(async ({ id }) => (await campus.ownerOf(id)).id))
  await tickAt('2026-06-04T17:31')
  const due = async () =>
    (await Promise.all(wishes.map(({ id }) => alarmsOf(id))))
      .flat()
      .filter(({ params }) => params['level'] === 'due')
  expect(await due()).toEqual([])
  await tickAt('2026-06-05T08:30')
  expect((await due()).map(({ owed, owedAt }) => [owed, owedAt])).toEqual(wishes.map(() => [[], null]))
  for (const owner of new Set(owners)) {
    const own = (await digests()).filter(({ owed }) => owed[0]?.to === owner)
    expect(own).toHaveLength(1)
    expect(own[0]?.owed[0]).toMatchObject({
      template: 'morningDigest',
      params: { alarmDue: owners.filter(one => one === owner).length },
    })
  }
  campus.later(6 * MINUTE)
  await campus.tick()
  expect((await digests()).every(({ owedAt }) => owedAt === null)).toBe(true)
})
