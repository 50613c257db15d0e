let open = 0
let working: Promise<unknown> = Promise.resolve()

/** Says that `work`, which never fails, goes on after the answer has been given. */
export const goesOn = (work: Promise<void>): void => {
  open += 1
  working = Promise.all([working, work.then(() => void (open -= 1))])
}

/**
 * Resolves when nothing of an earlier call goes on in this instance, at the latest after `withinMs`. An instance serves
 * one call at a time: what an earlier one left would otherwise write in the middle of the next one's transaction.
 */
export const nothingGoesOn = (withinMs: number): Promise<unknown> | undefined =>
  open === 0
    ? undefined
    : Promise.race([working, new Promise<void>(resolve => setTimeout(resolve, withinMs).unref())])
