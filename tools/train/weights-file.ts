import { flagNames } from '../../cloudfunctions/classification/flag-names'
import { toHalfBytes } from '../../cloudfunctions/classification/half-bytes'
import type { CalibratedModel } from './calibrate-model'
import { RARITY_STEP, type FittedModel } from './fit'
import type { LinearHead } from './train-linear'

const base64 = (numbers: ArrayBufferView): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64')

const HIGHEST_STEP = 127

/** The largest weight of each column. */
const highestOf = ({ columns, weights }: LinearHead): Float32Array => {
  const highest = new Float32Array(columns)
  weights.forEach((weight, i) => {
    highest[i % columns] = Math.max(highest[i % columns]!, Math.abs(weight))
  })
  return highest
}

/** A head in whole steps of -127…127, one step size a column; or each weight in half a byte. */
const quantised = (head: LinearHead, size: 'byte' | 'half') => {
  const { columns, weights, bias } = head
  const highest = highestOf(head)
  const shares = Float64Array.from(weights, (weight, i) => weight / (highest[i % columns]! || 1))
  return {
    weights: base64(
      size === 'half'
        ? toHalfBytes(shares)
        : Int8Array.from(shares, share => Math.round(share * HIGHEST_STEP)),
    ),
    steps: base64(highest.map(weight => weight / HIGHEST_STEP)),
    bias: base64(bias),
  }
}

const vocabulary = (hashes: readonly number[], rarity: ArrayLike<number>) => ({
  hashes: base64(Uint32Array.from(hashes)),
  rarity: base64(Uint8Array.from(Array.from(rarity), value => Math.round(value * RARITY_STEP))),
})

const fixed = (value: number): number => Number(value.toFixed(6))

/** The text of `weights.json`: little-endian numbers in base64; the same model gives the same text. */
export const toWeightsFile = (model: FittedModel, calibrated: CalibratedModel): string =>
  `${JSON.stringify(
    {
      note: 'Written by npm run train; do not edit.',
      rarityStep: RARITY_STEP,
      narrow: model.known.narrow,
      content: vocabulary(model.contentHashes, model.known.content.rarity),
      form: vocabulary(model.formHashes, model.known.form.rarity),
      type: quantised(model.type, 'byte'),
      letter: quantised(model.letter, 'half'),
      register: quantised(model.register, 'half'),
      flags: quantised(model.flags, 'half'),
      department: quantised(model.department, 'half'),
      topic: quantised(model.topic, 'half'),
      temperature: {
        type: fixed(calibrated.temperature.type),
        topic: fixed(calibrated.temperature.topic),
        mixed: fixed(calibrated.temperature.mixed),
      },
      flagCalibration: {
        slope: base64(Float32Array.from(calibrated.flags, ({ slope }) => slope)),
        shift: base64(Float32Array.from(calibrated.flags, ({ shift }) => shift)),
      },
      flagFrom: Object.fromEntries(flagNames.map((name, i) => [name, fixed(calibrated.flags[i]!.from)])),
    },
    null,
    2,
  )}\n`
