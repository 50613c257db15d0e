import { MINUTE, TEST_KEY, useCampus } from '../../support/campus'
import { apply } from '../../support/applications'

// What others of my kind use now: counted by item and kind of person, never by person.

const campus = useCampus()
const WISH = {
  ...{ service: 'borrow', books: [{ title: '中国通史' }], pickUp: 'desk', phone: '13800001234' },
}
const order = async (who: string) =>
  (await campus.as(who).ask('home.view', {})).items?.map(({ id }) => id) ?? []
const mine = async (who: string) => (await campus.as(who).ask('items.list', {})).mine

beforeAll(() => {
  process.env['CAMPUS_KEY'] = TEST_KEY
})

test('before anybody has applied nothing is put forward out of season, and the window keeps its order', async () => {
  expect(await mine('canteen-1')).toEqual([])
  expect((await order('canteen-1')).slice(0, 2)).toEqual(['leave', 'certificate'])
})

test('what colleagues apply for comes first for their like, on home and in the window, and for nobody else', async () => {
  for (const who of ['dormitory-1', 'dormitory-2', 'finance-1']) await apply(campus.as(who), 'library', WISH)
  campus.later(11 * MINUTE)
  for (let ticks = 0; ticks < 2; ticks += 1) await campus.tick()
  campus.later(11 * MINUTE)
  expect(await mine('canteen-1')).toEqual(['library'])
  expect((await order('canteen-1'))[0]).toBe('library')
  expect(await mine('su')).toEqual([])
  expect((await order('lin'))[0]).toBe('leave')
})

test('the counts say how many, and nothing of who', async () => {
  const days = await campus.documents.all('figures')
  expect(days.flatMap(({ uses = [] }) => uses)).toEqual([{ item: 'library', like: 'staff', times: 3 }])
  expect(JSON.stringify(days)).not.toMatch(/dormitory-1|finance-1|openid/)
})
