import { useState } from 'react'
import { bindWords } from '@shared/copy/people'
import { errorSentences } from '@shared/copy/errors'
import { privacyWords } from '@shared/copy/privacy'
import { bindNumber } from '@/cloud/api-people'
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
  const { form, change, wrong, send, busy, refused, asking, setAsking } = useBind()
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
              send()
            }}
          />
        )
      }
    >
      <Question words={words.question} hint={words.hint} />
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
  const send = () => {
    const found = whatIsWrong(form, words)
    setWrong(found)
    if (Object.keys(found).length > 0 || busy) return
    setBusy(true)
    setRefused(undefined)
    void bindNumber(requestOf(form)).then(async answer => {
      setBusy(false)
      if (!answer.ok) return answer.code === 'CONSENT_NEEDED' ? setAsking(true) : setRefused(answer)
      forgetSeen()
      await openSession()
      say(words.done(answer.data.name), { icon: 'done' })
      goBack()
    })
  }
  return { form, change, wrong, send, busy, refused, asking, setAsking }
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
