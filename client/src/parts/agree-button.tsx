import { useState } from 'react'
import { privacyWords } from '@shared/copy/privacy'
import { Button } from '@/components/button'
import { useWords } from '@/theme/use-words'
import { ConsentSheet } from './consent-sheet'

/** Where something was refused for want of the agreement: the way to read it and agree. */
export function AgreeButton() {
  const words = useWords(privacyWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button words={words.consentOpen} small onTap={() => setOpen(true)} />
      {open && (
        <ConsentSheet why={words.needed} onClose={() => setOpen(false)} onAgreed={() => setOpen(false)} />
      )}
    </>
  )
}
