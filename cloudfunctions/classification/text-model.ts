import { departmentOfTopic, type Feature, type TextFeatures } from './text-features'
import { narrowVector, wideVector, type Vector, type Vocabularies, type Vocabulary } from './text-vectors'
import { fromHalfBytes } from './half-bytes'
import type { FlagName } from './flag-names'
import file from './weights.json'

interface Head {
  columns: number
  weights: Int8Array
  /** What one step of a weight is worth, by column. */
  steps: Float32Array
  bias: Float32Array
}

/** Logit to probability as measured on writers the model had not read: `1 / (1 + e^-(slope·z + shift))`. */
interface Calibration {
  slope: Float32Array
  shift: Float32Array
}

interface TextModel {
  known: Vocabularies
  type: Head
  letter: Head
  register: Head
  flags: Head
  department: Head
  topic: Head
  flagCalibration: Calibration
}

const bytesOf = (base64: string): ArrayBuffer => {
  const bytes = Buffer.from(base64, 'base64')
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}

const vocabularyOf = (stored: { hashes: string; rarity: string }): Vocabulary => {
  const places = new Map<number, number>()
  new Uint32Array(bytesOf(stored.hashes)).forEach((hash, place) => places.set(hash, place))
  const rarity = Float32Array.from(new Uint8Array(bytesOf(stored.rarity)), steps => steps / file.rarityStep)
  return { places, rarity }
}

const headOf = (stored: { weights: string; steps: string; bias: string }, size: 'byte' | 'half'): Head => {
  const bias = new Float32Array(bytesOf(stored.bias))
  const weights = bytesOf(stored.weights)
  return {
    columns: bias.length,
    weights: size === 'half' ? fromHalfBytes(new Uint8Array(weights)) : new Int8Array(weights),
    steps: new Float32Array(bytesOf(stored.steps)),
    bias,
  }
}

const load = (): TextModel => ({
  known: { content: vocabularyOf(file.content), form: vocabularyOf(file.form), narrow: file.narrow },
  type: headOf(file.type, 'byte'),
  letter: headOf(file.letter, 'half'),
  register: headOf(file.register, 'half'),
  flags: headOf(file.flags, 'half'),
  department: headOf(file.department, 'half'),
  topic: headOf(file.topic, 'half'),
  flagCalibration: {
    slope: new Float32Array(bytesOf(file.flagCalibration.slope)),
    shift: new Float32Array(bytesOf(file.flagCalibration.shift)),
  },
})

let loaded: TextModel | undefined
const model = (): TextModel => (loaded ??= load())

const logitsOf = (head: Head, { ids, values }: Vector): Float64Array => {
  const { columns, weights, steps } = head
  const sums = new Float64Array(columns)
  for (let n = 0; n < ids.length; n += 1) {
    const offset = (ids[n] ?? 0) * columns
    const value = values[n] ?? 0
    for (let k = 0; k < columns; k += 1) sums[k] = (sums[k] ?? 0) + (weights[offset + k] ?? 0) * value
  }
  return sums.map((sum, k) => sum * (steps[k] ?? 0) + (head.bias[k] ?? 0))
}

/** Two readings of the type, as a campus message and as a letter to an office, each as far as the text is one. */
const typeLogits = ({ type, letter, register }: TextModel, wide: Vector): Float64Array => {
  const share = 1 / (1 + Math.exp(-(logitsOf(register, wide)[0] ?? 0)))
  const asLetter = logitsOf(letter, wide)
  return logitsOf(type, wide).map((z, k) => z * (1 - share) + (asLetter[k] ?? 0) * share)
}

const softmax = (logits: Float64Array, temperature: number): Float64Array => {
  const highest = Math.max(...logits)
  const powers = logits.map(z => Math.exp((z - highest) / temperature))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / sum)
}

/** Probabilities of one message, each calibrated. Columns: `feedbackTypes`, `departmentNames`, `topicNames`, `flagNames`. */
export interface Scores {
  type: Float64Array
  department: Float64Array
  topic: Float64Array
  flags: Float64Array
  /** How much each feature spoke for one column of a head, against the mean of the others. */
  shares: (head: 'type' | 'flags' | 'department', column: number) => { feature: Feature; share: number }[]
}

/** From this probability on a flag is said; urgency and self-harm prefer recall. */
export const flagFrom: Readonly<Record<FlagName, number>> = file.flagFrom

const shareOf = (head: Head, { ids, values, features }: Vector, column: number) => {
  const { columns, weights, steps } = head
  const isAlone = columns === 1 || head === model().flags
  return features.map((feature, n) => {
    const offset = (ids[n] ?? 0) * columns
    const own = (weights[offset + column] ?? 0) * (steps[column] ?? 0)
    let others = 0
    if (!isAlone)
      for (let k = 0; k < columns; k += 1)
        if (k !== column) others += (weights[offset + k] ?? 0) * (steps[k] ?? 0)
    const against = isAlone ? 0 : others / (columns - 1)
    return { feature, share: (own - against) * (values[n] ?? 0) }
  })
}

/** Departments by two roads, straight and through their topics; half each (measured better than either). */
const mixDepartments = (straight: Float64Array, topics: Float64Array): Float64Array => {
  const mixed = straight.map(p => p / 2)
  topics.forEach((p, topic) => {
    const department = departmentOfTopic[topic] ?? 0
    mixed[department] = (mixed[department] ?? 0) + p / 2
  })
  const sharpened = mixed.map(p => Math.pow(p, 1 / file.temperature.mixed))
  const sum = sharpened.reduce((total, p) => total + p, 0)
  return sharpened.map(p => p / sum)
}

/** Scores a message. The first call decodes the weights (once a process); later ones cost well under a millisecond. */
export const scoreText = (features: TextFeatures): Scores => {
  const { known, flags, department, topic, flagCalibration } = model()
  const wide = wideVector(features, known)
  const narrow = narrowVector(features, known)
  const topics = softmax(logitsOf(topic, narrow), file.temperature.topic)
  return {
    type: softmax(typeLogits(model(), wide), file.temperature.type),
    topic: topics,
    department: mixDepartments(softmax(logitsOf(department, narrow), 1), topics),
    flags: logitsOf(flags, wide).map(
      (z, k) => 1 / (1 + Math.exp(-((flagCalibration.slope[k] ?? 1) * z + (flagCalibration.shift[k] ?? 0)))),
    ),
    shares: (head, column) =>
      head === 'department'
        ? shareOf(department, narrow, column)
        : shareOf(head === 'type' ? model().type : flags, wide, column),
  }
}

/** The most likely place; the first of equals. */
export const bestOf = (probabilities: Float64Array): number =>
  probabilities.indexOf(Math.max(...probabilities))
