const always = () => true

/** Keeps what a loader found for a while in this instance; a failed load, or what is not `worth` it, is not kept. */
export const cached = <T>(
  ttlMs: number,
  load: () => Promise<T>,
  worth: (found: T) => boolean = always,
): (() => Promise<T>) => {
  let kept: { value: Promise<T>; untilAt: number } | undefined
  return () => {
    const now = Date.now()
    // A clock set back must not keep a value forever.
    if (kept && now < kept.untilAt && kept.untilAt - now <= ttlMs) return kept.value
    const value = load()
    kept = { value, untilAt: now + ttlMs }
    value.then(
      found => (worth(found) ? kept : (kept = undefined)),
      () => (kept = undefined),
    )
    return value
  }
}

/** The same by key, for at most `most` keys. */
export const cachedByKey = <T>(
  ttlMs: number,
  most: number,
  load: (key: string) => Promise<T>,
  worth: (found: T) => boolean = always,
): ((key: string) => Promise<T>) => {
  const kept = new Map<string, () => Promise<T>>()
  return key => {
    let one = kept.get(key)
    if (!one) {
      if (kept.size >= most) kept.delete(kept.keys().next().value ?? '')
      kept.set(key, (one = cached(ttlMs, () => load(key), worth)))
    }
    return one()
  }
}
