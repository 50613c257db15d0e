import { Phones, picture, sees, tap } from './browser'

// Issue 4, likeness: one joins what another has told of, the answer reaches both; staff merge two and take them apart again.

const HOT = '三号宿舍楼的热水停了两天，没有人来修'
const TROUBLE = { type: 'complaint', department: 'dormitory', urgency: 'normal' } as const

describe('likeness on two phones and a desk', () => {
  const phones = new Phones()
  beforeAll(() => phones.start(), 60_000)
  afterAll(() => phones.stop())
  const { campus } = phones

  test('1 writing, she is shown that somebody has told of it, and joins with one tap', async () => {
    const { id } = await campus.as('lin').submit(HOT, TROUBLE)
    await campus.tick()
    const zhao = await phones.of('zhao', '/#/pages/feedback/index')
    await zhao.locator('textarea').fill('3栋洗澡没热水了，昨天到今天都是凉的')
    await sees(zhao, '已经有人反映过')
    await picture(zhao, 'similar')
    await tap(zhao, /我也遇到/)
    await sees(zhao, '您也遇到了。进展和结果会一起告诉您')
    await picture(zhao, 'joined')
    expect((await campus.documents.read('cases', id)).joined).toEqual(['zhao'])
    const owner = await campus.ownerOf(id)
    await owner.does(id, 'resolve', { text: '您好，三号楼热水今天已经修好。' })
    const mine = await phones.of('zhao', '/#/pages/cases/index')
    await mine.getByText('我也遇到').click()
    await sees(mine, '三号楼热水今天已经修好')
    expect(await mine.locator('body').innerText()).not.toContain('没有人来修')
  })

  test('2 at the desk two that say the same are put together, and apart again', async () => {
    const one = await campus.as('lin').submit('五号宿舍楼的洗衣机全都坏了', TROUBLE)
    const two = await campus.as('su').submit('5栋洗衣机坏了没人修', TROUBLE)
    await campus.tick()
    const desk = await phones.of('dormitory-lead', `/#/staff/handle/index?id=${two.id}`)
    await sees(desk, '可能是同一件事')
    await picture(desk, 'likely-duplicates')
    await tap(desk, /^并到这一件/)
    await sees(desk, `已和另一件合并办理 ${one.number}`)
    await picture(desk, 'merged')
    expect(await campus.documents.read('cases', one.id)).toMatchObject({ joined: ['su'] })
    const su = await phones.of('su', `/#/pages/case/index?id=${two.id}`)
    await sees(su, '已合并办理，结果会一起告诉您')
    await tap(desk, '恢复单独办理')
    await sees(desk, '可能是同一件事')
    expect((await campus.documents.read('cases', two.id)).status).toBe('submitted')
    expect(phones.errors).toEqual([])
  })
})
