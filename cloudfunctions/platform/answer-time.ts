/** A provider that says nothing for this long is given up for this time. */
export const ANSWER_MS = 5_000

/** Rejects when the work takes longer than the provider is given. */
export const withinAnswerTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time')), ANSWER_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
