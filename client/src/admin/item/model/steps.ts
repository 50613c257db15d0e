import type { LocalText } from '@shared/contract/condition'
import type { Step } from '@shared/contract/flow'
import { layersOf } from '@shared/domain/flows-layers'
import { freshId, withLine } from './parts'

const beginStep = (name: LocalText, after: readonly string[], department: string): Step => ({
  id: freshId('s'),
  name,
  kind: 'approve',
  after: [...after],
  mode: 'one',
  owners: [{ owner: { by: 'role', role: 'member', department } }],
  time: { days: 1 },
})

/** A step after everything that now comes last. */
export const appendStep = (
  steps: readonly Step[],
  name: LocalText,
  department: string,
): [steps: Step[], id: string] => {
  const waitedFor = new Set(steps.flatMap(({ after }) => after))
  const last = steps.filter(({ id }) => !waitedFor.has(id)).map(({ id }) => id)
  const step = beginStep(name, last, department)
  return [[...steps, step], step.id]
}

/** A step that goes on at the same time as another: it begins with it, and what waits for one waits for both. */
export const besideStep = (
  steps: readonly Step[],
  beside: string,
  name: LocalText,
  department: string,
): [steps: Step[], id: string] => {
  const other = steps.find(({ id }) => id === beside)
  const step = beginStep(name, other?.after ?? [], department)
  const waiting = steps.map(each =>
    each.after.includes(beside) ? { ...each, after: [...each.after, step.id] } : each,
  )
  const index = waiting.findIndex(({ id }) => id === beside) + 1
  return [[...waiting.slice(0, index), step, ...waiting.slice(index)], step.id]
}

export const withStep = (steps: readonly Step[], step: Step): Step[] => withLine(steps, step)

const each = <T>(ids: readonly T[]): T[] => [...new Set(ids)]

/** Without a step: what waited for it now waits for what it waited for. */
export const removeStep = (steps: readonly Step[], id: string): Step[] => {
  const gone = steps.find(step => step.id === id)
  return steps
    .filter(step => step.id !== id)
    .map(step =>
      step.after.includes(id)
        ? { ...step, after: each([...step.after, ...(gone?.after ?? [])]).filter(before => before !== id) }
        : step,
    )
}

/** The one step this one follows, where it follows exactly one; only then the two can change places. */
export const stepBefore = (steps: readonly Step[], id: string): Step | undefined => {
  const step = steps.find(one => one.id === id)
  const [only, another] = step?.after ?? []
  return another === undefined ? steps.find(one => one.id === only) : undefined
}

/** A step done before the one it followed; whatever followed it follows that one. */
export const moveStepUp = (steps: readonly Step[], id: string): Step[] => {
  const before = stepBefore(steps, id)
  if (!before) return [...steps]
  const renamed = steps.map(step => {
    if (step.id === id) return { ...step, after: before.after }
    if (step.id === before.id) return { ...step, after: [id] }
    if (!step.after.includes(id)) return step
    return { ...step, after: each(step.after.map(one => (one === id ? before.id : one))) }
  })
  const [first, second] = [
    steps.findIndex(one => one.id === before.id),
    steps.findIndex(one => one.id === id),
  ]
  const sorted = [...renamed]
  const [a, b] = [renamed[first], renamed[second]]
  if (a && b && first < second) [sorted[first], sorted[second]] = [b, a]
  return sorted
}

/** The steps one step may wait for: all that do not wait for it. */
export const possibleBefore = (steps: readonly Step[], id: string): Step[] => {
  const waits = new Set([id])
  for (let round = 0; round < steps.length; round += 1)
    for (const step of steps) if (step.after.some(before => waits.has(before))) waits.add(step.id)
  return steps.filter(step => !waits.has(step.id))
}

/** The step that comes last, as the result may wait for it. */
export const lastSteps = (steps: readonly Step[]): string[] =>
  (layersOf({ steps }).at(-1) ?? []).map(({ id }) => id)
