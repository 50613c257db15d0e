import type { Case } from '@shared/contract/case'
import type { StoredFile } from '@shared/contract/file'
import type { Voice } from '@shared/contract/voice'
import { changeWhere, find, operators, read } from '../platform/store'

const AT_ONCE = 10

/** Recordings whose words are owed now. */
export const owedRecordings = (now: number) =>
  find<Case>('cases', { 'voice.nextAt': operators().lte(now) }, AT_ONCE)

export const readRecording = (key: string) => read<StoredFile>('files', key)

/**
 * Claims one try until `untilAt`: two workers never pay for the same one. The version of the case stays, so nobody's
 * work becomes stale. Answers whether it was got.
 */
export const claimTry = async ({ _id, voice }: Case, untilAt: number): Promise<boolean> =>
  (await changeWhere(
    'cases',
    { _id, 'voice.state': 'owed', 'voice.nextAt': voice?.nextAt },
    { 'voice.nextAt': untilAt, 'voice.attempts': operators().inc(1) },
  )) === 1

/** Writes how a try ended that brought no words, unless a person has typed them meanwhile. */
export const keepTry = (
  caseId: string,
  { state, reason, nextAt }: Pick<Voice, 'state' | 'nextAt'> & { reason: NonNullable<Voice['reason']> },
) =>
  changeWhere(
    'cases',
    { _id: caseId, 'voice.state': 'owed' },
    { 'voice.state': state, 'voice.reason': reason, 'voice.nextAt': nextAt },
  )

/** Whose agreement is taken back has no recording given to the speech service any more; staff can listen as before. */
export const stopRecognising = (requesters: readonly string[]) =>
  changeWhere(
    'cases',
    { requester: operators().in([...requesters]), 'voice.state': 'owed' },
    { 'voice.state': 'failed', 'voice.reason': 'withdrawn', 'voice.nextAt': null },
  )
