import { performance } from 'node:perf_hooks'
import { departments } from '../../shared/catalogue/departments'
import type { Understanding } from '../../shared/contract/case'
import { feedbackTypes, type FeedbackType } from '../../shared/contract/words'
import { SURE_FROM } from '../../shared/domain/understanding'
import type { Labelled } from './read-labelled'
import { randomOf } from './train-linear'

interface Told extends Labelled {
  said: Understanding
  secondDepartment: string | undefined
}

type Measure = (sample: readonly Told[]) => number | null

const share = (hits: number, all: number): number | null => (all === 0 ? null : hits / all)

const f1Of = (sample: readonly Told[], type: FeedbackType): number => {
  const hits = sample.filter(one => one.type === type && one.said.type === type).length
  const all =
    sample.filter(one => one.type === type).length + sample.filter(one => one.said.type === type).length
  return all === 0 ? 0 : (2 * hits) / all
}

const withType = (sample: readonly Told[]) => sample.filter(({ type }) => type !== undefined)
const isRight = (one: Told): boolean => one.type === one.said.type
const SURE = 0.9
const isSure = (one: Told): boolean => one.said.typeConfidence >= SURE

const shortOf = (id: string | undefined): string | undefined =>
  departments.find(({ _id }) => _id === id)?.short

const departmentHits = (sample: readonly Told[], second: boolean): number | null => {
  const known = sample.filter(({ department }) => department !== undefined)
  const hits = known.filter(
    ({ department, said, secondDepartment }) =>
      department === shortOf(said.department) || (second && department === shortOf(secondDepartment)),
  )
  return share(hits.length, known.length)
}

const alarms =
  (chosen: (one: Told) => boolean): Measure =>
  sample => {
    const those = sample.filter(chosen)
    return share(those.filter(({ said }) => said.urgency === 'urgent').length, those.length)
  }

/** Share of those whose alarm rings without the question "is it urgent?" (decision 011). */
const rings =
  (chosen: (one: Told) => boolean): Measure =>
  sample => {
    const those = sample.filter(chosen)
    const ringing = those.filter(
      ({ said }) => said.urgency === 'urgent' && said.urgencyConfidence >= SURE_FROM.urgency,
    )
    return share(ringing.length, those.length)
  }

/** Classes that occur at all: a platform without complaints has no complaint score. */
const typesIn = (sample: readonly Told[]): FeedbackType[] =>
  feedbackTypes.filter(type => sample.some(one => one.type === type))

const measures = {
  accuracy: sample => share(withType(sample).filter(isRight).length, withType(sample).length),
  macroF1: sample => {
    const types = typesIn(sample)
    return share(
      types.reduce((sum, type) => sum + f1Of(withType(sample), type), 0),
      types.length,
    )
  },
  coverageAt90: sample => share(withType(sample).filter(isSure).length, withType(sample).length),
  precisionAt90: sample => {
    const sure = withType(sample).filter(isSure)
    return share(sure.filter(isRight).length, sure.length)
  },
  departmentTop1: sample => departmentHits(sample, false),
  departmentTop2: sample => departmentHits(sample, true),
  urgentRecall: alarms(({ urgent }) => urgent === true),
  urgentFalseAlarms: alarms(({ urgent }) => urgent === false),
  urgentRingsByItself: rings(({ urgent }) => urgent === true),
  harmlessRingsByItself: rings(({ urgent }) => urgent === false),
  falseAlarmsWhereItOnlySounds: alarms(
    ({ urgent, soundsUrgent }) => urgent === false && soundsUrgent === true,
  ),
  falseAlarmsElsewhere: alarms(({ urgent, soundsUrgent }) => urgent === false && soundsUrgent === false),
} as const satisfies Record<string, Measure>

const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)))

const RESAMPLES = 1_000

/** 95 % interval by bootstrap: the messages drawn again with replacement, a fixed seed. */
const intervalOf = (sample: readonly Told[], measure: Measure): [number, number] | null => {
  const random = randomOf(1)
  const values: number[] = []
  for (let round = 0; round < RESAMPLES; round += 1) {
    const again = Array.from(sample, () => sample[Math.floor(random() * sample.length)]!)
    const value = measure(again)
    if (value !== null) values.push(value)
  }
  values.sort((a, b) => a - b)
  const at = (part: number): number => Number((values[Math.floor(part * values.length)] ?? NaN).toFixed(4))
  return values.length === 0 ? null : [at(0.025), at(0.975)]
}

/** How well a classifier reads labelled messages; figures without labels are null. */
export const evaluate = (
  labelled: readonly Labelled[],
  classify: (text: string) => Understanding,
  rankDepartments: (text: string) => readonly { department: string }[],
): Record<string, unknown> => {
  labelled.slice(0, 50).forEach(({ text }) => classify(text))
  const from = performance.now()
  const answers = labelled.map(({ text }) => classify(text))
  const msPerMessage = (performance.now() - from) / Math.max(1, labelled.length)
  const told = labelled.map((one, i): Told => {
    const said = answers[i]!
    const second = rankDepartments(one.text).find(({ department }) => department !== said.department)
    return { ...one, said, secondDepartment: second?.department }
  })
  const figures = Object.entries(measures) as [keyof typeof measures, Measure][]
  return {
    n: told.length,
    ...Object.fromEntries(figures.map(([name, measure]) => [name, rounded(measure(told))])),
    perClass: Object.fromEntries(typesIn(told).map(type => [type, rounded(f1Of(withType(told), type))])),
    msPerMessage: rounded(msPerMessage),
    intervals: Object.fromEntries(figures.map(([name, measure]) => [name, intervalOf(told, measure)])),
  }
}
