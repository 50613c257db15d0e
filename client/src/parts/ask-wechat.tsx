import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChoicesAnswer } from '@shared/contract/notification'
import { askWechatWords } from '@shared/copy/channels'
import { acceptMessages, viewChoices } from '@/cloud/api'
import { newRequestKey } from '@/cloud/request-key'
import { useAnswer, type Asked } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { say } from '@/components/snackbar'
import { askWechat, canAskWechat, keptAnswer, type KeptAnswer } from '@/phone/wechat-messages'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** With this many agreed to, nobody is asked again. */
const ENOUGH = 3

/** How many messages are still agreed to. */
export const creditsIn = ({ credits }: Pick<ChoicesAnswer, 'credits'>): number =>
  Object.values(credits).reduce((most, count) => Math.max(most, count), 0)

/** Whether WeChat still asks this person, read again after each visit of its settings. */
export const useKeptAnswer = (templates: readonly string[]) => {
  const [kept, setKept] = useState<KeptAnswer | 'asks'>()
  const wanted = templates.join()
  const look = useCallback(() => {
    if (wanted !== '') void keptAnswer(wanted.split(',')).then(found => setKept(found ?? 'asks'))
  }, [wanted])
  useEffect(look, [look])
  return { kept, look }
}

/**
 * Asks WeChat's dialog for one message of each of the office's templates and tells the server what was agreed to. The
 * key stays the same until the server has it, so a retry counts once (reliability T9). The ledger is shown as the
 * server answers it.
 */
export const useAskWechat = ({ data, put }: Pick<Asked<ChoicesAnswer>, 'data' | 'put'>) => {
  const key = useRef(newRequestKey())
  const [asking, setAsking] = useState(false)
  const ask = async (): Promise<'accepted' | 'refused' | 'lost'> => {
    setAsking(true)
    const accepted = await askWechat(Object.keys(data?.credits ?? {}))
    const answer =
      accepted.length > 0 ? await acceptMessages({ requestKey: key.current, templates: accepted }) : undefined
    setAsking(false)
    if (!answer) return 'refused'
    if (!answer.ok) return 'lost'
    key.current = newRequestKey()
    if (data) put({ ...data, credits: { ...data.credits, ...answer.data.credits } })
    return 'accepted'
  }
  return { ask, asking }
}

/** What came of asking, in a word. */
export const useSayAsked = () => {
  const words = useWords(askWechatWords)
  return (outcome: 'accepted' | 'refused' | 'lost') =>
    say(words[outcome], {
      icon: outcome === 'accepted' ? 'done' : outcome === 'refused' ? 'inbox' : 'alert',
    })
}

/** In WeChat, and only where few messages are left: one tap, at the moment it helps. Nothing at all elsewhere. */
export function AskWechat({ forWhom }: { forWhom: 'requester' | 'staff' }) {
  return canAskWechat ? <Question forWhom={forWhom} /> : null
}

function Question({ forWhom }: { forWhom: 'requester' | 'staff' }) {
  const words = useWords(askWechatWords)
  const asked = useAnswer('choices', viewChoices)
  const { data } = asked
  const { kept } = useKeptAnswer(Object.keys(data?.credits ?? {}))
  const [done, setDone] = useState(false)
  const { ask, asking } = useAskWechat(asked)
  const sayAsked = useSayAsked()
  // Who told WeChat "never" is not asked again; in their settings stands how to change that.
  const useless = kept === undefined || kept === 'reject'
  if (!data || done || useless || !data.channels.wechat || creditsIn(data) >= ENOUGH) return null
  const tap = () =>
    void ask().then(outcome => {
      setDone(outcome !== 'lost')
      sayAsked(outcome)
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
