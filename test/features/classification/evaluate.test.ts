import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Understanding } from '@shared/contract/case'
import { evaluate } from '../../../tools/train/evaluate'
import { readLabelled } from '../../../tools/train/read-labelled'
import { plattOf, temperatureOf, thresholdForRecall } from '../../../tools/train/calibrate'
import { trainLinear, logitsOf } from '../../../tools/train/train-linear'

const said = (type: Understanding['type'], confidence: number, urgent = false): Understanding => ({
  type,
  typeConfidence: confidence,
  department: 'canteen',
  departmentConfidence: 0.5,
  urgency: urgent ? 'urgent' : 'normal',
  urgencyConfidence: 0.5,
  words: [],
  unsure: false,
  flags: [],
})

describe('Measuring on a school’s own messages', () => {
  const fileOf = (entries: unknown): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'labelled-')), 'messages.json')
    writeFileSync(path, JSON.stringify(entries))
    return path
  }

  test('labels may be letters, English or Chinese; a title loses the type word its label was read off', () => {
    const read = readLabelled(
      fileOf([
        { text: '面凉了', label: 'c', department: '食堂', urgent: false },
        { title: '建议延长开放时间', body: '十点太早', label: '建议' },
        { text: '几点开门', label: 'Inquiry' },
        { text: '没有标签' },
      ]),
    )
    expect(read).toEqual([
      { text: '面凉了', type: 'complaint', department: '食堂', urgent: false },
      { text: '延长开放时间\n十点太早', type: 'suggestion' },
      { text: '几点开门', type: 'inquiry' },
      { text: '没有标签' },
    ])
  })

  test('a label nobody knows is refused, not skipped', () => {
    expect(() => readLabelled(fileOf([{ text: '面凉了', label: 'zzz' }]))).toThrow('zzz')
  })

  test('counts by hand', () => {
    const answers: Record<string, Understanding> = {
      a: said('complaint', 0.95),
      b: said('complaint', 0.95, true),
      c: said('inquiry', 0.5, true),
      d: said('inquiry', 0.5),
    }
    const figures = evaluate(
      [
        { text: 'a', type: 'complaint', department: '食堂', urgent: false },
        { text: 'b', type: 'inquiry', department: '教务', urgent: true },
        { text: 'c', type: 'inquiry', urgent: false },
        { text: 'd', urgent: true },
      ],
      text => answers[text]!,
      () => [{ department: 'canteen' }, { department: 'academic' }],
    )
    expect(figures).toMatchObject({
      n: 4,
      accuracy: 0.6667,
      macroF1: 0.6667,
      coverageAt90: 0.6667,
      precisionAt90: 0.5,
      departmentTop1: 0.5,
      departmentTop2: 1,
      urgentRecall: 0.5,
      urgentFalseAlarms: 0.5,
    })
  })

  test('an alarm that is asked about first does not ring by itself', () => {
    const sure: Record<string, number> = { fire: 0.9, smell: 0.2, joke: 0.7 }
    const figures = evaluate(
      [
        { text: 'fire', urgent: true },
        { text: 'smell', urgent: true },
        { text: 'joke', urgent: false },
      ],
      text => ({ ...said('complaint', 1, true), urgencyConfidence: sure[text]! }),
      () => [],
    )
    expect(figures).toMatchObject({ urgentRecall: 1, urgentRingsByItself: 0.5, harmlessRingsByItself: 1 })
  })

  test('what was not labelled has no figure', () => {
    const figures = evaluate(
      [{ text: 'a' }],
      () => said('complaint', 1),
      () => [],
    )
    expect(figures).toMatchObject({ accuracy: null, departmentTop1: null, urgentRecall: null })
  })
})

describe('Learning', () => {
  const row = (id: number, right: number) => ({
    vector: { ids: [id], values: [1] },
    targets: Float64Array.of(right === 0 ? 1 : 0, right === 1 ? 1 : 0),
    weight: 1,
  })
  const options = { kind: 'softmax', columns: 2, size: 2, epochs: 20, step: 0.5, l2: 0, seed: 7 } as const

  test('finds what tells two classes apart, and the same way twice', () => {
    const rows = [row(0, 0), row(1, 1), row(0, 0), row(1, 1)]
    const head = trainLinear(rows, options)
    const [first, second] = logitsOf(head, rows[0]!.vector)
    expect(first).toBeGreaterThan(second!)
    expect(trainLinear(rows, options)).toEqual(head)
  })

  test('an overconfident model is cooled down', () => {
    const logits = Array.from({ length: 100 }, () => Float64Array.of(4, 0))
    const truth = logits.map((_, i) => (i < 70 ? 0 : 1))
    const temperature = temperatureOf(logits, truth)
    expect(1 / (1 + Math.exp(-4 / temperature))).toBeCloseTo(0.7, 1)
  })

  test('Platt’s numbers turn scores into shares', () => {
    const scores = Array.from({ length: 200 }, (_, i) => (i < 100 ? 2 : -2))
    const truth = scores.map((_, i) => (i < 100 ? i < 80 : i < 110))
    const { slope, shift } = plattOf(scores, truth)
    expect(1 / (1 + Math.exp(-(slope * 2 + shift)))).toBeCloseTo(0.8, 2)
    expect(1 / (1 + Math.exp(-(slope * -2 + shift)))).toBeCloseTo(0.1, 2)
  })

  test('a threshold for recall loses no more than allowed', () => {
    const scores = Array.from({ length: 100 }, (_, i) => i / 100)
    const threshold = thresholdForRecall(
      scores,
      scores.map(() => true),
      0.9,
    )
    expect(scores.filter(score => score >= threshold).length).toBeGreaterThanOrEqual(90)
  })
})
