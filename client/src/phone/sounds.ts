import Taro from '@tarojs/taro'

/** What a playing sound tells: how far it is, 0 … 1, and that it is over (or cannot be played). */
export interface SoundEvents {
  onProgress(share: number): void
  onEnd(broken: boolean): void
}

/** Plays a sound from its address or place on the phone; the returned function stops it. */
export const playSound = (address: string, events: SoundEvents): (() => void) => {
  const sound = Taro.createInnerAudioContext()
  let over = false
  const end = (broken: boolean) => {
    if (over) return
    over = true
    sound.destroy()
    events.onEnd(broken)
  }
  sound.onTimeUpdate(() => events.onProgress(sound.duration > 0 ? sound.currentTime / sound.duration : 0))
  sound.onEnded(() => end(false))
  sound.onError(() => end(true))
  sound.src = address
  sound.play()
  return () => {
    sound.stop()
    end(false)
  }
}
