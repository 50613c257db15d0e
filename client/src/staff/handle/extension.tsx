import { useState } from 'react'
import type { CaseView } from '@shared/contract/case'
import { extensionWords } from '@shared/copy/extension'
import { REASON_CHARACTERS } from '@/cloud/limits'
import { useTextDraft } from '@/cloud/use-text-draft'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChoiceChips } from '@/components/choice'
import { Field, TextArea } from '@/components/field'
import { Icon } from '@/components/icon'
import { Sheet } from '@/components/sheet'
import { Quote } from '@/components/timeline'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import type { DeskSheet } from './actions'
import type { SheetProps } from './sheet-props'
import type { Handling } from './use-handle'

const choices = ['1', '2', '3', '5', '7', '10'] as const

/** More time, asked for with a reason; whoever leads the department decides. */
export function AskExtensionSheet({ view, handling, onClose }: SheetProps) {
  const words = useWords(extensionWords)
  const [days, setDays] = useState<(typeof choices)[number]>('2')
  const [reason, setReason, dropReason] = useTextDraft(`extension:${view.id}`)
  const [wrong, setWrong] = useState(false)
  const said = reason.trim()
  const submit = () => {
    if (said.length < 2) return setWrong(true)
    dropReason()
    onClose()
    const input = { days: Number(days), reason: said }
    void handling.act({ name: 'askExtension', input }, [], () => setReason(said))
  }
  return (
    <Sheet
      title={words.ask}
      onClose={onClose}
      footer={<Button words={words.send} look="primary" onTap={submit} />}
    >
      <Text className="quiet small">{words.askText}</Text>
      <Field label={words.days}>
        <ChoiceChips
          label={words.days}
          choices={choices.map(value => ({ value, words: words.day(Number(value)) }))}
          chosen={days}
          onChoose={setDays}
        />
      </Field>
      <TextArea
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onInput={setReason}
        placeholder={words.reasonPlaceholder}
        maxLength={REASON_CHARACTERS}
        error={wrong && said.length < 2 ? words.tooShort : undefined}
      />
    </Sheet>
  )
}

/** The deadline stays: the owner is told why. */
export function RefuseExtensionSheet({ handling, onClose }: SheetProps) {
  const words = useWords(extensionWords)
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState(false)
  const said = reason.trim()
  const submit = () => {
    if (said.length < 2) return setWrong(true)
    onClose()
    void handling.act({ name: 'refuseExtension', input: { reason: said } }, [], () => undefined)
  }
  return (
    <Sheet
      title={words.refuseTitle}
      onClose={onClose}
      footer={<Button words={words.refuseSend} look="primary" onTap={submit} />}
    >
      <TextArea
        label={words.refuseReason}
        value={reason}
        onInput={setReason}
        placeholder={words.refusePlaceholder}
        maxLength={REASON_CHARACTERS}
        error={wrong && said.length < 2 ? words.tooShort : undefined}
      />
    </Sheet>
  )
}

interface AskedProps {
  view: CaseView
  handling: Handling
  onRefuse: (sheet: DeskSheet) => void
}

/** Somebody asks for more time: why, and for whoever may decide, one tap each. */
export function ExtensionAsked({ view: { extension, commands }, handling, onRefuse }: AskedProps) {
  const words = useWords(extensionWords)
  if (!extension) return null
  const decides = commands.includes('grantExtension')
  return (
    <Card>
      <View className="stack">
        <View className="row">
          <Icon name="wait" />
          <Text className="strong">{words.asked(extension.byName, extension.days)}</Text>
        </View>
        <Quote>{extension.reason}</Quote>
        {decides ? (
          <View className="row">
            <Button words={words.refuse} onTap={() => onRefuse('refuseExtension')} />
            <Button
              words={words.grant}
              icon="check"
              look="primary"
              busy={handling.pending}
              onTap={() => void handling.act({ name: 'grantExtension', input: {} }, [], () => undefined)}
            />
          </View>
        ) : (
          <Text className="quiet small">{words.waits}</Text>
        )}
      </View>
    </Card>
  )
}
