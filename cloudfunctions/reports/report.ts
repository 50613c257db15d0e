import type { FiguresAnswer } from '@shared/contract/figures'
import type { ReportPeriod } from '@shared/contract/report'
import type { Language } from '@shared/contract/words'
import type { Notable } from './notable-cases'

/** Everything a report says. `madeAt` is a moment already said. */
export interface Report {
  period: ReportPeriod
  language: Language
  madeAt: string
  now: FiguresAnswer
  before: FiguresAnswer
  notable: readonly Notable[]
  departmentNames: Readonly<Record<string, string>>
}
