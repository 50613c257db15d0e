import { departmentOfTopic } from '../../cloudfunctions/classification/text-features'
import { toProbabilities } from './train-linear'

const LOWEST = 1e-9

/** The smallest of a one-humped function on [low, high]; golden section, fixed number of steps. */
const lowestOf = (cost: (x: number) => number, low: number, high: number): number => {
  const ratio = (Math.sqrt(5) - 1) / 2
  let [from, to] = [low, high]
  for (let step = 0; step < 50; step += 1) {
    const left = to - ratio * (to - from)
    const right = from + ratio * (to - from)
    if (cost(left) < cost(right)) to = right
    else from = left
  }
  return (from + to) / 2
}

const logLoss = (probabilities: readonly Float64Array[], truth: readonly number[]): number =>
  probabilities.reduce((sum, p, i) => sum - Math.log(Math.max(LOWEST, p[truth[i]!]!)), 0) / truth.length

/** One number that softens or sharpens all classes: the temperature of least log loss. */
export const temperatureOf = (logits: readonly Float64Array[], truth: readonly number[]): number =>
  lowestOf(
    t =>
      logLoss(
        logits.map(z =>
          toProbabilities(
            z.map(x => x / t),
            'softmax',
          ),
        ),
        truth,
      ),
    0.3,
    4,
  )

export const mixed = (straight: Float64Array, topics: Float64Array, temperature: number): Float64Array => {
  const out = straight.map(p => p / 2)
  topics.forEach((p, topic) => (out[departmentOfTopic[topic]!]! += p / 2))
  return toProbabilities(
    out.map(p => Math.log(Math.max(LOWEST, p)) / temperature),
    'softmax',
  )
}

export const mixedTemperatureOf = (
  straight: readonly Float64Array[],
  topics: readonly Float64Array[],
  truth: readonly number[],
): number =>
  lowestOf(
    t =>
      logLoss(
        straight.map((p, i) => mixed(p, topics[i]!, t)),
        truth,
      ),
    0.3,
    4,
  )

/** Platt's two numbers for one column: the slope and shift of least log loss, by Newton's method. */
export const plattOf = (
  logits: readonly number[],
  truth: readonly boolean[],
): { slope: number; shift: number } => {
  let [slope, shift] = [1, 0]
  for (let round = 0; round < 100; round += 1) {
    let [g1, g0, h11, h10, h00] = [0, 0, 1e-6, 0, 1e-6]
    logits.forEach((z, i) => {
      const p = 1 / (1 + Math.exp(-(slope * z + shift)))
      const error = p - Number(truth[i])
      const curve = p * (1 - p)
      g1 += error * z
      g0 += error
      h11 += curve * z * z
      h10 += curve * z
      h00 += curve
    })
    const det = h11 * h00 - h10 * h10
    slope -= (h00 * g1 - h10 * g0) / det
    shift -= (h11 * g0 - h10 * g1) / det
  }
  return { slope, shift }
}

/** The highest threshold that still finds `recall` of the true ones. */
export const thresholdForRecall = (
  scores: readonly number[],
  truth: readonly boolean[],
  recall: number,
): number => {
  const found = scores.filter((_, i) => truth[i]).sort((a, b) => a - b)
  return found[Math.floor((1 - recall) * found.length)] ?? 0.5
}

/** The threshold of the highest F1. */
export const thresholdForF1 = (scores: readonly number[], truth: readonly boolean[]): number => {
  const order = scores.map((score, i) => ({ score, right: truth[i]! })).sort((a, b) => b.score - a.score)
  const positives = truth.filter(Boolean).length
  let [hits, best, threshold] = [0, 0, 0.5]
  order.forEach(({ score, right }, i) => {
    if (right) hits += 1
    const f1 = (2 * hits) / (i + 1 + positives)
    if (f1 > best) [best, threshold] = [f1, score]
  })
  return threshold
}
