/** A weight in half a byte is one of fifteen levels, -7…7; small ones stand closer together. */
const LEVELS = 7
/** How much closer: measured on writers never read, 1.5 loses nothing beside whole bytes (decision 011). */
const POWER = 1.5
const HIGHEST_STEP = 127

const stepsOf = (level: number): number =>
  Math.sign(level) * Math.round(HIGHEST_STEP * Math.pow(Math.abs(level) / LEVELS, POWER))

/** What each half byte is worth, in steps of -127…127. */
const steps = Int8Array.from({ length: 2 * LEVELS + 1 }, (_, half) => stepsOf(half - LEVELS))

/** Weights of -1…1 as half bytes, two in a byte, the first in the lower half. */
export const toHalfBytes = (shares: ArrayLike<number>): Uint8Array => {
  const bytes = new Uint8Array(Math.ceil(shares.length / 2))
  for (let i = 0; i < shares.length; i += 1) {
    const share = shares[i] ?? 0
    const level = Math.sign(share) * Math.round(LEVELS * Math.pow(Math.abs(share), 1 / POWER))
    bytes[i >> 1]! |= (level + LEVELS) << (i % 2 === 0 ? 0 : 4)
  }
  return bytes
}

/** The steps (-127…127) that stand in half bytes; of an odd number the last half is not meant. */
export const fromHalfBytes = (bytes: Uint8Array): Int8Array => {
  const weights = new Int8Array(2 * bytes.length)
  bytes.forEach((pair, i) => {
    weights[2 * i] = steps[pair & 15] ?? 0
    weights[2 * i + 1] = steps[pair >> 4] ?? 0
  })
  return weights
}
