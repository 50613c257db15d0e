import { useEffect, useState } from 'react'
import { errorSentences } from '@shared/copy/errors'
import { privacyWords } from '@shared/copy/privacy'
import { agreeTo, askConsent, useConsent } from '@/cloud/consent'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { say } from '@/components/snackbar'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { Purposes } from './purposes'

interface ConsentSheetProps {
  /** Why it is asked now, in one sentence. */
  why: string
  onAgreed: () => void
  onClose: () => void
}

/** Asks for the agreement before something personal is used: what, what for, how long, and that it can be refused. */
export function ConsentSheet({ why, onAgreed, onClose }: ConsentSheetProps) {
  const words = useWords(privacyWords)
  const errors = useWords(errorSentences)
  const notice = useConsent(now => now.notice)
  const [busy, setBusy] = useState(false)
  useEffect(() => void askConsent(), [])
  const agree = () => {
    if (!notice) return
    setBusy(true)
    void agreeTo(notice).then(refused => {
      setBusy(false)
      if (refused) return say(errors[refused.code], { icon: 'alert', forMs: 6_000 })
      say(words.thanks, { icon: 'done' })
      onAgreed()
    })
  }
  return (
    <Sheet
      title={words.askTitle}
      onClose={onClose}
      footer={
        <View className="footer-pair">
          <Button words={words.notNow} onTap={onClose} />
          <Button words={words.agree} look="primary" busy={busy} disabled={!notice} onTap={agree} />
        </View>
      }
    >
      <View className="stack">
        <Text>{why}</Text>
        {notice ? <Purposes notice={notice} /> : <Skeleton cards={1} lines={4} />}
        <Note tone="calm">
          <Text>{words.withoutIt}</Text>
        </Note>
      </View>
    </Sheet>
  )
}
