import * as z from 'zod/mini'
import { idSchema } from './fields'

/** Longest recording in seconds; the recognition service takes as much (issue 4). */
export const VOICE_SECONDS = 60

/**
 * Where the words of a recording stand: `owed` the machine still tries; `heard` as the machine wrote them; `typed` as a
 * person wrote or corrected them; `none` nobody is there to recognise; `failed` it could not be done.
 */
export const voiceStates = ['owed', 'heard', 'typed', 'none', 'failed'] as const
export type VoiceState = (typeof voiceStates)[number]

/** Why there is no text by machine; each has a sentence in shared/copy/voice.ts. */
export const voiceReasons = [
  'cap',
  'empty',
  'tooLong',
  'unreadable',
  'refused',
  'broke',
  'busy',
  'noAnswer',
  'gone',
  'withdrawn',
] as const
export type VoiceReason = (typeof voiceReasons)[number]

/** A recording handed in as the message itself: the upload's key and its length in whole seconds. */
export const voiceRequest = z.strictObject({
  file: idSchema,
  seconds: z.int().check(z.minimum(1), z.maximum(VOICE_SECONDS)),
})
export type VoiceRequest = z.infer<typeof voiceRequest>

/** What a case keeps of its recording. */
export const voiceSchema = z.strictObject({
  key: idSchema,
  seconds: z.int(),
  state: z.enum(voiceStates),
  reason: z.exactOptional(z.enum(voiceReasons)),
  attempts: z.int(),
  /** When the machine tries (again); null where it does not. */
  nextAt: z.nullable(z.int()),
  /** As the machine first wrote it, kept when a person puts it right. */
  heard: z.exactOptional(z.string()),
})
export type Voice = z.infer<typeof voiceSchema>
