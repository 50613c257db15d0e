import { useEffect, useRef, useState } from 'react'
import { startRecorder, type Recorder, type RecorderProblem, type Recording } from '@/phone/recorder'

/** Further up than this the recording is let go. */
export const CANCEL_PX = 72
/** A press shorter than this is a tap: the recording goes on until it is tapped again. */
const TAP_MS = 400

export interface Running {
  /** `held`: a finger rests on the button; `free`: it goes on until ended by a tap; `paused`: a call came in. */
  state: 'held' | 'free' | 'paused'
  seconds: number
  /** Loudness of the last moments, 0 … 1, newest last. */
  levels: readonly number[]
  /** Letting go now cancels. */
  letGo: boolean
}

const LEVELS = 28
const START: Running = { state: 'held', seconds: 0, levels: [], letGo: false }

/** One recorder: begun, heard, paused, ended or cancelled. `freed` says that the finger has gone meanwhile. */
const useOneRecorder = (onDone: (recording: Recording) => void, freed: () => boolean) => {
  const [running, setRunning] = useState<Running>()
  const [problem, setProblem] = useState<RecorderProblem>()
  const recorder = useRef<Recorder>()
  const turn = useRef(0)
  useEffect(() => () => recorder.current?.cancel(), [])

  const over = () => {
    recorder.current = undefined
    setRunning(undefined)
  }
  const begin = async (state: Running['state']) => {
    if (recorder.current) return
    turn.current += 1
    const mine = turn.current
    setProblem(undefined)
    setRunning({ ...START, state })
    const started = await startRecorder({
      onLevel: (level, seconds) =>
        setRunning(now => now && { ...now, seconds, levels: [...now.levels, level].slice(-LEVELS) }),
      onPaused: () => setRunning(now => now && { ...now, state: 'paused', letGo: false }),
      onEnd: outcome => {
        over()
        if (typeof outcome === 'string') setProblem(outcome)
        else onDone(outcome)
      },
    })
    if (typeof started === 'string') {
      over()
      return setProblem(started)
    }
    if (mine !== turn.current) return started.cancel()
    recorder.current = started
    // The question for the microphone took the finger away: it goes on and is ended with a tap.
    if (freed()) setRunning(now => now && { ...now, state: 'free' })
  }
  const cancel = () => {
    turn.current += 1
    recorder.current?.cancel()
    over()
  }
  const goOn = () => {
    recorder.current?.goOn()
    setRunning(now => now && { ...now, state: 'free' })
  }
  const runs = () => recorder.current !== undefined
  const end = () => recorder.current?.end()
  return { running, setRunning, problem, setProblem, runs, begin, end, cancel, goOn }
}

/** A recorder as the finger works it: press, talk, slide up to cancel, let go; or tap, talk, tap. `pass` asks first. */
export const useRecorder = (onDone: (recording: Recording) => void, pass: (act: () => void) => void) => {
  const finger = useRef({ at: 0, up: 0, released: true })
  const { setRunning, runs, begin, ...one } = useOneRecorder(onDone, () => finger.current.released)

  const press = () => {
    finger.current = { at: Date.now(), up: 0, released: false }
    // An agreement may be asked for first; by then the finger has gone.
    if (!runs()) pass(() => void begin(finger.current.released ? 'free' : 'held'))
  }
  const slide = (up: number) => {
    finger.current.up = up
    setRunning(now => (now?.state === 'held' ? { ...now, letGo: up > CANCEL_PX } : now))
  }
  const release = () => {
    const { at, up } = finger.current
    finger.current.released = true
    if (up > CANCEL_PX) return one.cancel()
    if (runs() && Date.now() - at >= TAP_MS) return one.end()
    setRunning(now => now && { ...now, state: now.state === 'held' ? 'free' : now.state })
  }
  const again = () => pass(() => void begin('free'))
  return { ...one, again, press, slide, release }
}
