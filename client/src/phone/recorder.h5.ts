import { keepFile } from './photos.h5'
import type { Recorder, RecorderEvents, RecorderProblem, Recording } from './recorder'
import { atRate, loudnessOf, toWav, WAV_RATE } from './wav'

export const LONGEST_SECONDS = 60
const SHORTEST_SECONDS = 1
const BLOCK = 4_096

const problemOf = (error: unknown): RecorderProblem => {
  const name = (error as Error | null)?.name
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'refused' : 'noMicrophone'
}

const openMicrophone = async (): Promise<MediaStream | RecorderProblem> => {
  // Only there on safe pages (https, or this machine); the type does not say so.
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (!devices?.getUserMedia) return 'noMicrophone'
  try {
    return await devices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    })
  } catch (error) {
    return problemOf(error)
  }
}

const joined = (blocks: readonly Float32Array[]): Float32Array => {
  const all = new Float32Array(blocks.reduce((length, block) => length + block.length, 0))
  let at = 0
  for (const block of blocks) {
    all.set(block, at)
    at += block.length
  }
  return all
}

const kept = async (samples: Float32Array): Promise<Recording | RecorderProblem> => {
  const exact = samples.length / WAV_RATE
  if (exact < SHORTEST_SECONDS) return 'tooShort'
  const path = await keepFile(new Blob([toWav(samples)], { type: 'audio/wav' }))
  return { path, seconds: Math.min(LONGEST_SECONDS, Math.max(1, Math.round(exact))) }
}

/** Listens to a stream block by block until it is closed; `paused` blocks are let go. */
const listenTo = (stream: MediaStream, hear: (block: Float32Array) => void) => {
  const context = new AudioContext()
  const source = context.createMediaStreamSource(stream)
  // Old, and the only one every browser of the last eight years has without a file of its own.
  const node = context.createScriptProcessor(BLOCK, 1, 1)
  node.onaudioprocess = ({ inputBuffer }) => hear(new Float32Array(inputBuffer.getChannelData(0)))
  source.connect(node)
  node.connect(context.destination)
  void context.resume()
  const close = () => {
    node.disconnect()
    source.disconnect()
    for (const track of stream.getTracks()) track.stop()
    void context.close()
  }
  return { context, close }
}

/** Begins to record with WebAudio: 16 kHz mono WAV, at most a minute. Or why it cannot. */
export const startRecorder = async (events: RecorderEvents): Promise<Recorder | RecorderProblem> => {
  const stream = await openMicrophone()
  if (typeof stream === 'string') return stream
  const blocks: Float32Array[] = []
  let paused = false
  let over = false
  const pause = () => {
    if (paused || over) return
    paused = true
    events.onPaused()
  }
  const { context, close } = listenTo(stream, block => {
    if (paused || over) return
    blocks.push(block)
    const seconds = (blocks.length * BLOCK) / context.sampleRate
    events.onLevel(loudnessOf(block), seconds)
    if (seconds >= LONGEST_SECONDS) end()
  })
  const onHide = () => {
    if (document.visibilityState === 'hidden') pause()
  }
  document.addEventListener('visibilitychange', onHide)
  // A call takes the microphone away: the track falls silent, or the context is interrupted (iOS).
  for (const track of stream.getAudioTracks()) track.onmute = pause
  context.onstatechange = () => {
    if (context.state !== 'running' && context.state !== 'closed') pause()
  }
  const finish = () => {
    over = true
    document.removeEventListener('visibilitychange', onHide)
    close()
  }
  const end = () => {
    if (over) return
    finish()
    const most = LONGEST_SECONDS * WAV_RATE
    void kept(atRate(joined(blocks), context.sampleRate, WAV_RATE).slice(0, most)).then(events.onEnd)
  }
  return {
    end,
    cancel: finish,
    goOn: () => {
      void context.resume()
      paused = false
    },
  }
}

const askForFile = (): Promise<File | undefined> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'audio/mpeg,audio/mp4,audio/x-m4a,audio/wav,.mp3,.m4a,.wav'
    input.style.display = 'none'
    input.onchange = () => {
      resolve(input.files?.[0])
      input.remove()
    }
    input.oncancel = () => {
      resolve(undefined)
      input.remove()
    }
    document.body.append(input)
    input.click()
  })

/** Lets the person choose a recording they have; whatever it was, it becomes 16 kHz mono WAV. */
export const chooseRecording = async (): Promise<Recording | RecorderProblem | undefined> => {
  const file = await askForFile()
  if (!file) return undefined
  try {
    const context = new OfflineAudioContext(1, WAV_RATE, WAV_RATE)
    // Decoding brings it to the context's rate by itself.
    const sound = await context.decodeAudioData(await file.arrayBuffer())
    if (sound.duration > LONGEST_SECONDS + 1) return 'tooLong'
    return await kept(sound.getChannelData(0).slice(0, LONGEST_SECONDS * WAV_RATE))
  } catch {
    return 'wrongFile'
  }
}
