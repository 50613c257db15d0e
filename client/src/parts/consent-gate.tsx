import { useEffect, useRef, useState, type ReactNode } from 'react'
import { privacyWords } from '@shared/copy/privacy'
import { askConsent, useConsent } from '@/cloud/consent'
import { askPhonePrivacy } from '@/phone/privacy'
import { useWords } from '@/theme/use-words'
import { ConsentSheet } from './consent-sheet'

/**
 * A gate before the camera, the album or the microphone: `pass` does the act once the person has agreed, here and to
 * WeChat itself (reliability P1). `sheet` must be drawn by whoever uses it. Whoever says no goes on with text.
 */
export const useConsentGate = (why?: string): { pass: (act: () => void) => void; sheet: ReactNode } => {
  const words = useWords(privacyWords)
  const [waiting, setWaiting] = useState(false)
  const act = useRef<() => void>(() => undefined)
  useEffect(() => {
    if (useConsent.getState().agreed === 'unknown') void askConsent()
  }, [])
  const go = () => void askPhonePrivacy().then(agreed => (agreed ? act.current() : undefined))
  const pass = (next: () => void) => {
    act.current = next
    // Not known without a network: nothing leaves the phone before the server, which asks too, has taken it.
    if (useConsent.getState().agreed === 'no') setWaiting(true)
    else go()
  }
  const sheet = waiting ? (
    <ConsentSheet
      why={why ?? words.askUpload}
      onClose={() => setWaiting(false)}
      onAgreed={() => {
        setWaiting(false)
        go()
      }}
    />
  ) : null
  return { pass, sheet }
}
