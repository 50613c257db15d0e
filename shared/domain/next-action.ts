import type { Case, CommandName } from '../contract/case'
import { isUndecided } from './clocks'

const runs = (subject: Pick<Case, 'clocks'>, id: string): boolean =>
  subject.clocks.some(clock => clock.id === id && isUndecided(clock))

/**
 * The next sensible action of those somebody may do now: take what nobody has, contact who complains (row S3), say a
 * first word where one is promised, then bring it to its result. Undefined where the office can only wait.
 */
export const nextActionOf = (
  subject: Pick<Case, 'clocks' | 'claimedAt' | 'status' | 'waitingSince' | 'tellAt' | 'followUp'>,
  allowed: readonly CommandName[],
): CommandName | undefined => {
  const wanted: (CommandName | false)[] = [
    subject.tellAt !== undefined && 'tell',
    subject.followUp?.stage === 'verify' && 'verify',
    subject.followUp?.stage === 'improve' && 'improve',
    subject.followUp?.stage === 'callBack' && 'callBack',
    subject.claimedAt === undefined && 'claim',
    runs(subject, 'contact') && 'contact',
    runs(subject, 'firstReply') && 'reply',
    subject.waitingSince === undefined && 'resolve',
    subject.waitingSince === undefined && 'reply',
  ]
  return wanted.find((one): one is CommandName => one !== false && allowed.includes(one))
}
