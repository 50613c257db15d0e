import { useEffect, useRef, useState } from 'react'
import { voiceWords } from '@shared/copy/voice'
import { Icon } from '@/components/icon'
import { say } from '@/components/snackbar'
import { playSound } from '@/phone/sounds'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import './recorder.css'

interface SoundProps {
  title: string
  seconds?: number | undefined
  /** Where it can be heard from, asked for when it is wanted; undefined where it is gone. */
  addressOf: () => Promise<string | undefined>
}

/** A sound to hear: one tap plays, another stops; how far it is, drawn. */
export function Sound({ title, seconds, addressOf }: SoundProps) {
  const words = useWords(voiceWords)
  const [share, setShare] = useState<number>()
  const stop = useRef<() => void>()
  useEffect(() => () => stop.current?.(), [])
  const playing = share !== undefined
  const play = async () => {
    setShare(0)
    const address = await addressOf()
    if (!address) {
      setShare(undefined)
      return say(words.gone, { icon: 'alert' })
    }
    stop.current = playSound(address, {
      onProgress: setShare,
      onEnd: broken => {
        setShare(undefined)
        if (broken) say(words.gone, { icon: 'alert' })
      },
    })
  }
  const said = playing ? words.stop : words.play
  return (
    <Press
      className="sound"
      label={`${said} ${title}${seconds === undefined ? '' : ` ${words.length(seconds)}`}`}
      onTap={() => (playing ? stop.current?.() : void play())}
    >
      <View className="sound-button">
        <Icon name={playing ? 'stop' : 'play'} />
      </View>
      <View className="grow">
        <View className="sound-line">
          <Text className="strong">{title}</Text>
          {seconds !== undefined && <Text className="numbers quiet">{words.length(seconds)}</Text>}
        </View>
        <View className="sound-bar" silent>
          <View className="sound-done" style={{ width: `${Math.round((share ?? 0) * 100)}%` }} />
        </View>
      </View>
    </Press>
  )
}
