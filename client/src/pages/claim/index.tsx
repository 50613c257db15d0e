import { useState } from 'react'
import { errorSentences } from '@shared/copy/errors'
import { bindWords, claimWords } from '@shared/copy/people'
import { claimAdministrator } from '@/cloud/api-people'
import { openSession } from '@/cloud/session'
import { forgetSeen } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { TextField } from '@/components/field'
import { Screen } from '@/components/screen'
import { say } from '@/components/snackbar'
import { open } from '@/phone/navigation'
import { Text, View } from '@/primitives'
import { Question } from '@/pages/feedback/question'
import { useWords } from '@/theme/use-words'
import '@/pages/feedback/feedback.css'

const CODE = /^[0-9a-zA-Z-]{16,40}$/
const NUMBER = /^[A-Za-z0-9-]{2,24}$/

/** The first administrator claims the one-time code that deployment printed. */
export default function Claim() {
  const words = useWords(claimWords)
  const bind = useWords(bindWords)
  const errors = useWords(errorSentences)
  const [form, setForm] = useState({ code: '', number: '', name: '' })
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const wrong = {
    code: CODE.test(form.code.trim()) ? undefined : words.codeWrong,
    number: NUMBER.test(form.number.trim()) ? undefined : bind.numberWrong,
    name: form.name.trim() ? undefined : bind.nameWrong,
  }
  const field = (name: keyof typeof form) => ({
    value: form[name],
    onInput: (value: string) => setForm(before => ({ ...before, [name]: value })),
    error: shown ? wrong[name] : undefined,
  })
  const send = () => {
    setShown(true)
    setRefused(undefined)
    if (wrong.code ?? wrong.number ?? wrong.name) return
    setBusy(true)
    const { code, number, name } = form
    void claimAdministrator({ code: code.trim(), number: number.trim(), name: name.trim() }).then(
      async answer => {
        setBusy(false)
        if (!answer.ok)
          return setRefused(answer.code === 'BIND_MISMATCH' ? words.mismatch : errors[answer.code])
        forgetSeen()
        await openSession()
        say(words.done, { icon: 'done' })
        open('me')
      },
    )
  }
  return (
    <Screen
      title={words.title}
      footer={<Button words={words.send} look="primary" busy={busy} onTap={send} />}
    >
      <Question words={words.question} hint={words.hint} />
      {refused && (
        <View role="alert">
          <Note tone="danger" icon="alert">
            <Text>{refused}</Text>
          </Note>
        </View>
      )}
      <TextField label={words.code} maxLength={40} {...field('code')} />
      <TextField label={bind.number} maxLength={24} {...field('number')} />
      <TextField label={bind.name} maxLength={40} {...field('name')} />
    </Screen>
  )
}
