import { screen } from '@testing-library/react'
import { notePersonHere } from '@/cloud/person-here'
import { useOutbox } from '@/cloud/outbox'
import Feedback from '@/pages/feedback/index'
import { tellWhatArrived } from '@/tell-what-arrived'
import { prefer } from '@/theme/preferences'
import { filed, preview } from './answers'
import { goesOut, leave, see, sees, seesNot, settle, tap, tapTwice, write } from './people'
import { Server, setOnline } from './server'
import { opened } from './taro'

const WORDS = '三号宿舍楼的热水已经停了两天'

beforeEach(() => {
  localStorage.clear()
  useOutbox.setState({ jobs: [] })
  notePersonHere('lin')
  prefer({ language: 'zh-CN' })
  setOnline(true)
})
afterEach(leave)

const writeUpToTheLastLook = async (given: Record<string, string> = {}) => {
  see(Feedback, given)
  await write('发生了什么？', WORDS)
  await tap('下一步')
  await tap('下一步')
  await tap('下一步')
  await sees('看一遍，没问题就发出')
}

describe('D8 one act, one key', () => {
  test('two taps send once', async () => {
    const server = new Server({ 'feedback.preview': () => preview, 'feedback.submit': () => filed })
    await writeUpToTheLastLook()
    await tapTwice('发出')
    await settle()
    expect(server.of('feedback.submit')).toHaveLength(1)
    expect(opened).toEqual(['/pages/sent/index?id=c1'])
  })

  test('a lost answer is asked for again under the same key', async () => {
    let turn = 0
    const server = new Server({
      'feedback.preview': () => preview,
      'feedback.submit': () => (++turn === 1 ? 'LOST' : filed),
    })
    await writeUpToTheLastLook()
    await tap('发出')
    await settle(700)
    const keys = server.of('feedback.submit').map(({ data }) => data.requestKey)
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })

  test('a refusal does not change the key: the next try is still the same act', async () => {
    let turn = 0
    const server = new Server({
      'feedback.preview': () => preview,
      'feedback.submit': () => (++turn === 1 ? 'FORBIDDEN' : filed),
    })
    await writeUpToTheLastLook()
    await tap('发出')
    await sees(/不由您办理/)
    await tap('发出')
    await settle()
    const keys = server.of('feedback.submit').map(({ data }) => data.requestKey)
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })
})

test('going on from an ended case: said, goes where that one went, and the two are linked', async () => {
  const server = new Server({ 'feedback.preview': () => preview, 'feedback.submit': () => filed })
  const former = { after: 'c0', number: '260201-AB12CD' }
  await writeUpToTheLastLook({ ...former, department: 'logistics', departmentName: '后勤保障处' })
  await sees('260201-AB12CD')
  await sees('后勤保障处')
  await tap('发出')
  await settle()
  expect(server.of('feedback.submit')[0]?.data).toMatchObject({ after: 'c0', department: 'logistics' })
})

test('going on, sent without network and refused later: what comes back still goes on from that case, unless one says no', async () => {
  let refuses = true
  const server = new Server({
    'feedback.preview': () => preview,
    'feedback.submit': () => (refuses ? 'FORBIDDEN' : filed),
  })
  tellWhatArrived()
  await writeUpToTheLastLook({ after: 'c0', number: '260201-AB12CD', department: 'logistics' })
  setOnline(false)
  await tap('发出')
  await settle()
  leave()
  setOnline(true)
  await goesOut()
  await settle()
  expect(server.of('feedback.submit')).toHaveLength(1)
  refuses = false
  see(Feedback)
  await sees(/接着 260201-AB12CD 说/)
  for (let step = 0; step < 3; step += 1) await tap('下一步')
  await tap('发出')
  await settle()
  expect(server.of('feedback.submit')[1]?.data).toMatchObject({
    after: 'c0',
    department: 'logistics',
    text: WORDS,
  })
  expect(server.of('feedback.submit')[1]?.data.requestKey).not.toBe(
    server.of('feedback.submit')[0]?.data.requestKey,
  )
})

test('somebody who does not want to go on from that case says so with one tap', async () => {
  const server = new Server({ 'feedback.preview': () => preview, 'feedback.submit': () => filed })
  see(Feedback, { after: 'c0', number: '260201-AB12CD' })
  await write('发生了什么？', WORDS)
  await tap('不接着说，另写一件')
  for (let step = 0; step < 3; step += 1) await tap('下一步')
  await tap('发出')
  await settle()
  expect(server.of('feedback.submit')[0]?.data).not.toHaveProperty('after')
})

test('a draft about something else does not slip into what goes on from an ended case, and waits where it was', async () => {
  new Server({ 'feedback.preview': () => preview })
  see(Feedback)
  await write('发生了什么？', WORDS)
  leave()
  see(Feedback, { after: 'c0', number: '260201-AB12CD' })
  await sees(/接着 260201-AB12CD/)
  expect(screen.queryByDisplayValue(WORDS)).toBeNull()
  leave()
  see(Feedback)
  expect(await screen.findByDisplayValue(WORDS)).toBeTruthy()
})

describe('nothing is lost', () => {
  test('a draft is there again after the screen was left', async () => {
    new Server({ 'feedback.preview': () => preview })
    see(Feedback)
    await write('发生了什么？', WORDS)
    leave()
    see(Feedback)
    expect(await screen.findByDisplayValue(WORDS)).toBeTruthy()
  })

  test('without network it is kept, and sent later by itself, once', async () => {
    const server = new Server({ 'feedback.preview': () => preview, 'feedback.submit': () => filed })
    await writeUpToTheLastLook()
    setOnline(false)
    await tap('发出')
    await settle()
    expect(opened).toEqual(['/pages/sent/index'])
    expect(server.of('feedback.submit')).toHaveLength(0)
    setOnline(true)
    await goesOut()
    await goesOut()
    expect(server.of('feedback.submit')).toHaveLength(1)
    expect(useOutbox.getState().jobs).toEqual([])
  })

  test('what waits on this phone is not sent as somebody else', async () => {
    const server = new Server({ 'feedback.preview': () => preview, 'feedback.submit': () => filed })
    await writeUpToTheLastLook()
    setOnline(false)
    await tap('发出')
    await settle()
    setOnline(true)
    notePersonHere('zhao')
    await goesOut()
    expect(server.of('feedback.submit')).toHaveLength(0)
    notePersonHere('lin')
    await goesOut()
    expect(server.of('feedback.submit')).toHaveLength(1)
  })

  test('a failing preview does not stand in the way', async () => {
    const server = new Server({ 'feedback.preview': () => 'INTERNAL', 'feedback.submit': () => filed })
    await writeUpToTheLastLook()
    await tap('发出')
    await settle()
    expect(server.of('feedback.submit')[0]?.data).toEqual({
      requestKey: expect.any(String) as string,
      text: WORDS,
    })
  })
})

describe('errors stand at the field, in plain words', () => {
  test('too short a text is told before anything is sent, and no longer once it is put right', async () => {
    new Server({ 'feedback.preview': () => preview })
    see(Feedback)
    await tap('下一步')
    await sees(/请写几个字/)
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true')
    await write('发生了什么？', WORDS)
    seesNot(/请写几个字/)
  })

  test('a telephone number that is none is told where it stands', async () => {
    new Server({ 'feedback.preview': () => preview })
    see(Feedback)
    await write('发生了什么？', WORDS)
    await tap('下一步')
    await tap('下一步')
    await write('联系电话', 'abc')
    await tap('下一步')
    await sees(/电话只能有数字/)
    seesNot('看一遍，没问题就发出')
  })

  test('what the server found wrong leads back to where it was written', async () => {
    const server = new Server({ 'feedback.preview': () => preview, 'feedback.submit': () => 'INVALID_INPUT' })
    server.problems = [{ path: 'phone', problem: 'format' }]
    await writeUpToTheLastLook()
    await tap('发出')
    await sees(/电话只能有数字/)
    expect(await screen.findByLabelText('联系电话')).toBeTruthy()
  })
})

test('what was understood can be put right with a tap, and is sent so', async () => {
  const server = new Server({ 'feedback.preview': () => preview, 'feedback.submit': () => filed })
  see(Feedback)
  await write('发生了什么？', WORDS)
  await tap('下一步')
  await tap('咨询')
  await tap('交给')
  await tap('后勤保障处')
  await tap('下一步')
  await tap('下一步')
  await tap('发出')
  await settle()
  expect(server.of('feedback.submit')[0]?.data).toMatchObject({ type: 'inquiry', department: 'logistics' })
})
