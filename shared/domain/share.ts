/** Below this whole a share is not published: one person more or less would move it by more than ten percent. */
export const FEWEST = 10

/** A share of a whole in [0, 1]; `few` where the whole is too small to be said as a percentage (row S14). */
export interface Share {
  part: number
  whole: number
  share: number | null
  few: boolean
}

/** The one way in which a share comes about: null where there is nothing, or too little, to take it of. */
export const shareOf = (part: number, whole: number): Share => ({
  part,
  whole,
  share: whole < FEWEST ? null : part / whole,
  few: whole > 0 && whole < FEWEST,
})

/** A share as whole percent, rounded; never 100 unless it is all, never 0 unless it is none. */
export const percentOf = (share: number): number => {
  const percent = Math.round(share * 100)
  if (percent === 100 && share < 1) return 99
  return percent === 0 && share > 0 ? 1 : percent
}
