import type { Page } from 'playwright-core'
import { TEST_KEY } from '../support/campus'
import { TencentAsrStandIn } from '../support/providers/tencent-asr'
import { SENTENCE_FILE } from '../support/sounds'
import { Phones, picture, sees, tap } from './browser'

// Issue 4, proof: a voice message recorded in Chromium, filed, played by staff, transcribed, classified and routed.

const asr = new TencentAsrStandIn(() => phones.campus.emulator.now())
const env: Record<string, string> = { CAMPUS_KEY: TEST_KEY }
const phones = new Phones({ functionEnv: env }, [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-audio-capture=${SENTENCE_FILE}`,
  '--autoplay-policy=no-user-gesture-required',
])
let student: Page

beforeAll(async () => {
  Object.assign(env, asr.envOf(await asr.start()))
  await phones.start()
  student = await phones.of('lin', '/#/pages/feedback/index')
}, 60_000)
afterAll(async () => {
  await phones.stop()
  asr.stop()
})

const caseNow = async () => {
  const { rows } = await phones.campus.as('lin').ask('cases.listMine', {})
  return phones.campus.documents.read('cases', rows[0]?.id ?? '')
}

/** Presses the button as a finger does, for so long. */
const hold = async (page: Page, ms: number, upPx = 0) => {
  const box = await page.getByRole('button', { name: '按住说话' }).boundingBox()
  if (!box) throw new Error('there is nothing to hold')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.waitForTimeout(ms)
  if (upPx === 0) await picture(page, 'voice-recording')
  if (upPx > 0) await page.mouse.move(x, y - upPx, { steps: 4 })
  await page.mouse.up()
}

test('1 asked once for the microphone, she slides up and nothing is kept, then holds and talks', async () => {
  await student.getByRole('button', { name: '按住说话' }).click()
  const agree = student.getByRole('button', { name: '同意' })
  await agree
    .or(student.getByRole('button', { name: '点一下结束' }))
    .first()
    .waitFor()
  if (await agree.isVisible()) await agree.click()
  await sees(student, '点一下结束')
  await tap(student, '不要了')
  await hold(student, 900, 160)
  await sees(student, '按住说话')
  await hold(student, 3_500)
  await sees(student, '您的录音')
  await sees(student, '已上传')
  await picture(student, 'voice-recorded')
})

test('2 filed at once: a number and an owner, while its words are still owed', async () => {
  await tap(student, '下一步')
  await sees(student, '发出后会转成文字')
  await tap(student, '下一步')
  await tap(student, '下一步')
  await sees(student, /语音留言 [345] 秒/)
  await tap(student, '发出')
  await sees(student, '收到了，有人负责')
  expect(await caseNow()).toMatchObject({ text: '', type: null, voice: { state: 'owed' } })
})

test('3 staff hear it; then the words come, marked as the machine’s, classified and routed', async () => {
  const { owner, _id } = await caseNow()
  const staff = await phones.of(owner, `/#/staff/handle/index?id=${_id}`)
  await sees(staff, '正在转成文字')
  await staff
    .getByRole('button', { name: /听一遍/ })
    .first()
    .click()
  await staff.getByRole('button', { name: /^停/ }).waitFor()
  await phones.campus.tick()
  expect(asr.wrong).toEqual([])
  const heard = asr.heard[0]
  expect(heard?.format).toBe('wav')
  expect([heard?.bytes.readUInt32LE(24), heard?.bytes.readUInt16LE(22)]).toEqual([16_000, 1])
  const found = await caseNow()
  expect(found).toMatchObject({ text: asr.says, type: 'complaint', department: 'dormitory' })
  const next = await phones.of(found.owner, `/#/staff/handle/index?id=${_id}`)
  await sees(next, '文字由机器转写')
  await sees(next, asr.says)
  await picture(next, 'voice-desk')
})

test('4 she puts a word right; no page saw an error', async () => {
  const { _id } = await caseNow()
  await student.goto(`${phones.campus.emulator.url}/#/pages/case/index?id=${_id}`)
  await student.reload()
  await tap(student, '改文字')
  await student.locator('textarea').last().fill('三号宿舍楼的热水停了三天，打电话没人管。')
  await tap(student, '保存')
  await sees(student, '文字已由人核对')
  await picture(student, 'voice-case')
  expect((await caseNow()).voice).toMatchObject({ state: 'typed', heard: asr.says })
  expect(phones.errors).toEqual([])
})
