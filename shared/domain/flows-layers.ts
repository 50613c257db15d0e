import type { Step } from '../contract/flow'

type Placed = Pick<Step, 'id' | 'after'>

/** The steps of a flow in layers: each stands below everything it waits for; what can go on at once is one layer. */
export const layersOf = <S extends Placed>({ steps }: { readonly steps: readonly S[] }): S[][] => {
  const depths = new Map<string, number>()
  const depthOf = (step: S, above: readonly string[] = []): number => {
    const known = depths.get(step.id)
    if (known !== undefined) return known
    // A definition being written may go in circles; it is refused when saved, but must still be drawn.
    const before = steps.filter(({ id }) => step.after.includes(id) && !above.includes(id))
    const depth = Math.max(-1, ...before.map(each => depthOf(each, [...above, step.id]))) + 1
    depths.set(step.id, depth)
    return depth
  }
  const layers: S[][] = []
  for (const step of steps) (layers[depthOf(step)] ??= []).push(step)
  return layers.filter(layer => layer.length > 0)
}
