import type { Vector } from '../../cloudfunctions/classification/text-vectors'

/** A vector with what is right: one class (softmax) or 0/1 for each column (sigmoid); `weight` 1 for a campus message. */
export interface Row {
  vector: Pick<Vector, 'ids' | 'values'>
  targets: Float64Array
  weight: number
}

/** Weights of a linear head, `weights[id * columns + column]`. */
export interface LinearHead {
  columns: number
  weights: Float32Array
  bias: Float32Array
}

export interface LinearOptions {
  kind: 'softmax' | 'sigmoid'
  columns: number
  size: number
  epochs: number
  /** First step; falls to zero in a straight line. */
  step: number
  l2: number
  seed: number
}

/** Mulberry32: the same order of messages on every machine. */
export const randomOf = (seed: number): (() => number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const shuffle = (order: Int32Array, random: () => number): void => {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
}

/** In place: logits to probabilities. */
export const toProbabilities = (logits: Float64Array, kind: LinearOptions['kind']): Float64Array => {
  if (kind === 'sigmoid') return logits.map((z, k) => (logits[k] = 1 / (1 + Math.exp(-z))))
  const highest = Math.max(...logits)
  let sum = 0
  for (let k = 0; k < logits.length; k += 1) sum += logits[k] = Math.exp(logits[k]! - highest)
  for (let k = 0; k < logits.length; k += 1) logits[k] = logits[k]! / sum
  return logits
}

export const logitsOf = (head: LinearHead, { ids, values }: Row['vector']): Float64Array => {
  const out = Float64Array.from(head.bias)
  const { columns, weights } = head
  for (let n = 0; n < ids.length; n += 1) {
    const offset = ids[n]! * columns
    const value = values[n]!
    for (let k = 0; k < columns; k += 1) out[k]! += weights[offset + k]! * value
  }
  return out
}

const BIAS_STEP = 0.02

/** Logistic regression by AdaGrad, one message at a time; deterministic for a seed. */
export const trainLinear = (rows: readonly Row[], options: LinearOptions): LinearHead => {
  const { columns, size, epochs, step, l2, kind } = options
  const head: LinearHead = {
    columns,
    weights: new Float32Array(size * columns),
    bias: new Float32Array(columns),
  }
  const seen = new Float32Array(size * columns).fill(0.01)
  const random = randomOf(options.seed)
  const order = Int32Array.from(rows, (_, i) => i)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    const now = step * (1 - epoch / epochs)
    for (const place of order) learn(head, seen, rows[place]!, { now, l2, kind })
  }
  return head
}

const learn = (
  head: LinearHead,
  seen: Float32Array,
  { vector, targets, weight }: Row,
  { now, l2, kind }: { now: number; l2: number; kind: LinearOptions['kind'] },
): void => {
  const { columns, weights, bias } = head
  const error = toProbabilities(logitsOf(head, vector), kind)
  for (let k = 0; k < columns; k += 1) {
    error[k] = (error[k]! - targets[k]!) * weight
    bias[k]! -= BIAS_STEP * now * error[k]!
  }
  for (let n = 0; n < vector.ids.length; n += 1) {
    const offset = vector.ids[n]! * columns
    const value = vector.values[n]!
    for (let k = 0; k < columns; k += 1) {
      const slope = error[k]! * value + l2 * weights[offset + k]!
      seen[offset + k]! += slope * slope
      weights[offset + k]! -= (now * slope) / Math.sqrt(seen[offset + k]!)
    }
  }
}
