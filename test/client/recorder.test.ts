import type { Recorder } from '@/phone/recorder'
import { startRecorder as startOnWeb } from '@/phone/recorder.h5'

// Issue 4, voice: a call takes the microphone away; what was said before it is kept, and it goes on when the person does.

class Microphone {
  onmute: (() => void) | null = null
  stopped = false
  stop = () => void (this.stopped = true)
}

class Sound {
  static last: Sound
  sampleRate = 16_000
  state = 'running'
  destination = {}
  onstatechange: (() => void) | null = null
  resumed = 0
  private block: ((event: unknown) => void) | undefined
  constructor() {
    Sound.last = this
  }
  createMediaStreamSource = () => ({ connect: () => undefined, disconnect: () => undefined })
  createScriptProcessor = () => {
    const set = (act: (event: unknown) => void) => void (this.block = act)
    return {
      connect: () => undefined,
      disconnect: () => undefined,
      set onaudioprocess(act: (event: unknown) => void) {
        set(act)
      },
    }
  }
  resume = () => Promise.resolve(void (this.resumed += 1))
  close = () => Promise.resolve(void (this.state = 'closed'))
  /** So many blocks of somebody talking. */
  hear(blocks: number) {
    const samples = new Float32Array(4_096).fill(0.2)
    for (let nth = 0; nth < blocks; nth += 1) this.block?.({ inputBuffer: { getChannelData: () => samples } })
  }
  interrupt() {
    this.state = 'interrupted'
    this.onstatechange?.()
  }
}

const microphone = new Microphone()
let seconds = 0
let paused = 0
let ended: unknown[] = []
const start = async (): Promise<Recorder> => {
  Object.assign(globalThis, { AudioContext: Sound })
  Object.assign(navigator, {
    mediaDevices: {
      getUserMedia: () =>
        Promise.resolve({ getAudioTracks: () => [microphone], getTracks: () => [microphone] }),
    },
  })
  ;[seconds, paused, ended] = [0, 0, []]
  const started = await startOnWeb({
    onLevel: (_level, at) => void (seconds = at),
    onPaused: () => void (paused += 1),
    onEnd: outcome => void ended.push(outcome),
  })
  if (typeof started === 'string') throw new Error(started)
  return started
}

const ways: [string, () => void][] = [
  ['the microphone falls silent', () => microphone.onmute?.()],
  ['the sound is interrupted (iOS)', () => Sound.last.interrupt()],
  [
    'the app is left',
    () => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
      Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true })
    },
  ],
]

test.each(ways)('a call comes in, %s: it waits, once, and goes on when asked to', async (_what, call) => {
  const recorder = await start()
  Sound.last.hear(8)
  const before = seconds
  expect(before).toBeGreaterThan(1)
  call()
  call()
  expect(paused).toBe(1)
  Sound.last.hear(8)
  expect(seconds).toBe(before)
  recorder.goOn()
  // Once as it began, once now.
  expect(Sound.last.resumed).toBe(2)
  Sound.last.hear(8)
  expect(seconds).toBeCloseTo(2 * before, 5)
  recorder.cancel()
})

test('slid away nothing is kept and the microphone is free', async () => {
  const recorder = await start()
  Sound.last.hear(8)
  recorder.cancel()
  Sound.last.hear(8)
  await Promise.resolve()
  expect([ended, microphone.stopped, Sound.last.state]).toEqual([[], true, 'closed'])
})
