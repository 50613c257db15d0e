import { useEffect, useState } from 'react'
import { enteredWords } from '@shared/copy/entered'
import { openSession } from '@/cloud/session'
import { finishSignIn, openSignIn } from '@/cloud/transport'
import { forgetSeen } from '@/cloud/use-answer'
import { Empty } from '@/components/empty'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { goTo } from '@/phone/go-to'
import { useOpenedWith } from '@/phone/navigation'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** Only places of this app: where somebody was when they went to sign in. */
const placeOf = (place: string | undefined): string =>
  place && /^\/(?![/\\])[^\s\\]*$/.test(place) ? place : '/'

/** Back from the school's sign-in: the session is opened, then on to where one was. */
export default function Entered() {
  const words = useWords(enteredWords)
  const { return: place, failed } = useOpenedWith()
  const [over, setOver] = useState(failed !== undefined)
  useEffect(() => {
    if (failed !== undefined) return
    void finishSignIn().then(async entered => {
      if (!entered) return setOver(true)
      forgetSeen()
      await openSession()
      goTo(placeOf(place && decodeURIComponent(place)))
    })
  }, [failed, place])
  return (
    <Screen title={words.title}>
      {over ? (
        <Empty
          icon="lock"
          title={words.failed}
          text={words.failedText}
          action={{ words: words.again, onTap: openSignIn }}
        />
      ) : (
        <>
          <Text className="quiet">{words.busy}</Text>
          <Skeleton cards={1} />
        </>
      )}
    </Screen>
  )
}
