import type { Understanding } from '@shared/contract/case'
import { departments, OFFICE } from '@shared/catalogue/departments'
import { SURE_FROM } from '@shared/domain/understanding'
import { feedbackTypes } from '@shared/contract/words'
import { decidingWords } from './deciding-words'
import { mindTopic } from '@shared/catalogue/topic-words'
import { flagNames, type FlagName } from './flag-names'
import { departmentNames, featuresOf, topicNames } from './text-features'
import { bestOf, flagFrom, scoreText } from './text-model'

const WORDS_EACH = 3

const rounded = (probability: number): number => Math.round(probability * 1_000) / 1_000

const departmentIdOf = (short: string | undefined): string =>
  departments.find(department => department.short === short)?._id ?? OFFICE

/**
 * What a message is: type, department, topic, urgency and flags, each with a calibrated confidence, and the pieces
 * of the text that decided, strongest first (of urgency, then department, then type). Pure; under a millisecond
 * after the first call. Spam goes to the window specialist; a text without a single known sign is unsure.
 */
export const classifyText = (text: string): Understanding => {
  const features = featuresOf(text)
  const scores = scoreText(features)
  const flagged = (name: FlagName): boolean => (scores.flags[flagNames.indexOf(name)] ?? 0) >= flagFrom[name]
  const typePlace = bestOf(scores.type)
  const departmentPlace = bestOf(scores.department)
  const short = departmentNames[departmentPlace] ?? ''
  const spam = flagged('spam')
  const pressing = flagged('urgent')
  const selfHarm = flagged('selfHarm') || (pressing && aboutTheMind(scores.topic))
  const urgent = selfHarm || pressing
  const urgentProbability = Math.max(scores.flags[0] ?? 0, selfHarm ? (scores.flags[1] ?? 0) : 0)
  const typeConfidence = rounded(scores.type[typePlace] ?? 0)
  const departmentConfidence = rounded(scores.department[departmentPlace] ?? 0)
  const words = [
    ...(urgent ? decidingWords(text, features, scores.shares('flags', selfHarm ? 1 : 0), WORDS_EACH) : []),
    ...decidingWords(text, features, scores.shares('department', departmentPlace), WORDS_EACH),
    ...decidingWords(text, features, scores.shares('type', typePlace), WORDS_EACH),
  ]
  const topic = bestTopicOf(scores.topic, short)
  return {
    type: feedbackTypes[typePlace] ?? 'inquiry',
    typeConfidence,
    department: spam ? OFFICE : departmentIdOf(short),
    departmentConfidence,
    ...(topic ? { topic } : {}),
    urgency: urgent ? 'urgent' : 'normal',
    urgencyConfidence: rounded(urgent ? urgentProbability : 1 - urgentProbability),
    words: [...new Set(words)],
    unsure: spam || typeConfidence < SURE_FROM.type || departmentConfidence < SURE_FROM.department,
    flags: flagNames.filter(name => name !== 'urgent' && (name === 'selfHarm' ? selfHarm : flagged(name))),
  }
}

/** Whatever is urgent and about the mind is treated as self-harm: a needless help number hurts nobody. */
const aboutTheMind = (topics: Float64Array): boolean => topicNames[bestOf(topics)] === mindTopic

/** The likeliest topic of the department that was chosen, by its Chinese short name. */
const bestTopicOf = (topics: Float64Array, department: string): string | undefined => {
  const prefix = `${department}/`
  let best: string | undefined
  let highest = -1
  topics.forEach((probability, place) => {
    const name = topicNames[place] ?? ''
    if (!name.startsWith(prefix) || probability <= highest) return
    highest = probability
    best = name.slice(prefix.length)
  })
  return best
}

/** Departments of a message (ids of the catalogue), likeliest first, with their calibrated probability. */
export const rankDepartments = (text: string): { department: string; confidence: number }[] =>
  Array.from(scoreText(featuresOf(text)).department, (confidence, place) => ({
    department: departmentIdOf(departmentNames[place]),
    confidence: rounded(confidence),
  })).sort((a, b) => b.confidence - a.confidence)
