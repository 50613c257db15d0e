import { cueNames, departmentNames, topicNames, type Feature, type TextFeatures } from './text-features'

/** The n-grams a model knows, most frequent first, with how much each says (inverse document frequency). */
export interface Vocabulary {
  places: ReadonlyMap<number, number>
  rarity: ArrayLike<number>
}

/** What turns features into numbered ones. `narrow`: how many of the most frequent n-grams the narrow view keeps. */
export interface Vocabularies {
  content: Vocabulary
  form: Vocabulary
  narrow: number
}

/** A sparse vector; `features[i]` is what stands behind `ids[i]`. */
export interface Vector {
  ids: number[]
  values: number[]
  features: Feature[]
}

const CUE_VALUE = 0.3
/** How rare an n-gram counts that the model never met: it takes its part of the message's length but says nothing. */
const UNKNOWN_RARITY = 8
const TOPIC_VALUE = { wide: 0.1, narrow: 0.3 } as const

export const TOPIC_FEATURES = topicNames.length + departmentNames.length

/** How many numbers each view has. */
export const sizeOf = (known: Vocabularies): { wide: number; narrow: number } => ({
  wide: known.content.places.size + known.form.places.size + cueNames.length + TOPIC_FEATURES,
  narrow: known.narrow + TOPIC_FEATURES,
})

const addNormed = (
  into: Vector,
  features: readonly Feature[],
  known: Vocabulary,
  offset: number,
  limit: number,
) => {
  const start = into.ids.length
  let squares = 0
  for (const feature of features) {
    const place = known.places.get(feature.key)
    if (place === undefined) squares += (feature.value * UNKNOWN_RARITY) ** 2
    if (place === undefined || place >= limit) continue
    const value = feature.value * (known.rarity[place] ?? 0)
    squares += value * value
    into.ids.push(offset + place)
    into.values.push(value)
    into.features.push(feature)
  }
  const length = Math.sqrt(squares) || 1
  for (let i = start; i < into.values.length; i += 1) into.values[i] = (into.values[i] ?? 0) / length
}

const addPlain = (into: Vector, features: readonly Feature[], offset: number, weight: number): void => {
  for (const feature of features) {
    into.ids.push(offset + feature.key)
    into.values.push(feature.value * weight)
    into.features.push(feature)
  }
}

/** For what a message wants and how pressing it is: words, shapes, cues and topic words. */
export const wideVector = (features: TextFeatures, known: Vocabularies): Vector => {
  const vector: Vector = { ids: [], values: [], features: [] }
  const contentSize = known.content.places.size
  const formEnd = contentSize + known.form.places.size
  addNormed(vector, features.content, known.content, 0, contentSize)
  addNormed(vector, features.form, known.form, contentSize, Number.POSITIVE_INFINITY)
  addPlain(vector, features.cues, formEnd, CUE_VALUE)
  addPlain(vector, features.topics, formEnd + cueNames.length, TOPIC_VALUE.wide)
  return vector
}

/** For what a message is about: frequent words and topic words. */
export const narrowVector = (features: TextFeatures, known: Vocabularies): Vector => {
  const vector: Vector = { ids: [], values: [], features: [] }
  addNormed(vector, features.content, known.content, 0, known.narrow)
  addPlain(vector, features.topics, known.narrow, TOPIC_VALUE.narrow)
  return vector
}
