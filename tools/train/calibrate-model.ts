import { departmentNames, topicNames } from '../../cloudfunctions/classification/text-features'
import { feedbackTypes } from '../../shared/contract/words'
import { mixedTemperatureOf, plattOf, temperatureOf, thresholdForF1, thresholdForRecall } from './calibrate'
import { flagLetters } from './fit'
import type { Judged } from './measure'
import { toProbabilities } from './train-linear'

/** Everything that turns scores into honest probabilities, and where each flag begins. */
export interface CalibratedModel {
  temperature: { type: number; topic: number; mixed: number }
  flags: { slope: number; shift: number; from: number }[]
}

/** Share of urgent messages (and of those about self-harm) that must be found on unseen writers. */
const RECALL = { u: 0.985, h: 0.85 } as const

const flagCalibration = (judged: readonly Judged[], letter: string, column: number) => {
  const truth = judged.map(({ example }) => example.message.flags.includes(letter))
  const logits = judged.map(({ flags }) => flags[column]!)
  const platt = plattOf(logits, truth)
  const scores = logits.map(z => 1 / (1 + Math.exp(-(platt.slope * z + platt.shift))))
  const wanted = letter === 'u' || letter === 'h' ? RECALL[letter] : undefined
  const from = wanted ? thresholdForRecall(scores, truth, wanted) : thresholdForF1(scores, truth)
  return { ...platt, from }
}

/** Calibrates on judgements of messages whose writers the model had not read. */
export const calibrateModel = (judged: readonly Judged[]): CalibratedModel => {
  const campus = judged.filter(({ example }) => example.message.topic !== undefined)
  const topicOf = ({ example: { message } }: Judged): number =>
    topicNames.indexOf(`${message.department}/${message.topic}`)
  const topic = temperatureOf(
    campus.map(one => one.topic),
    campus.map(topicOf),
  )
  return {
    temperature: {
      type: temperatureOf(
        judged.map(one => one.type),
        judged.map(({ example }) => feedbackTypes.indexOf(example.message.type)),
      ),
      topic,
      mixed: mixedTemperatureOf(
        campus.map(one => one.department),
        campus.map(one =>
          toProbabilities(
            one.topic.map(z => z / topic),
            'softmax',
          ),
        ),
        campus.map(({ example }) => departmentNames.indexOf(example.message.department ?? '')),
      ),
    },
    flags: flagLetters.map((letter, column) => flagCalibration(campus, letter, column)),
  }
}
