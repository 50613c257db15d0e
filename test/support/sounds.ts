import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A spoken sentence in Mandarin, 16 kHz mono WAV (test/support/sounds/README.md). */
export const SENTENCE_FILE = path.join(__dirname, 'sounds/hot-water.wav')
export const sentence = (): Buffer => readFileSync(SENTENCE_FILE)

/** Silence as an MP3: one empty MPEG-1 layer III frame after another (64 kbit/s, 16 kHz is MPEG-2: 0xfff3). */
export const mp3 = (frames = 20): Buffer => {
  const frame = Buffer.alloc(288)
  frame.set([0xff, 0xf3, 0x84, 0xc4])
  return Buffer.concat(Array.from({ length: frames }, () => frame))
}
