import { useState } from 'react'
import type { Missing } from '@shared/contract/flow'
import type { ItemStory } from '@shared/contract/items-story'
import { itemCaseWords } from '@shared/copy/item-case'
import { fieldsOf, visibleFields } from '@shared/domain/forms'
import { REASON_CHARACTERS } from '@/cloud/limits'
import { useTextDraft } from '@/cloud/use-text-draft'
import { Button } from '@/components/button'
import { TextArea, TextField } from '@/components/field'
import { Icon } from '@/components/icon'
import { Sheet } from '@/components/sheet'
import { Press, Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import type { Deciding, StepSheetProps } from './step-sheet-props'

const OTHER = 'other'
const MISSING_CHARACTERS = 200

/** What can be named missing: every question the requester saw, the answered and the unanswered ones. */
const questionsOf = ({ form, values, context }: ItemStory) => {
  const shown = new Set(visibleFields(form, values, context).map(({ field }) => field.id))
  return fieldsOf(form).filter(({ id, type }) => type !== 'note' && (shown.has(id) || id in values))
}

const missingOf = (ticked: Ticked, other: string): Missing[] => [
  ...Object.entries(ticked).map(([path, text]) => ({ path, ...(text.trim() ? { text: text.trim() } : {}) })),
  ...(other.trim() ? [{ path: OTHER, text: other.trim() }] : []),
]

/** Sending back with everything that is missing, at once (row S15). */
export function SendBackSheet({
  view,
  step,
  title,
  send,
  doing,
  trouble,
  onClose,
}: StepSheetProps & Deciding) {
  const words = useWords(itemCaseWords).act
  const [ticked, setTicked] = useState<Ticked>({})
  const [other, setOther] = useState('')
  const [reason, setReason, drop] = useTextDraft(`step:${view.id}:${step.step}:sendBack`)
  const [tried, setTried] = useState(false)
  const { application } = view
  if (!application) return null
  const again = application.returns.length > 0
  const missing = missingOf(ticked, other)
  const noReason = again && reason.trim().length < 2
  const submit = () => {
    setTried(true)
    if (missing.length === 0 || noReason) return
    const said = reason.trim()
    send({ act: { verdict: 'sendBack', step: step.step, missing, ...(said ? { reason: said } : {}) } }, drop)
  }
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={<Button words={title} icon="undo" look="primary" busy={doing} onTap={submit} />}
    >
      {trouble}
      <View>
        <View className="strong">{words.missingTitle}</View>
        <Text className="quiet small">{words.missingHint}</Text>
      </View>
      <Ticks application={application} ticked={ticked} onChange={setTicked} />
      <TextField
        label={words.missingOther}
        optional
        value={other}
        onInput={setOther}
        maxLength={MISSING_CHARACTERS}
        error={tried && missing.length === 0 ? words.missingNone : undefined}
      />
      <TextArea
        label={words.sendBackReason}
        optional={!again}
        value={reason}
        onInput={setReason}
        maxLength={REASON_CHARACTERS}
        error={tried && noReason ? words.rejectShort : undefined}
      />
    </Sheet>
  )
}

type Ticked = Readonly<Record<string, string>>

interface TicksProps {
  application: ItemStory
  ticked: Ticked
  onChange: (ticked: Ticked) => void
}

/** The questions to tick, and what is to be done about each. */
function Ticks({ application, ticked, onChange }: TicksProps) {
  const words = useWords(itemCaseWords).act
  const language = usePreferences(now => now.language)
  const turn = (id: string) => {
    const { [id]: before, ...rest } = ticked
    onChange(before === undefined ? { ...rest, [id]: '' } : rest)
  }
  return (
    <View className="rows">
      {questionsOf(application).map(({ id, label }) => (
        <View key={id} className="missing-row">
          <Press
            className="list-row"
            role="checkbox"
            checked={id in ticked}
            label={label[language]}
            onTap={() => turn(id)}
          >
            <View className={`tick${id in ticked ? ' tick-on' : ''}`} silent>
              {id in ticked && <Icon name="check" size="small" />}
            </View>
            <Text className="grow">{label[language]}</Text>
          </Press>
          {id in ticked && (
            <TextField
              label={words.missingWhat(label[language])}
              optional
              value={ticked[id] ?? ''}
              onInput={text => onChange({ ...ticked, [id]: text })}
              maxLength={MISSING_CHARACTERS}
            />
          )}
        </View>
      ))}
    </View>
  )
}
