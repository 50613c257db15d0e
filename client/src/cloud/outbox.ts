import { create } from 'zustand'
import type { Answer } from '@shared/contract/answer'
import type { ActionMap } from '@shared/contract/api'
import { onOnline } from '@/phone/network'
import { onHidden, onShown } from '@/phone/visibility'
import { dropPhotos } from '@/phone/photos'
import { readStored, writeStored } from '@/phone/storage'
import { commandCase, submitFeedback, submitOnBehalf } from './api'
import { submitItem } from './items-api'
import { whoWasHere } from './person-here'
import { uploadPhoto } from './upload'

/** A photo handed in with something: on the phone until `fileKey` says that the server has it. */
export interface PhotoToSend {
  path: string
  fileKey?: string
  /** Its name, where it is a file with one. */
  name?: string
  /** What stands for it in the answers of a form; its key takes that place when it is sent. */
  as?: string
}

/** A recording on the phone until `fileKey` says that the server has it. */
export interface RecordingToSend extends PhotoToSend {
  seconds: number
}

type Requests = {
  submit: Omit<ActionMap['feedback.submit']['request'], 'files' | 'voice'>
  behalf: Omit<ActionMap['feedback.submitOnBehalf']['request'], 'files'>
  command: ActionMap['cases.command']['request']
  apply: ActionMap['items.submit']['request']
}

/** Something a person has sent and the server has not confirmed: it leaves the phone once, under its request key. */
export type Job = {
  [Kind in keyof Requests]: {
    kind: Kind
    data: Requests[Kind]
    photos: PhotoToSend[]
    /** A recording that is the message itself. */
    recording?: RecordingToSend
    /** Whose it is. */
    person: string | undefined
    /** Not before this instant of the phone's clock (epoch ms): until then it can be taken back. */
    notBeforeAt: number
    /** Why the server will not take it as it is. */
    refused?: string
    /** What it was made of, to go on from where the server will not take it. */
    draft?: unknown
  }
}[keyof Requests]

export type Settled =
  | { kind: 'submit' | 'behalf'; answer: Answer<ActionMap['feedback.submit']['answer']> }
  | { kind: 'command'; answer: Answer<ActionMap['cases.command']['answer']> }
  | { kind: 'apply'; answer: Answer<ActionMap['items.submit']['answer']> }

const KEY = 'outbox'

const isJob = (value: unknown): value is Job =>
  typeof value === 'object' && value !== null && 'kind' in value && 'data' in value && 'photos' in value

const storedJobs = (): Job[] | undefined => {
  const kept = readStored(KEY)
  return Array.isArray(kept) ? kept.filter(isJob) : undefined
}

/** What waits on this phone; kept over restarts. */
export const useOutbox = create<{ jobs: Job[] }>(() => ({ jobs: storedJobs() ?? [] }))

/** What is stored comes first: another window of the same browser may have added to it. */
const setJobs = (change: (jobs: Job[]) => Job[]) => {
  const jobs = change(storedJobs() ?? useOutbox.getState().jobs)
  useOutbox.setState({ jobs })
  writeStored(KEY, jobs)
}

const keyOf = (job: Job) => job.data.requestKey
const replaceJob = (fresh: Job) =>
  setJobs(jobs => jobs.map(job => (keyOf(job) === keyOf(fresh) ? fresh : job)))
const removeJob = (key: string) => setJobs(jobs => jobs.filter(job => keyOf(job) !== key))

type Listener = (job: Job, settled: Settled) => void
const listeners = new Set<Listener>()
/** Keys whose sender is waiting for the end and tells it to the person. */
const attended = new Set<string>()

/** Hears how each job ended that nobody waited for, until the returned function is called. */
export const onSettled = (listen: Listener): (() => void) => {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

/** Codes that mean: not now. The job stays and is tried again; everything else is the person's to put right. */
const staysFor = (answer: Answer<unknown>): boolean =>
  !answer.ok && ['OFFLINE', 'BUSY', 'TOO_MANY', 'UNAUTHENTICATED'].includes(answer.code)

const uploadAll = async (job: Job): Promise<Answer<unknown> | Job> => {
  let current = job
  for (const [index, photo] of job.photos.entries()) {
    if (photo.fileKey) continue
    const answer = await uploadPhoto(photo.path, () => undefined)
    if (!answer.ok) return answer
    const photos = current.photos.map((each, at) =>
      at === index ? { ...each, fileKey: answer.data.fileKey } : each,
    )
    current = { ...current, photos }
    replaceJob(current)
  }
  const { recording } = current
  if (!recording || recording.fileKey) return current
  const answer = await uploadPhoto(recording.path, () => undefined)
  if (!answer.ok) return answer
  current = { ...current, recording: { ...recording, fileKey: answer.data.fileKey } }
  replaceJob(current)
  return current
}

/** Answers with the keys of files in the places of what stood for them. */
const withKeys = (values: Record<string, unknown>, photos: readonly PhotoToSend[]) => {
  const keys = new Map(
    photos.flatMap(({ as, fileKey }): [string, string][] => (as && fileKey ? [[as, fileKey]] : [])),
  )
  const keyed = (value: unknown): unknown => {
    if (typeof value === 'string') return keys.get(value) ?? value
    return Array.isArray(value) ? value.map(keyed) : value
  }
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, keyed(value)]))
}

const voiceOf = ({ recording }: Job) =>
  recording?.fileKey ? { voice: { file: recording.fileKey, seconds: recording.seconds } } : {}

const deliver = async (job: Job): Promise<Settled> => {
  const uploaded = await uploadAll(job)
  if ('ok' in uploaded) return { kind: job.kind, answer: uploaded as never }
  if (uploaded.kind === 'apply') {
    const { data, photos } = uploaded
    return { kind: 'apply', answer: await submitItem({ ...data, values: withKeys(data.values, photos) }) }
  }
  const files = uploaded.photos.flatMap(({ fileKey }) => (fileKey ? [fileKey] : []))
  const withFiles = files.length ? { files } : {}
  if (uploaded.kind === 'command') {
    const { data } = uploaded
    const input = files.length ? { ...data.input, files } : data.input
    return { kind: 'command', answer: await commandCase({ ...data, input } as typeof data) }
  }
  if (uploaded.kind === 'behalf') {
    return { kind: 'behalf', answer: await submitOnBehalf({ ...uploaded.data, ...withFiles }) }
  }
  return {
    kind: 'submit',
    answer: await submitFeedback({ ...uploaded.data, ...withFiles, ...voiceOf(uploaded) }),
  }
}

const running = new Map<string, Promise<Settled>>()

/** Runs one job now; a second call while it runs gets the same promise, so that two taps are one act. */
const run = (job: Job): Promise<Settled> => {
  const key = keyOf(job)
  const already = running.get(key)
  if (already) return already
  const settled = deliver(job).then(result => {
    running.delete(key)
    finish(job, result)
    return result
  })
  running.set(key, settled)
  return settled
}

const finish = (job: Job, settled: Settled) => {
  const heard = attended.delete(keyOf(job))
  if (staysFor(settled.answer)) return
  removeJob(keyOf(job))
  const paths = [...job.photos, ...(job.recording ? [job.recording] : [])].map(({ path }) => path)
  if (settled.answer.ok) dropPhotos(paths)
  if (!heard) for (const listen of listeners) listen(job, settled)
}

/** Keeps a job first and sends it then, so that a crash in between loses nothing. */
export const send = (job: Job): Promise<Settled> => {
  if (!running.has(keyOf(job))) {
    setJobs(jobs => [...jobs.filter(each => keyOf(each) !== keyOf(job)), job])
  }
  attended.add(keyOf(job))
  return run(job)
}

/** Keeps a job that can still be taken back; it goes at `notBeforeAt`, or as soon as the app is put away. */
export const hold = (job: Job): void => {
  setJobs(jobs => [...jobs, job])
  setTimeout(() => void flush(), Math.max(0, job.notBeforeAt - Date.now()))
}

/** Sends a held job without waiting further, e.g. because the next act builds on it. */
export const goNow = (key: string): Promise<Settled> | undefined => {
  const job = useOutbox.getState().jobs.find(each => keyOf(each) === key)
  return job && run(job)
}

/** Takes a held job back. False where it has already gone. */
export const takeBack = (key: string): boolean => {
  const waiting = useOutbox.getState().jobs.some(job => keyOf(job) === key)
  if (!waiting || running.has(key)) return false
  removeJob(key)
  return true
}

/** Sends what is due and belongs to the person who is here, in the order it was written. */
export const flush = async (everything = false): Promise<void> => {
  for (const job of useOutbox.getState().jobs) {
    const due = everything || job.notBeforeAt <= Date.now()
    // Written before anybody was known on this phone: it is the first person's.
    const theirs = job.person === undefined || job.person === whoWasHere()
    if (due && theirs && whoWasHere() !== undefined) await run(job)
  }
}

/** Starts sending by itself: when the app opens, is shown or put away, when the network returns, every half minute. */
export const startOutbox = (): void => {
  onOnline(() => void flush())
  onShown(() => void flush())
  onHidden(() => void flush(true))
  setInterval(() => void flush(), 30_000)
  void flush()
}
