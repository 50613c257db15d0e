import { useState } from 'react'
import type { HelpLine } from '@shared/contract/routing'
import { routingWords } from '@shared/copy/admin'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { TextField } from '@/components/field'
import { Row } from '@/components/row'
import { Sheet } from '@/components/sheet'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** As many as the server takes (shared/contract/routing.ts). */
const MOST_HELP = 8
const NAME_CHARACTERS = 20
const PHONE = /^\+?\d[\d -]{2,18}$/

/** The numbers shown where a life may be at risk; each opens to be changed. */
export function HelpLines({ help, onEdit }: { help: readonly HelpLine[]; onEdit: (at: number) => void }) {
  const words = useWords(routingWords)
  const add = { words: words.helpAdd, onTap: () => onEdit(help.length) }
  return (
    <Section title={words.help} more={help.length < MOST_HELP ? add : undefined}>
      <Card tight>
        {help.map(({ name, phone }, at) => (
          <Row
            key={`${at}:${phone}`}
            icon="phone"
            title={name}
            value={<Text className="numbers">{phone}</Text>}
            onTap={() => onEdit(at)}
          />
        ))}
      </Card>
    </Section>
  )
}

interface HelpSheetProps {
  help: readonly HelpLine[]
  /** The place of the number; one after the last is a new one. */
  at: number
  onChange: (help: HelpLine[]) => void
  onClose: () => void
}

/** One number that is shown where a life may be at risk: its name, the number, or away with it. */
export function HelpSheet({ help, at, onChange, onClose }: HelpSheetProps) {
  const words = useWords(routingWords)
  const known = help[at]
  const [name, setName] = useState(known?.name ?? '')
  const [phone, setPhone] = useState(known?.phone ?? '')
  const [tried, setTried] = useState(false)
  const wrong = name.trim() === '' || !PHONE.test(phone.trim())
  const put = (lines: HelpLine[]) => {
    onChange(lines)
    onClose()
  }
  const done = () => {
    setTried(true)
    if (wrong) return
    const line = { name: name.trim(), phone: phone.trim() }
    put(known ? help.map((one, index) => (index === at ? line : one)) : [...help, line])
  }
  return (
    <Sheet
      title={known ? words.helpEdit : words.helpAdd}
      onClose={onClose}
      footer={<Button words={words.done} look="primary" onTap={done} />}
    >
      <TextField
        label={words.helpName}
        value={name}
        onInput={setName}
        placeholder={words.helpNamePlaceholder}
        maxLength={NAME_CHARACTERS}
      />
      <TextField
        label={words.helpPhone}
        kind="phone"
        value={phone}
        onInput={setPhone}
        maxLength={20}
        error={tried && wrong ? words.helpWrong : undefined}
      />
      {known && (
        <View className="rule-acts">
          <Button
            words={help.length > 1 ? words.remove : words.helpLast}
            look="danger"
            small
            disabled={help.length === 1}
            onTap={() => put(help.filter((_, index) => index !== at))}
          />
        </View>
      )}
    </Sheet>
  )
}
