import type { FileKind } from '@shared/contract/file'
import type { VoiceReason } from '@shared/contract/voice'

/**
 * How one try to recognise a recording ended: its words; `again` another try may help; `failed` none will.
 */
export type Recognised =
  { end: 'text'; text: string } | { end: 'again' | 'failed'; reason: VoiceReason; detail?: string }

/** A provider of speech recognition: bytes of one recording of at most a minute in, words out. It never throws. */
export type Recogniser = (recording: { bytes: Buffer; kind: FileKind; id: string }) => Promise<Recognised>

/** Whether anybody is there to recognise; `none` is a way to run (docs/decisions/016). */
export const recognises = (): boolean =>
  process.env['VOICE_PROVIDER'] === 'tencent' &&
  Boolean(process.env['TENCENT_SECRET_ID'] && process.env['TENCENT_SECRET_KEY'])
