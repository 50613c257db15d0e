import { useRef, useState } from 'react'
import { bindWords } from '@shared/copy/people'
import { errorSentences } from '@shared/copy/errors'
import { privacyWords } from '@shared/copy/privacy'
import { bindNumber, bindProven } from '@/cloud/api-people'
import type { Refused } from '@/cloud/call'
import { openSession, useSession } from '@/cloud/session'
import { forgetSeen } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Card, Note } from '@/components/card'
import { ChoiceChips } from '@/components/choice'
import { Empty } from '@/components/empty'
import { Field, TextField } from '@/components/field'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { say } from '@/components/snackbar'
import { ConsentSheet } from '@/parts/consent-sheet'
import { goBack, open } from '@/phone/navigation'
import { Text, View } from '@/primitives'
import { Question } from '@/pages/feedback/question'
import { useWords } from '@/theme/use-words'
import '@/pages/feedback/feedback.css'
import { proofs, requestOf, whatIsWrong, type BindForm } from './form'

/** Linking the number once: who one is, and one more fact or the window's code. */
export default function Bind() {
  const words = useWords(bindWords)
  const privacy = useWords(privacyWords)
  const bound = useSession(now => now.me?.bound === true)
  const proven = useSession(now => now.me?.proven === true)
  const { form, change, wrong, send, sendProven, again, busy, refused, asking, setAsking } = useBind()
  if (bound)
    return (
      <Screen title={words.title}>
        <Empty
          icon="done"
          good
          title={words.bound}
          text={words.boundText}
          action={{ words: words.home, onTap: () => open('home') }}
        />
      </Screen>
    )
  return (
    <Screen
      title={words.title}
      footer={<Button words={words.send} look="primary" busy={busy} onTap={send} />}
      over={
        asking && (
          <ConsentSheet
            why={words.notice}
            onClose={() => setAsking(false)}
            onAgreed={() => {
              setAsking(false)
              again()
            }}
          />
        )
      }
    >
      <Question words={words.question} hint={words.hint} />
      {proven && <Proven onTap={sendProven} busy={busy} />}
      {refused && <BindRefused refused={refused} />}
      <BindFields form={form} change={change} wrong={wrong} />
      <Card tight>
        <Row icon="lock" title={privacy.consentOpen} onTap={() => open('privacy')} />
        <Row icon="badge" title={words.first} onTap={() => open('claim')} />
      </Card>
    </Screen>
  )
}

type Wrong = ReturnType<typeof whatIsWrong>

/** What is written here, and sending it; an agreement asked for in between sends it again. */
const useBind = () => {
  const words = useWords(bindWords)
  const [form, setForm] = useState<BindForm>({ number: '', name: '', by: 'fact', fact: '', code: '' })
  const [wrong, setWrong] = useState<Wrong>({})
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const [asking, setAsking] = useState(false)
  const change = (more: Partial<BindForm>) => {
    setForm(before => ({ ...before, ...more }))
    setWrong({})
    setRefused(undefined)
  }
  const last = useRef<() => void>(() => undefined)
  const link = (ask: () => ReturnType<typeof bindNumber>) => {
    if (busy) return
    last.current = () => link(ask)
    setBusy(true)
    setRefused(undefined)
    void ask().then(async answer => {
      setBusy(false)
      if (!answer.ok) return answer.code === 'CONSENT_NEEDED' ? setAsking(true) : setRefused(answer)
      forgetSeen()
      await openSession()
      say(words.done(answer.data.name), { icon: 'done' })
      goBack()
    })
  }
  const send = () => {
    const found = whatIsWrong(form, words)
    setWrong(found)
    if (Object.keys(found).length === 0) link(() => bindNumber(requestOf(form)))
  }
  const sendProven = () => link(bindProven)
  const again = () => last.current()
  return { form, change, wrong, send, sendProven, again, busy, refused, asking, setAsking }
}

interface FieldsProps {
  form: BindForm
  change: (more: Partial<BindForm>) => void
  wrong: Wrong
}

function BindFields({ form, change, wrong }: FieldsProps) {
  const words = useWords(bindWords)
  return (
    <>
      <TextField
        label={words.number}
        placeholder={words.numberPlaceholder}
        value={form.number}
        onInput={number => change({ number })}
        maxLength={24}
        error={wrong.number}
      />
      <TextField
        label={words.name}
        placeholder={words.namePlaceholder}
        value={form.name}
        onInput={name => change({ name })}
        maxLength={40}
        error={wrong.name}
      />
      <Field label={words.proofLabel}>
        <ChoiceChips
          label={words.proofLabel}
          choices={proofs.map(value => ({ value, words: words.proofs[value] }))}
          chosen={form.by}
          onChoose={by => change({ by })}
        />
      </Field>
      {form.by === 'fact' ? (
        <TextField
          label={words.fact}
          hint={words.factHint}
          value={form.fact}
          onInput={fact => change({ fact })}
          maxLength={8}
          error={wrong.fact}
        />
      ) : (
        <TextField
          label={words.code}
          hint={words.codeHint}
          value={form.code}
          onInput={code => change({ code })}
          maxLength={12}
          error={wrong.code}
        />
      )}
    </>
  )
}

/** The school's sign-in has shown who it is: one tap, nothing to write. */
function Proven({ onTap, busy }: { onTap: () => void; busy: boolean }) {
  const words = useWords(bindWords)
  return (
    <Card>
      <View className="stack">
        <Text>{words.proven}</Text>
        <Button words={words.provenSend} look="primary" icon="badge" busy={busy} onTap={onTap} />
      </View>
    </Card>
  )
}

function BindRefused({ refused }: { refused: Refused }) {
  const words = useWords(bindWords)
  const errors = useWords(errorSentences)
  const waiting = refused.code === 'TOO_MANY' && refused.retryAfterMs !== undefined
  return (
    <View role="alert">
      <Note tone="danger" icon="alert">
        <Text>
          {waiting ? words.again(Math.ceil((refused.retryAfterMs ?? 0) / 60_000)) : errors[refused.code]}
        </Text>
      </Note>
    </View>
  )
}
