import fc from 'fast-check'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import weights from '../../../cloudfunctions/classification/weights.json'
import { cueNames, departmentNames, topicNames } from '../../../cloudfunctions/classification/text-features'
import { fromHalfBytes, toHalfBytes } from '../../../cloudfunctions/classification/half-bytes'
import { TOPIC_FEATURES } from '../../../cloudfunctions/classification/text-vectors'
import { feedbackTypes } from '@shared/contract/words'
import { departments } from '@shared/catalogue/departments'

const inHalves = (weights: number): number => Math.ceil(weights / 2)
const bytesIn = (base64: string): number => Buffer.from(base64, 'base64').length

describe('The weights file', () => {
  const content = bytesIn(weights.content.hashes) / 4
  const form = bytesIn(weights.form.hashes) / 4

  test('stays within two million bytes', () => {
    const path = join(__dirname, '../../../cloudfunctions/classification/weights.json')
    expect(statSync(path).size).toBeLessThanOrEqual(2_000_000)
  })

  test('fits the features of the code: after a change of cues or topic words the model must be trained again', () => {
    const wide = content + form + cueNames.length + TOPIC_FEATURES
    const narrow = weights.narrow + TOPIC_FEATURES
    expect(bytesIn(weights.type.weights)).toBe(wide * feedbackTypes.length)
    expect(bytesIn(weights.letter.weights)).toBe(inHalves(wide * feedbackTypes.length))
    expect(bytesIn(weights.flags.weights)).toBe(inHalves(wide * 5))
    expect(bytesIn(weights.department.weights)).toBe(inHalves(narrow * departmentNames.length))
    expect(bytesIn(weights.topic.weights)).toBe(inHalves(narrow * topicNames.length))
  })

  test('knows exactly the departments of the catalogue', () => {
    expect([...departmentNames].sort()).toEqual(departments.map(({ short }) => short).sort())
  })

  test('half a byte a weight keeps its sign, its zero and its height to an eighth', () => {
    const shares = fc.double({ min: -1, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(shares, { maxLength: 9 }), wanted => {
        const read = fromHalfBytes(toHalfBytes(wanted)).slice(0, wanted.length)
        expect(read.every((steps, i) => Math.abs(steps / 127 - wanted[i]!) < 0.125)).toBe(true)
        expect(read.every((steps, i) => steps === 0 || Math.sign(steps) === Math.sign(wanted[i]!))).toBe(true)
      }),
    )
    expect([...fromHalfBytes(toHalfBytes([0, 1, -1])).slice(0, 3)]).toEqual([0, 127, -127])
  })
})
