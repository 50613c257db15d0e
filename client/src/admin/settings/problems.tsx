import type { Problem } from '@shared/contract/codes'
import { settingProblemSentences } from '@shared/copy/settings'
import { saveWords } from '@shared/copy/settings-admin'
import { explanationWords } from '@shared/copy/time.explanation'
import { Note } from '@/components/card'
import { Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'

/** The date in whose entry something is wrong, where the path leads to one. */
const dateAt = (value: unknown, path: string): string => {
  let here: unknown = value
  let found = ''
  for (const key of path.split('.').slice(1)) {
    here = typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[key] : undefined
    const entry = here as { on?: unknown; fromOn?: unknown } | undefined
    const date = typeof here === 'object' ? (entry?.on ?? entry?.fromOn) : undefined
    if (typeof date === 'string') found = date
  }
  return found
}

/** What is wrong with a setting, in sentences, each with the date it is about. */
export function Problems({ problems, value }: { problems: readonly Problem[]; value: unknown }) {
  const settings = useWords(settingProblemSentences)
  const words = useWords(saveWords)
  const calendar = explanationWords[usePreferences(now => now.language)].calendarProblem
  if (problems.length === 0) return null
  const sentence = ({ problem }: Problem): string => {
    const known: Partial<Record<string, string>> = { ...settings, ...calendar }
    return known[problem] ?? words.wrong
  }
  return (
    <Note tone="danger" icon="alert">
      {problems.map((problem, index) => {
        const on = dateAt(value, problem.path)
        return (
          <View key={index}>
            <Text>{on ? `${on} ${sentence(problem)}` : sentence(problem)}</Text>
          </View>
        )
      })}
    </Note>
  )
}
