import { useRef, useState } from 'react'
import { askWechatWords } from '@shared/copy/channels'
import { acceptMessages, viewChoices } from '@/cloud/api'
import { newRequestKey } from '@/cloud/request-key'
import { useAnswer } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { say } from '@/components/snackbar'
import { askWechat, canAskWechat } from '@/phone/wechat-messages'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** With this many agreed to, nobody is asked again. */
const ENOUGH = 3

/**
 * Asks WeChat's dialog for one message of each of the office's templates and tells the server what was agreed to. The
 * key stays the same until the server has it, so a retry counts once (reliability T9). Gives how many were agreed to.
 */
export const useAskWechat = (templates: readonly string[]) => {
  const key = useRef(newRequestKey())
  const [asking, setAsking] = useState(false)
  const ask = async (): Promise<number> => {
    setAsking(true)
    const accepted = await askWechat(templates)
    if (accepted.length > 0) {
      const answer = await acceptMessages({ requestKey: key.current, templates: accepted })
      if (answer.ok) key.current = newRequestKey()
    }
    setAsking(false)
    return accepted.length
  }
  return { ask, asking }
}

/** In WeChat, and only where no message is left: one tap, at the moment it helps. Nothing at all elsewhere. */
export function AskWechat({ forWhom }: { forWhom: 'requester' | 'staff' }) {
  return canAskWechat ? <Question forWhom={forWhom} /> : null
}

function Question({ forWhom }: { forWhom: 'requester' | 'staff' }) {
  const words = useWords(askWechatWords)
  const { data } = useAnswer('choices', viewChoices)
  const [done, setDone] = useState(false)
  const { ask, asking } = useAskWechat(Object.keys(data?.credits ?? {}))
  const left = Object.values(data?.credits ?? {}).reduce((most, count) => Math.max(most, count), 0)
  if (!data || done || !data.channels.wechat || left >= ENOUGH) return null
  const tap = () =>
    void ask().then(accepted => {
      setDone(true)
      say(accepted > 0 ? words.thanks : words.refused, { icon: accepted > 0 ? 'done' : 'inbox' })
    })
  return (
    <Card>
      <View className="row">
        <Icon name="inbox" />
        <Text className="grow">{words[forWhom]}</Text>
        <Button words={words.action} small busy={asking} onTap={tap} />
      </View>
    </Card>
  )
}
