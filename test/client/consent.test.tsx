import { useConsent } from '@/cloud/consent'
import { useOutbox } from '@/cloud/outbox'
import { useSession } from '@/cloud/session'
import { forgetSeen } from '@/cloud/use-answer'
import Feedback from '@/pages/feedback/index'
import Privacy from '@/pages/privacy/index'
import { prefer } from '@/theme/preferences'
import { me } from './answers'
import { leave, see, sees, seesNot, settle, tap, write } from './people'
import { Server, setOnline } from './server'

// Reliability P1: nothing of the phone's is opened before somebody agreed; who says no goes on with text.

const notice = {
  mine: null,
  version: 1,
  purposes: [
    { purpose: '办理您反映的事项', keep: '办结后三年清除', traceOnly: false, fields: ['cases.text'] },
  ],
  consent: null,
}
const chosen = jest.fn()
const click = HTMLInputElement.prototype.click

beforeEach(() => {
  localStorage.clear()
  chosen.mockClear()
  HTMLInputElement.prototype.click = chosen
  useOutbox.setState({ jobs: [] })
  useConsent.setState({ agreed: 'unknown', notice: undefined })
  useSession.setState({ me, state: 'here', unread: 0 })
  forgetSeen()
  prefer({ language: 'zh-CN' })
  setOnline(true)
})
afterEach(() => {
  HTMLInputElement.prototype.click = click
  leave()
})

const toTheThirdQuestion = async () => {
  see(Feedback)
  await write('发生了什么？', '操场东门的灯不亮')
  await tap('下一步')
  await tap('下一步')
  await settle()
}

test('P1 the album is not opened before the agreement; after it, it is', async () => {
  const server = new Server({ 'privacy.view': () => notice, 'privacy.consent': () => ({}) })
  await toTheThirdQuestion()
  await tap('加照片')
  await sees('先看一下隐私说明')
  expect(chosen).not.toHaveBeenCalled()
  await tap('同意')
  await settle()
  expect(server.of('privacy.consent')).toHaveLength(1)
  expect(chosen).toHaveBeenCalledTimes(1)
})

test('P1 whoever says no goes on with text', async () => {
  const server = new Server({ 'privacy.view': () => notice })
  await toTheThirdQuestion()
  await tap('加照片')
  await tap('暂不')
  seesNot('先看一下隐私说明')
  await tap('下一步')
  await sees('看一遍，没问题就发出')
  expect(server.of('privacy.consent')).toEqual([])
  expect(chosen).not.toHaveBeenCalled()
})

test('the notice says what, what for and how long; agreeing and taking back are one tap each', async () => {
  const server = new Server({
    'privacy.view': () => notice,
    'privacy.consent': () => ({}),
    'privacy.withdraw': () => ({}),
  })
  see(Privacy)
  await sees('办理您反映的事项')
  await sees(/办结后三年清除/)
  await tap('同意')
  await tap('撤回同意')
  await sees('您还没有同意')
  expect(server.of('privacy.withdraw')).toHaveLength(1)
})
