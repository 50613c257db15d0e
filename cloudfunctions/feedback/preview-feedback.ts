import type { Understanding } from '@shared/contract/case'
import type { PreviewFeedbackAnswer } from '@shared/contract/feedback'
import type { Department } from '@shared/contract/person'
import type { HelpLine } from '@shared/contract/routing'
import { feedbackTypes, type FeedbackType, type Language, type Urgency } from '@shared/contract/words'
import { definitionsOf, startClocks, strictestDefinitions } from '@shared/domain/clocks'
import { isDoubtfullyUrgent } from '@shared/domain/understanding'
import { answerByAt, firstAnswerByAt } from '@shared/domain/next-step'
import type { Settings } from '../platform/settings'

/** What a preview needs from other features. */
export interface PreviewNeeds {
  classify(text: string): Understanding
  /** Departments of a message, likeliest first. */
  rank(text: string): { department: string }[]
  settings(): Promise<Settings>
  departments(): Promise<Department[]>
  /** Numbers to call where a life may be at risk. */
  help(): Promise<HelpLine[]>
}

const LIKELY = 3

const likelyOf = (
  ranked: readonly { department: string }[],
  named: readonly { id: string; name: string }[],
) => ranked.slice(0, LIKELY).flatMap(({ department }) => named.find(({ id }) => id === department) ?? [])

/** What would be understood and promised if this text were sent now. Reads only; nothing is kept. */
export const previewFeedback =
  (needs: PreviewNeeds) =>
  async (
    asked: { text: string; type?: FeedbackType | undefined; urgency?: Urgency | undefined },
    now: number,
    language: Language,
  ): Promise<PreviewFeedbackAnswer> => {
    const understanding = needs.classify(asked.text)
    const [settings, departments] = await Promise.all([needs.settings(), needs.departments()])
    const type = asked.type ?? understanding.type
    const start = { ...settings, at: now, assignedAt: now }
    const tables = definitionsOf(
      settings.clocks,
      type ? [type] : feedbackTypes,
      asked.urgency ?? (isDoubtfullyUrgent(understanding) ? 'normal' : understanding.urgency),
    )
    const clocks = startClocks(strictestDefinitions(tables, start), start)
    const named = departments.map(({ _id, name }) => ({ id: _id, name: name[language] }))
    return {
      understanding,
      department: understanding.department,
      departmentName: named.find(({ id }) => id === understanding.department)?.name ?? '',
      firstAnswerByAt: firstAnswerByAt({ clocks, updatedAt: now }),
      answerByAt: answerByAt({ clocks, updatedAt: now }),
      departments: named,
      likely: likelyOf(needs.rank(asked.text), named),
      ...(understanding.flags.includes('selfHarm') ? { help: await needs.help() } : {}),
    }
  }
