import type { Campus } from '../support/campus'
import { openIdOf } from '../support/campus'
import { Host } from './host'
import { newPhone, type Phone } from './wx'

/** One photo as a phone would hand it in. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The phone of somebody of the demo school, in front of a local cloud that knows them as WeChat would. */
export const phoneOf = (campus: Campus, person: string, more: Partial<Phone> = {}): Phone =>
  newPhone(data => campus.emulator.call(openIdOf(person), 'api', data), {
    upload: cloudPath => campus.upload(person, cloudPath, PIXEL),
    ...more,
  })

/** The app on that phone, opened at home. */
export const openApp = async (phone: Phone): Promise<Host> => {
  const host = new Host(phone)
  host.open('/pages/home/index')
  await host.untilSays('说一句')
  return host
}

/** Says something and goes through all questions up to the last look. */
export const writeFeedback = async (host: Host, words: string): Promise<void> => {
  await host.tap('有事，说一句')
  await host.untilSays('发生了什么')
  await host.write('发生了什么', words)
  await host.untilSays('草稿已自动保存')
  await host.tap('下一步')
  await host.untilSays('处理结果')
  await host.tap('投诉')
  await host.tap('一般')
  await host.tap('下一步')
  await host.untilSays('还有什么能帮我们更快办好')
  await host.tap('下一步')
  await host.untilSays('看一遍，没问题就发出')
}
