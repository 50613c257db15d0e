/** MPEG-2 layer III, mono: 4 bytes of header, then side information whose bits 30 … 37 are the frame's gain. */
const HEADER_BYTES = 4
const GAIN_BIT = 30
/** The gains between which speech moves; below is silence. */
const QUIET = 110
const LOUD = 180

const gainAt = (bytes: Uint8Array, frame: number): number => {
  const bit = (HEADER_BYTES + frame) * 8 + GAIN_BIT
  const byte = bit >> 3
  const pair = ((bytes[byte] ?? 0) << 8) | (bytes[byte + 1] ?? 0)
  return (pair >> (8 - (bit & 7))) & 0xff
}

/**
 * How loud a piece of MP3 is, 0 … 1, read from its frames' gain without decoding: WeChat's recorder tells no level, and
 * this is enough for a meter.
 */
export const loudnessOf = (piece: ArrayBuffer): number => {
  const bytes = new Uint8Array(piece)
  let loudest = 0
  for (let at = 0; at + HEADER_BYTES + 6 < bytes.length; at += 1)
    if (bytes[at] === 0xff && ((bytes[at + 1] ?? 0) & 0xfe) === 0xf2) {
      loudest = Math.max(loudest, gainAt(bytes, at))
      at += HEADER_BYTES + 6
    }
  return Math.min(1, Math.max(0, (loudest - QUIET) / (LOUD - QUIET)))
}
