import type { Case, CaseCard } from '@shared/contract/case'
import type { Item } from '@shared/contract/item'
import type { CaseStatus, Language } from '@shared/contract/words'
import { titleOf } from '@shared/copy/title'
import { flowSubjectOf } from '@shared/domain/application'
import { clockProgressAt, isUndecided } from '@shared/domain/clocks'
import { progressOf } from '@shared/domain/flows'
import { FOLLOW_UP_CLOCK } from '@shared/domain/lifecycle-rating'
import { settingsFor, type Settings } from '../platform/settings'

/** What showing a case needs from other features. */
export interface Names {
  nameOf(id: string): Promise<string>
  departmentName(id: string, language: Language): Promise<string>
  /** The definition a case of an item lives by; null for one that is gone. */
  itemOf(item: string, version: number): Promise<Item | null>
}

/** Stations of feedback: received, taken up, answered, rated. */
const stations: Record<CaseStatus, number> = {
  submitted: 1,
  handling: 2,
  waiting: 2,
  resolved: 3,
  rejected: 4,
  closed: 4,
  withdrawn: 4,
  merged: 2,
}

const progressShown = (subject: Case, item: Item | null): CaseCard['progress'] => {
  if (!item || !subject.application) return { done: stations[subject.status], of: 4 }
  return progressOf(item.flow, subject.application.flow, flowSubjectOf(subject, subject.application))
}

/** The office's own follow-up is no promise to the requester. */
const nearest = (subject: Case) =>
  subject.clocks
    .filter(clock => isUndecided(clock) && clock.id !== FOLLOW_UP_CLOCK)
    .sort((a, b) => a.dueAt - b.dueAt)[0]

/** A case as a line of a list. */
export const showCard = async (
  subject: Case,
  names: Names,
  settings: Settings,
  now: number,
  language: Language,
): Promise<CaseCard> => {
  const clock = nearest(subject)
  const item = subject.application ? await names.itemOf(subject.item, subject.itemVersion) : null
  const progress = clock ? clockProgressAt(clock, now, settingsFor(settings, subject.department)) : null
  return {
    id: subject._id,
    number: subject.number,
    title: titleOf(subject, language),
    type: subject.type,
    urgency: subject.urgency,
    status: subject.status,
    departmentName: await names.departmentName(subject.department, language),
    ownerName: await names.nameOf(subject.owner),
    createdAt: subject.createdAt,
    updatedAt: subject.updatedAt,
    dueAt: clock?.dueAt ?? null,
    used:
      progress && progress.budgetSeconds > 0
        ? Math.min(1, progress.usedSeconds / progress.budgetSeconds)
        : null,
    progress: progressShown(subject, item),
    ...(item ? { item: { id: item.id, name: item.name } } : {}),
  }
}
