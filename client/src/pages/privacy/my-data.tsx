import { useState } from 'react'
import type { MyRecord } from '@shared/contract/privacy'
import { errorSentences } from '@shared/copy/errors'
import { meWords } from '@shared/copy/me'
import { privacyWords } from '@shared/copy/privacy'
import { correctPhone, eraseMyData, exportMyData } from '@/cloud/api-people'
import { PHONE } from '@/cloud/limits'
import { openSession } from '@/cloud/session'
import { forgetSeen } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Card, Note, Section } from '@/components/card'
import { TextField } from '@/components/field'
import { Person } from '@/components/person'
import { Row } from '@/components/row'
import { Sheet } from '@/components/sheet'
import { say } from '@/components/snackbar'
import { saveText } from '@/phone/save-text'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** See, export, correct, delete: each one tap away. */
export function MyData({ mine }: { mine: MyRecord | null }) {
  const words = useWords(privacyWords)
  const errors = useWords(errorSentences)
  const [erasing, setErasing] = useState(false)
  const [busy, setBusy] = useState(false)
  const take = async () => {
    setBusy(true)
    const answer = await exportMyData()
    setBusy(false)
    if (!answer.ok) return say(errors[answer.code], { icon: 'alert', forMs: 6_000 })
    const saved = await saveText(`${words.fileName}.json`, JSON.stringify(answer.data, null, 2))
    if (saved) say(words.exported, { icon: 'done' })
  }
  return (
    <Section title={words.rights}>
      <Card tight>
        <Row
          icon="copy"
          title={words.exportMine}
          note={words.exportNote}
          onTap={busy ? undefined : () => void take()}
        />
        <Row icon="close" title={words.erase} onTap={() => setErasing(true)} />
      </Card>
      {mine && <MyRecordCard mine={mine} />}
      {erasing && <EraseSheet onClose={() => setErasing(false)} />}
    </Section>
  )
}

/** What the school's record says of me; the phone number can be put right or taken away here. */
function MyRecordCard({ mine }: { mine: MyRecord }) {
  const words = useWords(privacyWords)
  const kinds = useWords(meWords).kind
  const errors = useWords(errorSentences)
  const [typed, setTyped] = useState<string>()
  const value = typed ?? mine.phone ?? ''
  const wrong = PHONE.test(value.trim()) ? undefined : words.phoneWrong
  const save = () => {
    if (wrong) return
    void correctPhone({ phone: value.trim() }).then(answer =>
      say(answer.ok ? words.phoneSaved : errors[answer.code], { icon: answer.ok ? 'done' : 'alert' }),
    )
  }
  return (
    <Card>
      <View className="stack">
        <Person
          name={mine.name}
          place={[mine.number, kinds[mine.kind], mine.departmentName].filter(Boolean).join(' · ')}
        />
        <TextField
          label={words.phone}
          hint={words.phoneHint}
          kind="phone"
          value={value}
          onInput={setTyped}
          maxLength={20}
          error={wrong}
        />
        {typed !== undefined && <Button words={words.phoneSave} small onTap={save} />}
      </View>
    </Card>
  )
}

function EraseSheet({ onClose }: { onClose: () => void }) {
  const words = useWords(privacyWords)
  const errors = useWords(errorSentences)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const erase = async () => {
    setBusy(true)
    const answer = await eraseMyData()
    setBusy(false)
    if (!answer.ok) return setRefused(answer.code === 'NOT_NOW' ? words.eraseOpen : errors[answer.code])
    forgetSeen()
    await openSession()
    onClose()
    const kept = answer.data.rosterKept ? ` · ${words.erasedKept}` : ''
    say(`${words.erased(answer.data.cases)}${kept}`, { icon: 'done', forMs: 8_000 })
  }
  return (
    <Sheet
      title={words.eraseTitle}
      onClose={onClose}
      footer={<Button words={words.eraseConfirm} look="danger" busy={busy} onTap={() => void erase()} />}
    >
      <View className="stack">
        <Text>{words.eraseText}</Text>
        {refused && (
          <Note tone="warn" icon="alert">
            <Text>{refused}</Text>
          </Note>
        )}
      </View>
    </Sheet>
  )
}
