import { refuse, type Refusal } from '@shared/contract/codes'
import type { FiguresAnswer } from '@shared/contract/figures'
import type { Actor } from '@shared/contract/person'
import type { FeedbackType, Language } from '@shared/contract/words'
import { dayOf } from '@shared/domain/calendar-dates'
import { departmentsOf } from '@shared/domain/relations'
import { daysBetween } from './figures.store'
import { sumFigures, type Names } from './sum-figures'

const MOST_DAYS = 366

interface Asked {
  fromOn: string
  toOn: string
  department?: string | undefined
  item?: string | undefined
  type?: FeedbackType | undefined
}

/** What the figures need from other features. */
export interface FigureNeeds {
  names(language: Language): Promise<Names>
}

/** Whether a span of days can be answered; INVALID_INPUT where it is reversed or longer than a year. */
export const refusedSpan = ({ fromOn, toOn }: Pick<Asked, 'fromOn' | 'toOn'>): Refusal | null => {
  const days = dayOf(toOn) - dayOf(fromOn) + 1
  if (days >= 1 && days <= MOST_DAYS) return null
  return refuse('INVALID_INPUT', { problems: [{ path: 'toOn', problem: 'range' }] })
}

/** The figures of a span, of the departments the caller works for: reads one small document a day, never a case. */
export const viewFigures =
  ({ names }: FigureNeeds) =>
  async (asked: Asked, actor: Actor, now: number, language: Language): Promise<FiguresAnswer | Refusal> => {
    const refused = refusedSpan(asked)
    if (refused) return refused
    const { fromOn, toOn, department, item, type } = asked
    const mine = departmentsOf(actor, now)
    if (department !== undefined && mine !== null && !mine.includes(department)) return refuse('FORBIDDEN')
    const seen = { departments: department === undefined ? mine : [department], item, type }
    return sumFigures(
      await daysBetween(fromOn, toOn),
      { fromOn, toOn },
      seen,
      await names(language),
      language,
    )
  }
