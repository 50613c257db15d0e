import {
  departmentNames,
  departmentOfTopic,
  featuresOf,
  topicNames,
  type TextFeatures,
} from '../../cloudfunctions/classification/text-features'
import {
  narrowVector,
  sizeOf,
  wideVector,
  type Vocabularies,
  type Vocabulary,
} from '../../cloudfunctions/classification/text-vectors'
import { feedbackTypes } from '../../shared/contract/words'
import type { Message } from './messages'
import { trainLinear, type LinearHead, type LinearOptions, type Row } from './train-linear'

/** A message with its features, worked out once. */
export interface Example {
  message: Message
  features: TextFeatures
}

export const toExamples = (messages: readonly Message[]): Example[] =>
  messages.map(message => ({ message, features: featuresOf(message.text) }))

const isCampus = ({ message }: Example): boolean => message.topic !== undefined

/** Which flag letter of the corpus each column of the flags head is. */
export const flagLetters = ['u', 'h', 'p', 'x', '2'] as const

export const choices = {
  /** How many campus messages, or petitions, must hold an n-gram for the model to know it. */
  atLeast: { content: { campus: 3, petitions: 30 }, form: { campus: 6, petitions: 150 } },
  narrowAtLeast: 7,
  /** What a campus message counts for the head that reads letters. */
  campusInLetters: 0.1,
  /** What an urgent message counts: missing one is worse than a false alarm. */
  urgentWeight: 4,
  type: { epochs: 20, step: 0.15, l2: 6e-4 },
  flags: { epochs: 10, step: 0.5, l2: 3e-3 },
  department: { epochs: 10, step: 0.5, l2: 3e-4 },
  topic: { epochs: 10, step: 0.5, l2: 1e-4 },
} as const

export interface FittedModel {
  known: Vocabularies
  contentHashes: number[]
  formHashes: number[]
  type: LinearHead
  letter: LinearHead
  /** One column: a letter to an office (above 0) rather than a campus message. */
  register: LinearHead
  flags: LinearHead
  department: LinearHead
  topic: LinearHead
}

interface Counted extends Vocabulary {
  hashes: number[]
  counts: number[]
}

/** Rarities are kept in 1/16 steps so that training sees what the weights file can hold. */
export const RARITY_STEP = 16

const tally = (examples: readonly Example[], block: 'content' | 'form'): Map<number, number> => {
  const counts = new Map<number, number>()
  examples.forEach(({ features }) =>
    features[block].forEach(({ key }) => counts.set(key, (counts.get(key) ?? 0) + 1)),
  )
  return counts
}

/** Campus n-grams seen often enough, most frequent first; then those that only petitions know well. */
const countVocabulary = (examples: readonly Example[], block: 'content' | 'form'): Counted => {
  const campus = tally(examples.filter(isCampus), block)
  const all = tally(examples, block)
  const campusCount = (key: number): number => campus.get(key) ?? 0
  const kept = [...all].filter(
    ([key, count]) =>
      campusCount(key) >= choices.atLeast[block].campus ||
      count - campusCount(key) >= choices.atLeast[block].petitions,
  )
  kept.sort(([keyA], [keyB]) => campusCount(keyB) - campusCount(keyA) || keyA - keyB)
  const campusSize = examples.filter(isCampus).length || examples.length
  const rarity = (key: number, count: number): number =>
    campus.has(key) || campus.size === 0
      ? Math.log((campusSize + 1) / ((campus.size === 0 ? count : campusCount(key)) + 1))
      : Math.log((campusSize + 1) / 2)
  return {
    hashes: kept.map(([key]) => key),
    counts: kept.map(([key]) => campusCount(key)),
    places: new Map(kept.map(([key], place) => [key, place])),
    rarity: kept.map(([key, count]) => Math.round(rarity(key, count) * RARITY_STEP) / RARITY_STEP),
  }
}

const oneOf = (columns: number, place: number): Float64Array => {
  const targets = new Float64Array(columns)
  targets[place] = 1
  return targets
}

type HeadOptions = Pick<LinearOptions, 'epochs' | 'step' | 'l2' | 'columns' | 'kind'>

/** Fits one head on some of the examples: which view, what is right, what an example counts. */
type HeadFit = (head: {
  from: readonly Example[]
  view: 'wide' | 'narrow'
  options: HeadOptions
  targetsOf: (message: Message) => Float64Array
  weightOf?: (example: Example) => number
}) => LinearHead

const headFitter = (examples: readonly Example[], known: Vocabularies, seed: number): HeadFit => {
  const size = sizeOf(known)
  const wide = new Map(examples.map(example => [example, wideVector(example.features, known)]))
  return ({ from, view, options, targetsOf, weightOf = () => 1 }) =>
    trainLinear(
      from.map((example): Row => ({
        vector: view === 'wide' ? wide.get(example)! : narrowVector(example.features, known),
        targets: targetsOf(example.message),
        weight: weightOf(example),
      })),
      { ...options, size: size[view], seed },
    )
}

const typeTargets = ({ type }: Message): Float64Array =>
  oneOf(feedbackTypes.length, feedbackTypes.indexOf(type))
const topicPlace = ({ department, topic }: Message): number => topicNames.indexOf(`${department}/${topic}`)

const fitWide = (fitHead: HeadFit, examples: readonly Example[], campus: readonly Example[]) => {
  const view = 'wide'
  const typeOptions = { ...choices.type, columns: feedbackTypes.length, kind: 'softmax' } as const
  return {
    type: fitHead({ from: campus, view, options: typeOptions, targetsOf: typeTargets }),
    letter: fitHead({
      from: examples,
      view,
      options: typeOptions,
      targetsOf: typeTargets,
      weightOf: example => (isCampus(example) ? choices.campusInLetters : 1),
    }),
    register: fitHead({
      from: examples,
      view,
      options: { ...choices.type, columns: 1, kind: 'sigmoid' },
      targetsOf: ({ topic }) => Float64Array.of(Number(topic === undefined)),
    }),
    flags: fitHead({
      from: campus,
      view,
      options: { ...choices.flags, columns: flagLetters.length, kind: 'sigmoid' },
      targetsOf: ({ flags }) => Float64Array.from(flagLetters, letter => Number(flags.includes(letter))),
      weightOf: ({ message }) => (message.flags.includes('u') ? choices.urgentWeight : 1),
    }),
  }
}

const fitNarrow = (fitHead: HeadFit, from: readonly Example[]) => ({
  department: fitHead({
    from,
    view: 'narrow',
    options: { ...choices.department, columns: departmentNames.length, kind: 'softmax' },
    targetsOf: message => oneOf(departmentNames.length, departmentOfTopic[topicPlace(message)]!),
  }),
  topic: fitHead({
    from,
    view: 'narrow',
    options: { ...choices.topic, columns: topicNames.length, kind: 'softmax' },
    targetsOf: message => oneOf(topicNames.length, topicPlace(message)),
  }),
})

/** Fits every head on the examples; the same examples give the same numbers. */
export const fit = (examples: readonly Example[], seed = 1): FittedModel => {
  const campus = examples.filter(isCampus)
  const content = countVocabulary(examples, 'content')
  const form = countVocabulary(examples, 'form')
  const narrow = content.counts.filter(count => count >= choices.narrowAtLeast).length
  const known: Vocabularies = { content, form, narrow }
  const fitHead = headFitter(examples, known, seed)
  return {
    known,
    contentHashes: content.hashes,
    formHashes: form.hashes,
    ...fitWide(fitHead, examples, campus),
    ...fitNarrow(fitHead, campus),
  }
}
