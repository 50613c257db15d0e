import type { SoundEvents } from './sounds'

/** The web's side of sounds.ts. */
export const playSound = (address: string, events: SoundEvents): (() => void) => {
  const sound = new Audio(address)
  let over = false
  const end = (broken: boolean) => {
    if (over) return
    over = true
    sound.pause()
    events.onEnd(broken)
  }
  sound.ontimeupdate = () =>
    events.onProgress(Number.isFinite(sound.duration) ? sound.currentTime / sound.duration : 0)
  sound.onended = () => end(false)
  sound.onerror = () => end(true)
  void sound.play().catch(() => end(true))
  return () => end(false)
}
