import { channels, feedbackTypes, type Channel, type FeedbackType } from '@shared/contract/words'
import type { behalfWords } from '@shared/copy/staff'
import type { feedbackWords } from '@shared/copy/feedback'
import { PHONE } from '@/cloud/limits'
import type { PhotoToSend } from '@/cloud/outbox'
import { newRequestKey } from '@/cloud/request-key'
import { campusFieldsOf, instantOfCampus } from '@/time/campus-time'
import { serverNow } from '@/time/server-clock'

export type OtherChannel = Exclude<Channel, 'app'>
export const otherChannels = channels.filter((channel): channel is OtherChannel => channel !== 'app')

/** What a member of staff writes down of what somebody said elsewhere. */
export interface BehalfForm {
  requestKey: string
  channel?: OtherChannel | undefined
  /** Campus date and wall time at which it was said. */
  on: string
  wall: string
  text: string
  contactName: string
  phone: string
  place: string
  type?: FeedbackType | undefined
  photos: PhotoToSend[]
}

export const newForm = (): BehalfForm => ({
  requestKey: newRequestKey(),
  ...campusFieldsOf(serverNow()),
  channel: undefined,
  type: undefined,
  text: '',
  contactName: '',
  phone: '',
  place: '',
  photos: [],
})

/** Whether a kept draft is a form; one refused by the server comes back as its request and is read all the same. */
export const isForm = (value: unknown): value is BehalfForm => {
  if (typeof value !== 'object' || value === null) return false
  const form = value as Partial<Record<keyof BehalfForm, unknown>>
  return (
    typeof form.requestKey === 'string' &&
    (['on', 'wall', 'text', 'contactName', 'phone', 'place'] as const).every(
      key => typeof form[key] === 'string',
    ) &&
    Array.isArray(form.photos) &&
    (form.channel === undefined || otherChannels.some(channel => channel === form.channel)) &&
    (form.type === undefined || feedbackTypes.some(type => type === form.type))
  )
}

export type Wrong = Partial<Record<'channel' | 'when' | 'text' | 'phone', string>>

/** The same rules as the server's, told before anything is sent. */
export const whatIsWrong = (
  form: BehalfForm,
  words: (typeof behalfWords)['zh-CN'],
  feedback: (typeof feedbackWords)['zh-CN'],
): Wrong => {
  const at = instantOfCampus(form.on, form.wall)
  return {
    ...(form.channel ? {} : { channel: words.channelMissing }),
    ...(at !== undefined && at <= serverNow() ? {} : { when: words.whenWrong }),
    ...(form.text.trim().length < 2 ? { text: feedback.write.tooShort } : {}),
    ...(PHONE.test(form.phone.trim()) ? {} : { phone: feedback.more.phoneWrong }),
  }
}

/** The request of a form in which nothing is wrong. */
export const requestOf = (form: BehalfForm) => ({
  requestKey: form.requestKey,
  channel: form.channel ?? 'window',
  originalAt: instantOfCampus(form.on, form.wall) ?? serverNow(),
  text: form.text.trim(),
  ...(form.contactName.trim() ? { contactName: form.contactName.trim() } : {}),
  ...(form.phone.trim() ? { phone: form.phone.trim() } : {}),
  ...(form.place.trim() ? { place: form.place.trim() } : {}),
  ...(form.type ? { type: form.type } : {}),
})
