import type { Case } from '@shared/contract/case'
import type { DeskView } from '@shared/contract/desk-commands'
import { FOLLOW_UP_CLOCK } from '@shared/domain/lifecycle-rating'
import type { Names } from './show-card'

/** Staff see every case at once; the mark says whether others may. A check not tried yet is no news. */
const contentOf = ({ content }: Case): Pick<DeskView, 'content'> => {
  if (!content || (content.state === 'owed' && content.attempts === 0)) return {}
  const { state, by, label } = content
  if (state === 'pass') return {}
  return { content: { state, ...(by ? { by } : {}), ...(label === undefined ? {} : { label }) } }
}

/** What staff see of a case besides its story: who must still be told, rulings, follow-up, appeal. */
export const showDesk = async (subject: Case, { nameOf }: Pick<Names, 'nameOf'>): Promise<DeskView> => {
  const { tellAt, rulingAsked, followUp, appeal, clocks } = subject
  const clock = clocks.find(({ id }) => id === FOLLOW_UP_CLOCK)
  return {
    ...contentOf(subject),
    ...(tellAt === undefined ? {} : { tellSince: tellAt }),
    ...(rulingAsked && {
      ruling: {
        byName: await nameOf(rulingAsked.by),
        toName: await nameOf(rulingAsked.to),
        department: rulingAsked.department,
        at: rulingAsked.at,
      },
    }),
    ...(followUp && {
      followUp: {
        stage: followUp.stage,
        personName: await nameOf(followUp.person),
        dueAt: followUp.stage === 'done' ? null : (clock?.dueAt ?? null),
        ...(followUp.founded === undefined ? {} : { founded: followUp.founded }),
        ...(followUp.satisfied === undefined ? {} : { satisfied: followUp.satisfied }),
      },
    }),
    ...(appeal && {
      appeal: {
        byName: await nameOf(appeal.by),
        reason: appeal.reason,
        at: appeal.at,
        ...(appeal.upheld === undefined ? {} : { upheld: appeal.upheld }),
      },
    }),
  }
}
