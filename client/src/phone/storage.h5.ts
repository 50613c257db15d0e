/** The web's side of storage.ts; private windows may refuse storage, and everything must work all the same. */
export const readStored = (key: string): unknown => {
  try {
    const text = localStorage.getItem(key)
    return text ? (JSON.parse(text) as unknown) : undefined
  } catch {
    return undefined
  }
}

export const writeStored = (key: string, value: unknown): boolean => {
  try {
    localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export const forgetStored = (key: string): void => {
  try {
    localStorage.removeItem(key)
  } catch {
    // What cannot be removed is overwritten by the next write.
  }
}
