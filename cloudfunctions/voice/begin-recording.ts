import type { Voice, VoiceRequest } from '@shared/contract/voice'
import { recognises } from './recogniser'

/**
 * How a recording begins: `typed` where words came with it, `owed` where the machine will try from the next tick on,
 * `none` where nobody recognises.
 */
export const beginRecording = ({ file, seconds }: VoiceRequest, silent: boolean, now: number): Voice => {
  const owed = silent && recognises()
  return {
    key: file,
    seconds,
    state: owed ? 'owed' : silent ? 'none' : 'typed',
    attempts: 0,
    nextAt: owed ? now : null,
  }
}
