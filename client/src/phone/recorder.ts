import Taro from '@tarojs/taro'
import { loudnessOf } from './mp3-level'
import { keepFile } from './photos'

/** A recording on this phone: where it lies, kept over restarts until it is dropped, and how long it is. */
export interface Recording {
  path: string
  seconds: number
}

/** Why there is no recording. */
export type RecorderProblem = 'refused' | 'noMicrophone' | 'tooShort' | 'tooLong' | 'wrongFile'

/** What a running recorder tells. */
export interface RecorderEvents {
  /** Loudness now, 0 … 1, and how long it has run. */
  onLevel(level: number, seconds: number): void
  /** A call came in, or the app was left: it waits. */
  onPaused(): void
  /** Over: what was recorded, or why nothing. Cancelled recordings end without a word. */
  onEnd(outcome: Recording | RecorderProblem): void
}

export interface Recorder {
  end(): void
  cancel(): void
  goOn(): void
}

export const LONGEST_SECONDS = 60
const SHORTEST_SECONDS = 1

/** Counts what was really recorded: pauses do not. */
const stopwatch = () => {
  let before = 0
  let since = Date.now()
  let runs = true
  const seconds = () => (before + (runs ? Date.now() - since : 0)) / 1_000
  return {
    seconds,
    pause: () => {
      before = seconds() * 1_000
      runs = false
    },
    goOn: () => {
      since = Date.now()
      runs = true
    },
  }
}

const mayRecord = async (): Promise<boolean> =>
  Taro.authorize({ scope: 'scope.record' }).then(
    () => true,
    () => false,
  )

const endedAs = async (path: string, seconds: number): Promise<Recording | RecorderProblem> =>
  seconds < SHORTEST_SECONDS
    ? 'tooShort'
    : { path: await keepFile(path), seconds: Math.min(LONGEST_SECONDS, Math.max(1, Math.round(seconds))) }

/** Begins to record: WeChat's recorder, 16 kHz mono MP3, at most a minute. Or why it cannot. */
export const startRecorder = async (events: RecorderEvents): Promise<Recorder | RecorderProblem> => {
  if (!(await mayRecord())) return 'refused'
  const recorder = Taro.getRecorderManager()
  const watch = stopwatch()
  let cancelled = false
  recorder.onFrameRecorded(({ frameBuffer }) => events.onLevel(loudnessOf(frameBuffer), watch.seconds()))
  const pause = () => {
    watch.pause()
    events.onPaused()
  }
  recorder.onPause(pause)
  recorder.onInterruptionBegin(pause)
  recorder.onResume(() => watch.goOn())
  recorder.onError(() => events.onEnd('noMicrophone'))
  recorder.onStop(({ tempFilePath, duration }) => {
    const seconds = duration > 0 ? duration / 1_000 : watch.seconds()
    if (!cancelled) void endedAs(tempFilePath, seconds).then(events.onEnd)
  })
  recorder.start({
    duration: LONGEST_SECONDS * 1_000,
    sampleRate: 16_000,
    numberOfChannels: 1,
    encodeBitRate: 48_000,
    format: 'mp3',
    frameSize: 1,
  })
  return {
    end: () => recorder.stop(),
    cancel: () => {
      cancelled = true
      recorder.stop()
    },
    goOn: () => recorder.resume(),
  }
}

const lengthOf = (path: string): Promise<number> =>
  new Promise(resolve => {
    const sound = Taro.createInnerAudioContext()
    const over = (seconds: number) => {
      sound.destroy()
      resolve(seconds)
    }
    sound.onCanplay(() => setTimeout(() => over(sound.duration), 100))
    sound.onError(() => over(0))
    sound.src = path
  })

/** Lets the person choose a recording they have; nothing where they changed their mind. */
export const chooseRecording = async (): Promise<Recording | RecorderProblem | undefined> => {
  const chosen = await Taro.chooseMessageFile({
    count: 1,
    type: 'file',
    extension: ['mp3', 'm4a', 'wav'],
  }).catch(() => undefined)
  const file = chosen?.tempFiles[0]
  if (!file) return undefined
  if (!/\.(mp3|m4a|wav)$/i.test(file.name)) return 'wrongFile'
  const seconds = await lengthOf(file.path)
  if (seconds === 0) return 'wrongFile'
  return seconds > LONGEST_SECONDS + 1 ? 'tooLong' : endedAs(file.path, seconds)
}
