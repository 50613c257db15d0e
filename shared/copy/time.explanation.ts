import type { Language } from '../contract/words'
import type { ExplainStep } from '../domain/clocks-explain'
import { enExplanation } from './time.explanation.en'
import type { ExplanationWords } from './time.explanation.words'
import { zhExplanation } from './time.explanation.zh-CN'

/** What each language says about clocks, calendars and how a due time came about. */
export const explanationWords: Record<Language, ExplanationWords> = {
  'zh-CN': zhExplanation,
  en: enExplanation,
}

/** The steps of an explanation as sentences of a language. */
export const explanationLines = (steps: readonly ExplainStep[], language: Language): string[] =>
  steps.map(step => explanationWords[language].step(step))

/** The whole explanation as one line. */
export const explanationLine = (steps: readonly ExplainStep[], language: Language): string =>
  explanationLines(steps, language).join(explanationWords[language].then)
