import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { commonWords } from '@shared/copy/common'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { Icon, type IconName } from './icon'

interface Message {
  words: string
  icon?: IconName
  /** Until when it stands, by the phone's clock (epoch ms), on whichever screen is open. */
  endsAt: number
  undo?: (() => void) | undefined
  /** Called once when it goes without having been undone. */
  gone?: (() => void) | undefined
}

const useMessage = create<{ message: (Message & { id: number }) | undefined }>(() => ({ message: undefined }))
let count = 0

const replace = (message?: Message & { id: number }) => {
  const before = useMessage.getState().message
  useMessage.setState({ message })
  before?.gone?.()
}

/** Says something in passing. With `undo` it stands ten seconds and can be taken back in them. */
export const say = (
  words: string,
  more: { icon?: IconName; undo?: () => void; gone?: () => void; forMs?: number } = {},
) => {
  count += 1
  const { forMs = more.undo ? 10_000 : 4_000, ...rest } = more
  replace({ words, id: count, ...rest, endsAt: Date.now() + forMs })
}

/** Takes what is being said off the screen, e.g. when another screen opens. */
export const hush = () => replace()

const undoNow = (undo: () => void) => {
  useMessage.setState({ message: undefined })
  undo()
}

/** Where `say` is seen and heard; every screen carries one. */
export function Snackbar() {
  const message = useMessage(now => now.message)
  if (!message) return null
  return <Standing key={message.id} message={message} />
}

const secondsUntil = (at: number) => Math.max(0, Math.ceil((at - Date.now()) / 1000))

function Standing({ message }: { message: Message & { id: number } }) {
  const words = useWords(commonWords)
  const [leftS, setLeftS] = useState(secondsUntil(message.endsAt))
  useEffect(() => {
    const tick = setInterval(() => {
      setLeftS(secondsUntil(message.endsAt))
      if (Date.now() >= message.endsAt && useMessage.getState().message?.id === message.id) replace()
    }, 250)
    return () => clearInterval(tick)
  }, [message])
  const { undo } = message
  return (
    <View className="snackbar" role="status" live="polite">
      <Icon name={message.icon ?? 'done'} />
      <Text className="grow">{message.words}</Text>
      {undo && (
        <Press className="snackbar-undo" label={words.undo} onTap={() => undoNow(undo)}>
          <Text>{words.undo}</Text>
          <Text className="numbers snackbar-count">{words.seconds(leftS)}</Text>
        </Press>
      )}
    </View>
  )
}
