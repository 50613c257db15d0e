import { useEffect, useState, type ReactNode } from 'react'
import { privacyWords } from '@shared/copy/privacy'
import { agreedBefore, askConsent, useConsent } from '@/cloud/consent'
import { Empty } from '@/components/empty'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { goBack } from '@/phone/navigation'
import { useWords } from '@/theme/use-words'
import { ConsentSheet } from './consent-sheet'

interface ConsentFirstProps {
  title: string
  /** Why it is asked now, in one sentence. */
  why: string
  children: ReactNode
}

/**
 * A form that is about the person comes after the agreement: until then nothing of it is shown or filled in. Without a
 * network it opens, because the server asks again before it takes anything.
 */
export function ConsentFirst({ title, why, children }: ConsentFirstProps) {
  const words = useWords(privacyWords)
  const agreed = useConsent(now => now.agreed)
  const [asked, setAsked] = useState(agreedBefore)
  const [reading, setReading] = useState(true)
  useEffect(() => {
    if (useConsent.getState().agreed === 'unknown') void askConsent().then(() => setAsked(true))
    else setAsked(true)
  }, [])
  if (agreed === 'yes' || (agreed === 'unknown' && asked)) return <>{children}</>
  if (agreed === 'unknown')
    return (
      <Screen title={title}>
        <Skeleton cards={2} lines={4} />
      </Screen>
    )
  const sheet = (
    <ConsentSheet why={why} onClose={() => setReading(false)} onAgreed={() => setReading(false)} />
  )
  return (
    <Screen title={title} onBack={goBack} over={reading && sheet}>
      <Empty
        icon="lock"
        title={words.firstTitle}
        text={why}
        action={{ words: words.consentOpen, onTap: () => setReading(true) }}
      />
    </Screen>
  )
}
