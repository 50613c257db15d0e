import { useState } from 'react'
import { caseWords } from '@shared/copy/case'
import { ledgerScreenWords } from '@shared/copy/ledger-screen'
import { Button } from '@/components/button'
import { ChoiceChips, SwitchRow } from '@/components/choice'
import { Field, TextField } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { ANY, datesWrong, everything, periods, statuses, ways, type Chosen } from './filter'
import { useItemChoices } from './use-item-choices'

interface FilterSheetProps {
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
  onClose: () => void
}

/** The parts of the filter that do not fit above the list. Nothing is asked before "show". */
export function FilterSheet({ chosen, onChoose, onClose }: FilterSheetProps) {
  const words = useWords(ledgerScreenWords)
  const cases = useWords(caseWords)
  const [draft, setDraft] = useState(chosen)
  const change = (more: Partial<Chosen>) => setDraft(before => ({ ...before, ...more }))
  const items = useItemChoices()
  const wrong = datesWrong(draft)
  const { type, department } = draft
  return (
    <Sheet
      title={words.filter}
      onClose={onClose}
      footer={
        <View className="footer-pair">
          <Button words={words.clear} onTap={() => setDraft({ ...everything, type, department })} />
          <Button words={words.show} look="primary" disabled={wrong} onTap={() => onChoose(draft)} />
        </View>
      }
    >
      <View className="stack gap-4">
        <PeriodField draft={draft} change={change} wrong={wrong} />
        <Field label={words.item}>
          <ChoiceChips
            label={words.item}
            choices={items}
            chosen={draft.item}
            onChoose={item => change({ item })}
          />
        </Field>
        <Field label={words.status}>
          <ChoiceChips
            label={words.status}
            choices={statuses.map(value => ({
              value,
              words: value === ANY ? words.any : cases.statusAtDesk[value],
            }))}
            chosen={draft.status}
            onChoose={status => change({ status })}
          />
        </Field>
        <Field label={words.channel}>
          <ChoiceChips
            label={words.channel}
            choices={ways.map(value => ({ value, words: value === ANY ? words.any : cases.channel[value] }))}
            chosen={draft.channel}
            onChoose={channel => change({ channel })}
          />
        </Field>
        <SwitchRow
          words={words.late}
          note={words.lateNote}
          on={draft.late}
          onChange={late => change({ late })}
        />
      </View>
    </Sheet>
  )
}

interface PeriodFieldProps {
  draft: Chosen
  change: (more: Partial<Chosen>) => void
  wrong: boolean
}

function PeriodField({ draft, change, wrong }: PeriodFieldProps) {
  const words = useWords(ledgerScreenWords)
  return (
    <View className="stack">
      <Field label={words.period}>
        <ChoiceChips
          label={words.period}
          choices={periods.map(value => ({ value, words: words.periods[value] }))}
          chosen={draft.period}
          onChoose={period => change({ period })}
        />
      </Field>
      {draft.period === 'own' && (
        <View className="ledger-dates">
          <TextField
            label={words.fromOn}
            kind="date"
            value={draft.fromOn}
            maxLength={10}
            onInput={fromOn => change({ fromOn })}
          />
          <TextField
            label={words.toOn}
            kind="date"
            value={draft.toOn}
            maxLength={10}
            error={wrong ? words.datesWrong : undefined}
            onInput={toOn => change({ toOn })}
          />
        </View>
      )}
    </View>
  )
}
