/** @jest-environment-options {"globalsCleanup": "off"} */
import './dom'
import { Campus } from '../support/campus'
import { openApp, phoneOf } from './campus-phone'
import type { Host } from './host'
import type { Phone } from './wx'

const HOT_WATER = '三号宿舍楼的热水已经停了两天，打电话没人管，什么时候能修好？'
const campus = new Campus()
let student: Host
let studentPhone: Phone
let staff: Host
let number = ''

beforeAll(async () => {
  await campus.start()
}, 60_000)
afterAll(async () => {
  student.end()
  staff.end()
  await campus.stop()
})

const caseNow = async () => (await campus.documents.all('cases'))[0]

describe('one complaint on the real WeChat build, from the phone of a student to the phone of staff and back', () => {
  test('1 she says it, is understood, puts it right, adds a photo, checks and sends', async () => {
    studentPhone = phoneOf(campus, 'lin', { photos: ['wxfile://tmp_pipe.png'] })
    student = await openApp(studentPhone)
    await student.tap('有事，说一句')
    await student.untilSays('发生了什么')
    await student.write('发生了什么', HOT_WATER)
    await student.tap('下一步')
    await student.untilSays('处理结果')
    await student.tap('投诉')
    await student.tap('一般')
    await student.tap('换一个部门')
    await student.until(() => student.screen.has('宿舍管理中心'), 'the list of departments')
    await student.tap('宿舍管理中心')
    await student.tap('下一步')
    await student.untilSays('加照片')
    await student.tap('加照片')
    await student.until(() => studentPhone.photos.length === 0, 'the chosen photo')
    await student.until(() => student.screen.has('删除这张照片'), 'the photo')
    await student.tap('下一步')
    await student.untilSays('1 张')
    await student.tap('发出')
    await student.untilSays('收到了，有人负责')
  })

  test('2 the confirmation says number, who has it, what comes next and by when; the story follows', async () => {
    number = (await caseNow())?.number ?? '?'
    expect(student.screen.text()).toContain(number)
    expect(student.screen.text()).toContain('宿舍管理中心')
    expect(student.screen.text()).toMatch(/接下来.*前/)
    await student.tap('看进展')
    await student.untilSays('您发出了这件事')
    expect((await caseNow())?.attachments).toHaveLength(1)
  })

  test('3 it stands in the queue of its owner, in the sub-package of staff', async () => {
    const owner = (await caseNow())?.owner ?? ''
    staff = await openApp(phoneOf(campus, owner))
    await staff.turnTo('待办')
    await staff.untilSays(number)
    expect(staff.screen.path).toBe('staff/queue/index')
  })

  test('a swipe to the right would take it and can be taken back; one to the left offers what a tap does', async () => {
    staff.screen.swipe(number, 110)
    await staff.untilSays('1 件将在 10 秒后接手')
    await staff.tap('撤销')
    await staff.untilSays('已撤销 1 件，没有送出')
    staff.screen.swipe(number, -110)
    await staff.untilSays('打开这件')
    await staff.tap('关闭')
    expect((await caseNow())?.status).toBe('submitted')
  })

  test('4 staff take it, ask for one more detail, and may take the question back for ten seconds', async () => {
    await staff.tap(number)
    await staff.untilSays('林小满')
    await staff.tap('我来办')
    await staff.untilSays('您已接手')
    staff.hide()
    await staff.until(() => staff.screen.has('回复'), 'the case being theirs')
    await staff.tap('请补充')
    await staff.write('请提出人补充什么', '请问是哪一层？')
    await staff.tap('请他补充')
    await staff.tap('加上“您好，”')
    await staff.tap('请他补充')
    await staff.untilSays('10 秒后送出')
    await staff.tap('撤销')
    await staff.untilSays('已撤销')
    expect((await caseNow())?.status).toBe('handling')
    await staff.tap('请补充')
    await staff.until(() => staff.screen.has('请他补充'), 'the question again')
    await staff.tap('请他补充')
    await staff.untilSays('10 秒后送出')
    staff.hide()
    await staff.untilSays('等对方补充')
    expect((await caseNow())?.status).toBe('waiting')
  })

  test('5 she hears of it, answers, reads the result and rates it', async () => {
    student.switchTo('/pages/inbox/index')
    await student.untilSays('请补充说明')
    await student.tap('请补充说明')
    await student.untilSays('请问是哪一层')
    await student.tap('补充')
    await student.untilSays('还有什么要告诉负责人')
    await student.write('还有什么要告诉负责人', '四楼和五楼')
    await student.tap('发出补充')
    await student.untilSays('补充已送到')
    staff.back()
    await staff.until(() => staff.screen.path === 'staff/queue/index', 'the queue')
    await staff.tap(number)
    await staff.untilSays('四楼和五楼')
    await staff.tap('办结')
    await staff.write('处理结果', '您好，水泵已经修好，热水恢复了，感谢您的反馈。')
    await staff.tap('办结')
    await staff.untilSays('10 秒后办结')
    staff.hide()
    await staff.untilSays('已答复')
    student.back()
    student.switchTo('/pages/cases/index')
    await student.untilSays('已答复')
    await student.tap(HOT_WATER.slice(0, 12))
    await student.untilSays('水泵已经修好')
    await student.tap('评价')
    await student.untilSays('这次办得怎么样')
    await student.tap('满意')
    await student.tap('提交评价')
    await student.untilSays('评价已收到')
    expect((await caseNow())?.rating?.level).toBe(4)
  })

  test('WeChat would bear it: small updates, few nodes, no errors, a name for what is tapped', async () => {
    for (const host of [student, staff]) {
      expect(host.largestSetData).toBeLessThan(256 * 1024)
      expect(host.screen.nodeCount()).toBeLessThan(1_000)
      expect(host.errors).toEqual([])
    }
    expect(student.title).toBe('进展')
    expect(student.screen.names()).toContain('满意')
  })
})
