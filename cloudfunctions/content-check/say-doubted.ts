import type { Case } from '@shared/contract/case'
import type { ContentCheck } from '@shared/contract/content-check'
import type { Event } from '@shared/contract/event'
import { machineEvent } from '@shared/domain/machine-events'

/** The owner is told once that somebody must look: WeChat doubts the words or a photo. Undefined where it does not. */
export const sayDoubted = (subject: Case, { state }: ContentCheck, now: number): Event | undefined =>
  state === 'risky' || state === 'review'
    ? machineEvent({
        id: `content:${subject._id}:${subject.owner}`,
        at: now,
        command: 'content',
        subject,
        notices: [{ to: subject.owner, template: 'contentDoubted' }],
      })
    : undefined
