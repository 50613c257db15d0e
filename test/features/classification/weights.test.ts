import { statSync } from 'node:fs'
import { join } from 'node:path'
import weights from '../../../cloudfunctions/classification/weights.json'
import { cueNames, departmentNames, topicNames } from '../../../cloudfunctions/classification/text-features'
import { TOPIC_FEATURES } from '../../../cloudfunctions/classification/text-vectors'
import { feedbackTypes } from '@shared/contract/words'
import { departments } from '@shared/catalogue/departments'

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
    expect(bytesIn(weights.letter.weights)).toBe(wide * feedbackTypes.length)
    expect(bytesIn(weights.flags.weights)).toBe(wide * 5)
    expect(bytesIn(weights.department.weights)).toBe(narrow * departmentNames.length)
    expect(bytesIn(weights.topic.weights)).toBe(narrow * topicNames.length)
  })

  test('knows exactly the departments of the catalogue', () => {
    expect([...departmentNames].sort()).toEqual(departments.map(({ short }) => short).sort())
  })
})
