import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { feedbackTypes, urgencies, type FeedbackType, type Urgency } from '@shared/contract/words'
import { itemNames, type ItemName } from '@shared/copy/items'
import type { QuestionAbout } from '@shared/domain/understanding'
import { dropDraft, keepDraft, readDraft } from '@/cloud/drafts'
import type { PhotoToSend, RecordingToSend } from '@/cloud/outbox'
import { newRequestKey } from '@/cloud/request-key'

export const steps = ['write', 'understood', 'more', 'check'] as const
export type Step = (typeof steps)[number]

/** What a person has begun to say. The key is made with it and stays its own until it has arrived. */
export interface FeedbackDraft {
  requestKey: string
  step: Step
  text: string
  about?: ItemName | undefined
  /** The ended case it goes on from. */
  follows?: { id: string; number: string } | undefined
  /** Begun from that ended case, and kept apart: it says nothing of a draft about something else. */
  apart?: string | undefined
  /** Corrections of what was understood; undefined where the person left it to the server. */
  type?: FeedbackType | undefined
  department?: string | undefined
  departmentName?: string | undefined
  urgency?: Urgency | undefined
  /** "Is it …?" has been answered, or passed over with "I do not know". */
  answered?: QuestionAbout | undefined
  place: string
  phone: string
  /** Under an alias: no phone number then. */
  anonymous?: boolean | undefined
  photos: PhotoToSend[]
  /** The message, or part of it, as it was said. */
  recording?: RecordingToSend | undefined
}

const NAME = 'feedback'
const nameOf = ({ apart }: Pick<FeedbackDraft, 'apart'>): string =>
  apart === undefined ? NAME : `${NAME}-after:${apart}`

const isDraft = (value: unknown): value is FeedbackDraft => {
  if (typeof value !== 'object' || value === null) return false
  const draft = value as Partial<Record<keyof FeedbackDraft, unknown>>
  return (
    typeof draft.requestKey === 'string' &&
    (draft.follows === undefined || typeof (draft.follows as { id?: unknown } | null)?.id === 'string') &&
    typeof draft.text === 'string' &&
    typeof draft.place === 'string' &&
    typeof draft.phone === 'string' &&
    Array.isArray(draft.photos) &&
    steps.some(step => step === draft.step) &&
    (draft.type === undefined || feedbackTypes.some(type => type === draft.type)) &&
    (draft.urgency === undefined || urgencies.some(urgency => urgency === draft.urgency))
  )
}

const itemOf = (word: string | undefined): ItemName | undefined => itemNames.find(name => name === word)

/** Whether anything has been said that would be a pity to lose. */
const saysSomething = (draft: FeedbackDraft): boolean =>
  draft.text.trim() !== '' || draft.photos.length > 0 || draft.recording !== undefined

/** What the screen was opened with: about which item, or going on from which ended case of which department. */
export interface BegunWith {
  about?: string | undefined
  after?: string | undefined
  number?: string | undefined
  department?: string | undefined
  departmentName?: string | undefined
}

const begun = ({ about, after, number, ...place }: BegunWith): Partial<FeedbackDraft> => {
  const item = itemOf(about)
  if (item) return { about: item }
  if (!after || !number) return {}
  const { department, departmentName } = place
  return { follows: { id: after, number }, apart: after, department, departmentName }
}

/** The draft of last time, or a new one; about something else, the words are kept and what it is about follows. */
export const beginDraft = (given: BegunWith): FeedbackDraft => {
  const fresh = begun(given)
  const kept = readDraft(nameOf(fresh), isDraft)
  if (kept && saysSomething(kept))
    return Object.keys(fresh).length > 0 ? { ...kept, ...fresh, step: 'write' } : kept
  return {
    ...fresh,
    requestKey: newRequestKey(),
    step: 'write',
    text: '',
    place: '',
    phone: '',
    photos: [],
  }
}

/** What was sent, as far as the request itself tells it; where the draft it was made of was not kept. */
type Said = Pick<FeedbackDraft, 'text' | 'photos'> & Partial<FeedbackDraft>
const draftOf = ({
  text,
  photos,
  recording,
  place = '',
  phone = '',
  ...said
}: Said): Omit<FeedbackDraft, 'requestKey' | 'step'> => {
  const { type, department, urgency } = said
  return {
    ...{ text, place, phone, photos },
    ...(recording ? { recording } : {}),
    ...(type ? { type } : {}),
    ...(department ? { department } : {}),
    ...(urgency ? { urgency } : {}),
  }
}

/**
 * Puts back what the server would not take, unless something else has been begun meanwhile. `madeOf`: the draft it was
 * made of, which knows what the request does not say: the item, the case it goes on from, names.
 */
export const restoreDraft = (said: Said, madeOf?: unknown): void => {
  if (hasDraft()) return
  const { recording, ...kept } = isDraft(madeOf) ? madeOf : draftOf(said)
  keepDraft(NAME, {
    ...kept,
    apart: undefined,
    requestKey: newRequestKey(),
    step: 'write',
    photos: kept.photos.map(({ path }) => ({ path })),
    ...(recording ? { recording: { path: recording.path, seconds: recording.seconds } } : {}),
  } satisfies FeedbackDraft)
}

export const keepFeedbackDraft = (draft: FeedbackDraft): boolean => keepDraft(nameOf(draft), draft)
export const dropFeedbackDraft = (draft: Pick<FeedbackDraft, 'apart'>): void => dropDraft(nameOf(draft))

const hasDraft = (): boolean => {
  const kept = readDraft(NAME, isDraft)
  return kept !== undefined && saysSomething(kept)
}

/** Whether a draft waits, renewed each time the screen is seen. */
export const useHasFeedbackDraft = (): boolean => {
  const [has, setHas] = useState(hasDraft)
  useDidShow(() => setHas(hasDraft()))
  return has
}
