export const WAV_RATE = 16_000

/** Samples (−1 … 1) at another rate, each the mean of what it stands for, so that nothing folds back as noise. */
export const atRate = (samples: Float32Array, from: number, to: number): Float32Array => {
  if (from === to) return samples
  const step = from / to
  const out = new Float32Array(Math.floor(samples.length / step))
  for (let index = 0; index < out.length; index += 1) {
    const begin = Math.floor(index * step)
    const end = Math.max(begin + 1, Math.min(samples.length, Math.floor((index + 1) * step)))
    let sum = 0
    for (let at = begin; at < end; at += 1) sum += samples[at] ?? 0
    out[index] = sum / (end - begin)
  }
  return out
}

const write = (view: DataView, at: number, text: string) => {
  for (let index = 0; index < text.length; index += 1) view.setUint8(at + index, text.charCodeAt(index))
}

/** Samples (−1 … 1) at 16 kHz as a WAV file: 16 bit, mono. */
export const toWav = (samples: Float32Array): ArrayBuffer => {
  const bytes = samples.length * 2
  const file = new ArrayBuffer(44 + bytes)
  const view = new DataView(file)
  write(view, 0, 'RIFF')
  view.setUint32(4, 36 + bytes, true)
  write(view, 8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, WAV_RATE, true)
  view.setUint32(28, WAV_RATE * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  write(view, 36, 'data')
  view.setUint32(40, bytes, true)
  samples.forEach((sample, index) => {
    const level = Math.max(-1, Math.min(1, sample))
    view.setInt16(44 + index * 2, Math.round(level * 32_767), true)
  })
  return file
}

/** How loud a piece of samples is, 0 … 1: speech at arm's length reaches about a half. */
export const loudnessOf = (samples: Float32Array): number => {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  const rms = Math.sqrt(sum / Math.max(1, samples.length))
  return Math.min(1, Math.max(0, (20 * Math.log10(rms + 1e-6) + 55) / 45))
}
