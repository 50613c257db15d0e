import type { Understanding } from '@shared/contract/case'
import { departments, OFFICE } from '@shared/catalogue/departments'
import type { FeedbackType } from '@shared/contract/words'
import { departmentCues, typeCues, urgentCues } from '@shared/catalogue/cues'

interface Found<T> {
  value: T
  confidence: number
  words: string[]
}

const scored = <T extends string>(
  text: string,
  cues: Readonly<Record<T, readonly string[]>>,
  fallback: T,
): Found<T> => {
  const scores = (Object.entries(cues) as [T, readonly string[]][])
    .map(([value, words]) => {
      const hits = words.filter(word => text.includes(word))
      return { value, words: hits, score: hits.reduce((sum, word) => sum + word.length, 0) }
    })
    .sort((a, b) => b.score - a.score)
  const [first, second] = scores
  if (!first || first.score === 0) return { value: fallback, confidence: 0.3, words: [] }
  return {
    value: first.value,
    words: first.words,
    confidence: first.score / (first.score + (second?.score ?? 0) + 1),
  }
}

/** Below this the person or the window specialist decides. */
const SURE = 0.6

/**
 * What a message is, by cue words: type, department, urgency, with the words that decided. The simple first
 * classifier of the path; the trained model takes its place behind the same signature.
 */
export const classifyText = (text: string): Understanding => {
  const plain = text.normalize('NFKC').toLowerCase()
  const type = scored<FeedbackType>(plain, typeCues, 'inquiry')
  const department = scored(plain, departmentCues, OFFICE)
  const urgent = urgentCues.filter(word => plain.includes(word))
  return {
    type: type.value,
    typeConfidence: type.confidence,
    department: departments.some(({ _id }) => _id === department.value) ? department.value : OFFICE,
    departmentConfidence: department.confidence,
    urgency: urgent.length > 0 ? 'urgent' : 'normal',
    urgencyConfidence: urgent.length > 0 ? 0.9 : 0.7,
    words: [...urgent, ...department.words, ...type.words].slice(0, 8),
    unsure: type.confidence < SURE || department.confidence < SURE,
    flags: [],
  }
}
