import { narrowVector, wideVector, type Vector } from '../../cloudfunctions/classification/text-vectors'
import { feedbackTypes } from '../../shared/contract/words'
import type { Example, FittedModel } from './fit'
import { logitsOf, toProbabilities } from './train-linear'

/** What a fitted model says of one example it has not seen. */
export interface Judged {
  example: Example
  type: Float64Array
  flags: Float64Array
  department: Float64Array
  topic: Float64Array
}

/** Two readings of the type, as a campus message and as a letter, each as far as the text is one. */
const typeLogits = (model: FittedModel, wide: Vector): Float64Array => {
  const letter = logitsOf(model.letter, wide)
  const share = toProbabilities(logitsOf(model.register, wide), 'sigmoid')[0]!
  return logitsOf(model.type, wide).map((z, k) => z * (1 - share) + letter[k]! * share)
}

/** Logits of type and flags and topic, probabilities of department. */
export const judge = (model: FittedModel, examples: readonly Example[]): Judged[] =>
  examples.map(example => {
    const wide = wideVector(example.features, model.known)
    const narrow = narrowVector(example.features, model.known)
    return {
      example,
      type: typeLogits(model, wide),
      flags: logitsOf(model.flags, wide),
      department: toProbabilities(logitsOf(model.department, narrow), 'softmax'),
      topic: logitsOf(model.topic, narrow),
    }
  })

/** Every example judged by a model that never saw its writer: leave one list out. `more` is always learnt from. */
export const judgeAcrossWriters = (
  lists: readonly (readonly Example[])[],
  more: readonly Example[],
  fitOn: (examples: readonly Example[]) => FittedModel,
): Judged[] =>
  lists.flatMap((list, held) => {
    const rest = lists.flatMap((other, i) => (i === held ? [] : other))
    return judge(fitOn([...rest, ...more]), list)
  })

/** Mean F1 of the three types, as `judgeAcrossWriters` answers: what to expect of a writer nobody has read. */
export const macroF1Of = (judged: readonly Judged[]): number => {
  const told = judged.map(({ example, type }) => ({
    right: feedbackTypes.indexOf(example.message.type),
    said: type.indexOf(Math.max(...type)),
  }))
  const f1Of = (place: number): number => {
    const hits = told.filter(({ right, said }) => right === place && said === place).length
    const all =
      told.filter(({ right }) => right === place).length + told.filter(({ said }) => said === place).length
    return (2 * hits) / all
  }
  return feedbackTypes.reduce((sum, _, place) => sum + f1Of(place), 0) / feedbackTypes.length
}
