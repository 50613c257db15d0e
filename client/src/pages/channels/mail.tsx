import { useState } from 'react'
import type { Code as RefusalCode } from '@shared/contract/codes'
import type { ChoicesAnswer } from '@shared/contract/notification'
import { channelWords } from '@shared/copy/channels'
import { errorSentences } from '@shared/copy/errors'
import { privacyWords } from '@shared/copy/privacy'
import { confirmMail, saveChoices } from '@/cloud/api'
import { useConsent } from '@/cloud/consent'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { TextField } from '@/components/field'
import { say } from '@/components/snackbar'
import { useConsentGate } from '@/parts/consent-gate'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

interface MailPartProps {
  choices: ChoicesAnswer
  onDone: (choices: ChoicesAnswer) => void
}

const MOST = 120
const looksLikeMail = (text: string) => /^[^\s@]+@[^\s@]+\.[A-Za-z]{2,}$/.test(text)

/** Writing an address and sending it, after the agreement; why it was not taken is said at the field. */
const useAddress = ({ choices, onDone }: MailPartProps) => {
  const words = useWords(channelWords)
  const errors = useWords(errorSentences)
  const [address, setAddress] = useState(choices.mailAsked ?? choices.mail ?? '')
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const gate = useConsentGate(useWords(privacyWords).askMail)
  const typed = address.trim()
  const sayRefused = (code: RefusalCode): string => {
    if (code === 'INVALID_INPUT') return words.addressWrong
    if (code === 'NOT_NOW') return words.mailOff
    return code === 'TOO_MANY' ? words.codeTooMany : errors[code]
  }
  const submit = () => {
    if (typed !== '' && !looksLikeMail(typed)) return setWrong(words.addressWrong)
    setWrong(undefined)
    // Taking an address away needs no agreement.
    if (typed === '') send()
    else gate.pass(send)
  }
  const send = () => {
    setBusy(true)
    const { channels, quiet } = choices
    void saveChoices({ channels, quiet, mail: typed }).then(answer => {
      setBusy(false)
      if (!answer.ok && answer.code === 'CONSENT_NEEDED') {
        useConsent.setState({ agreed: 'no' })
        return gate.pass(send)
      }
      if (!answer.ok) return setWrong(sayRefused(answer.code))
      onDone(answer.data)
      // Where a code went stands at its field; only a second one would change nothing there.
      if (!answer.data.mailAsked) say(words.saved, { icon: 'done' })
      else if (choices.mailAsked === typed) say(words.sentAgain, { icon: 'done' })
    })
  }
  return { address, setAddress, typed, wrong, busy, submit, sheet: gate.sheet }
}

/** An address counts only when the code that was sent to it has come back. */
export function MailPart({ choices, onDone }: MailPartProps) {
  const words = useWords(channelWords)
  const { address, setAddress, typed, wrong, busy, submit, sheet } = useAddress({ choices, onDone })
  const same = typed === (choices.mail ?? '')
  return (
    <Section title={words.address}>
      <Card>
        <View className="stack">
          <TextField
            label={words.address}
            labelHeardOnly
            hint={words.addressHint}
            value={address}
            onInput={setAddress}
            placeholder={words.placeholder}
            maxLength={MOST}
            error={wrong}
          />
          {choices.mailAsked && typed === choices.mailAsked ? (
            <>
              <Code address={choices.mailAsked} onDone={onDone} />
              <Button words={words.again} look="plain" busy={busy} onTap={submit} />
            </>
          ) : (
            !same && (
              <Button
                words={typed === '' ? words.forget : words.send}
                look="primary"
                busy={busy}
                onTap={submit}
              />
            )
          )}
          {sheet}
        </View>
      </Card>
    </Section>
  )
}

function Code({ address, onDone }: { address: string; onDone: (choices: ChoicesAnswer) => void }) {
  const words = useWords(channelWords)
  const errors = useWords(errorSentences)
  const sayRefused = (refused: RefusalCode): string => {
    if (refused === 'INVALID_INPUT') return words.codeWrong
    return refused === 'NOT_NOW' ? words.codeOver : errors[refused]
  }
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const submit = () => {
    setBusy(true)
    void confirmMail({ code: code.trim().toLowerCase() }).then(answer => {
      setBusy(false)
      if (!answer.ok) return setWrong(sayRefused(answer.code))
      say(words.confirmed, { icon: 'done' })
      onDone(answer.data)
    })
  }
  return (
    <>
      <Text className="quiet small">{words.codeSent(address)}</Text>
      <TextField label={words.code} value={code} onInput={setCode} maxLength={6} error={wrong} />
      <Button
        words={words.confirm}
        look="primary"
        busy={busy}
        disabled={code.trim().length !== 6}
        onTap={submit}
      />
    </>
  )
}
