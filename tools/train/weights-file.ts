import { flagNames } from '../../cloudfunctions/classification/flag-names'
import type { CalibratedModel } from './calibrate-model'
import { RARITY_STEP, type FittedModel } from './fit'
import type { LinearHead } from './train-linear'

const base64 = (numbers: ArrayBufferView): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64')

const HIGHEST_STEP = 127

/** A head in whole steps of -127…127, one step size a column. */
const quantised = ({ columns, weights, bias }: LinearHead) => {
  const steps = new Float32Array(columns)
  weights.forEach((weight, i) => {
    const column = i % columns
    steps[column] = Math.max(steps[column]!, Math.abs(weight) / HIGHEST_STEP)
  })
  return {
    weights: base64(Int8Array.from(weights, (weight, i) => Math.round(weight / steps[i % columns]!))),
    steps: base64(steps),
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
      type: quantised(model.type),
      letter: quantised(model.letter),
      register: quantised(model.register),
      flags: quantised(model.flags),
      department: quantised(model.department),
      topic: quantised(model.topic),
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
