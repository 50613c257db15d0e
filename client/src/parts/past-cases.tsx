import { useState } from 'react'
import type { CaseView } from '@shared/contract/case'
import type { LikenessAnswers } from '@shared/contract/likeness'
import { errorSentences } from '@shared/copy/errors'
import { likenessWords } from '@shared/copy/likeness'
import { findPastCases, mergeCase, unmergeCase } from '@/cloud/api'
import { forgetSeen, useAnswer } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Card, Note, Section } from '@/components/card'
import { say } from '@/components/snackbar'
import { Quote } from '@/components/timeline'
import { copyText } from '@/phone/clipboard'
import { open } from '@/phone/navigation'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

interface PastProps {
  view: CaseView
  onChanged: () => void
}

/** At the desk: how cases like it were answered, which open ones may be the same, and the way into one and out again. */
export function PastCases({ view, onChanged }: PastProps) {
  if (view.merged) return <IsMerged view={view} onChanged={onChanged} />
  return <Likely view={view} onChanged={onChanged} />
}

function Likely({ view, onChanged }: PastProps) {
  const words = useWords(likenessWords)
  const { data } = useAnswer(`past:${view.id}`, () => findPastCases({ id: view.id }))
  if (!data) return null
  const open = view.commands.includes('merge')
  return (
    <>
      {open && data.same.length > 0 && (
        <Section title={words.same}>
          <Same view={view} rows={data.same} onChanged={onChanged} />
        </Section>
      )}
      {data.past.length > 0 && (
        <Section title={words.past}>
          <Card>
            <Text className="fine">{words.pastHint}</Text>
            {data.past.map(past => (
              <View key={past.id} className="stack">
                <Press className="past-title" onTap={() => openCase(past.id)}>
                  <Text className="strong">{past.title}</Text>
                </Press>
                <Quote>{past.answer}</Quote>
                <View className="row spread">
                  <Text className="fine numbers">{past.number}</Text>
                  <Button
                    words={words.copy}
                    icon="copy"
                    small
                    onTap={() => copyText(past.answer, () => say(words.copied))}
                  />
                </View>
              </View>
            ))}
          </Card>
        </Section>
      )}
    </>
  )
}

const openCase = (id: string) => open('handle', { id })

interface SameProps extends PastProps {
  rows: LikenessAnswers['cases.past']['same']
}

function Same({ view, rows, onChanged }: SameProps) {
  const words = useWords(likenessWords)
  const errors = useWords(errorSentences)
  const [busy, setBusy] = useState<string>()
  const merge = (into: string) => {
    setBusy(into)
    void mergeCase({ id: view.id, version: view.version, into }).then(answer => {
      setBusy(undefined)
      forgetSeen()
      onChanged()
      if (answer.ok) say(words.merged, { icon: 'done' })
      else say(errors[answer.code], { icon: 'alert' })
    })
  }
  return (
    <Card>
      <Text className="fine">{words.sameHint}</Text>
      {rows.map(({ id, number, title }) => (
        <View key={id} className="row">
          <Press className="grow past-title" onTap={() => openCase(id)}>
            <View className="strong">{title}</View>
            <View className="fine numbers">{number}</View>
          </Press>
          <Button
            words={words.merge}
            small
            busy={busy === id}
            label={`${words.merge} ${number}`}
            onTap={() => merge(id)}
          />
        </View>
      ))}
    </Card>
  )
}

function IsMerged({ view, onChanged }: PastProps) {
  const words = useWords(likenessWords)
  const errors = useWords(errorSentences)
  const [busy, setBusy] = useState(false)
  const { merged } = view
  if (!merged) return null
  const back = () => {
    setBusy(true)
    void unmergeCase({ id: view.id, version: view.version }).then(answer => {
      setBusy(false)
      forgetSeen()
      onChanged()
      if (answer.ok) say(words.unmerged, { icon: 'undo' })
      else say(errors[answer.code], { icon: 'alert' })
    })
  }
  return (
    <Note tone="calm" icon="copy">
      <View className="stack">
        <Press className="past-title" onTap={() => openCase(merged.id)}>
          <Text>{`${words.isMerged} ${merged.number}`}</Text>
        </Press>
        {view.commands.includes('unmerge') && (
          <Button words={words.unmerge} icon="undo" small busy={busy} onTap={back} />
        )}
      </View>
    </Note>
  )
}
