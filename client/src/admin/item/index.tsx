import { useState } from 'react'
import type { DefinitionAnswer } from '@shared/contract/items-managed'
import { errorSentences } from '@shared/copy/errors'
import { itemsAdminWords } from '@shared/copy/items-admin'
import { readDefinition } from '@/cloud/items-api'
import { useAnswer } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { ChoiceChips } from '@/components/choice'
import { Screen } from '@/components/screen'
import { say } from '@/components/snackbar'
import { Loaded } from '@/parts/loaded'
import { open, useOpenedWith } from '@/phone/navigation'
import { Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { CheckTab } from './check-tab'
import { FlowEditor } from './flow-editor'
import { FormEditor } from './form-editor'
import { StateSheet, type Turn } from './state-sheet'
import { Texts } from './texts'
import { useEditing, type Editing } from './use-definition'
import { VersionsTab } from './versions-tab'
import './item.css'

const tabs = ['texts', 'form', 'flow', 'check', 'versions'] as const
type Tab = (typeof tabs)[number]

/** One item as the office looks after it: texts, form, flow, what is found wrong, and its versions. */
export default function ManageItem() {
  const words = useWords(itemsAdminWords)
  const { id = '' } = useOpenedWith()
  const asked = useAnswer(`definition:${id}`, () => readDefinition({ id }))
  if (asked.data)
    return (
      <Work
        key={`${id}:${asked.data.version}:${asked.data.isDraft}`}
        answer={asked.data}
        show={asked.put}
        again={asked.again}
      />
    )
  return (
    <Screen title={words.listTitle}>
      <Loaded asked={asked}>{() => null}</Loaded>
    </Screen>
  )
}

interface WorkProps {
  answer: DefinitionAnswer
  show: (fresh: DefinitionAnswer) => void
  again: () => void
}

function Work({ answer, show, again }: WorkProps) {
  const words = useWords(itemsAdminWords)
  const language = usePreferences(now => now.language)
  const editing = useEditing(answer, show)
  const [tab, setTab] = useState<Tab>('texts')
  const [turn, setTurn] = useState<Turn>()
  const { item } = editing
  return (
    <Screen
      title={item.name[language]}
      footer={<Actions editing={editing} onTurn={setTurn} />}
      over={
        turn && <StateSheet turn={turn} editing={editing} onClose={() => setTurn(undefined)} onDone={again} />
      }
    >
      <ChoiceChips
        label={words.tabs}
        choices={tabs.map(value => ({ value, words: words.tab[value] }))}
        chosen={tab}
        onChoose={setTab}
      />
      <Standing editing={editing} />
      {tab === 'texts' && <Texts {...editing} />}
      {tab === 'form' && <FormEditor {...editing} />}
      {tab === 'flow' && <FlowEditor {...editing} />}
      {tab === 'check' && <CheckTab editing={editing} show={show} />}
      {tab === 'versions' && <VersionsTab id={item.id} hasDraft={answer.isDraft} />}
      <View className="row row-wrap">
        <Button
          words={words.tryIt}
          icon="check"
          small
          onTap={() => open('apply', { id: item.id, draft: 'yes' })}
        />
        {item.state === 'retired' ? (
          <Button words={words.bringBack} icon="undo" small onTap={() => setTurn('bringBack')} />
        ) : (
          answer.version > 0 && (
            <Button words={words.retire} icon="lock" look="danger" small onTap={() => setTurn('retire')} />
          )
        )}
        {answer.isDraft && (
          <Button words={words.discard} icon="close" look="plain" small onTap={() => setTurn('discard')} />
        )}
      </View>
    </Screen>
  )
}

/** What stands in the way: a colleague's change, problems, samples; or that something is not saved. */
function Standing({ editing: { refused, changed, answer } }: { editing: Editing }) {
  const words = useWords(itemsAdminWords)
  const errors = useWords(errorSentences)
  const { check, samples, samplesMustGo } = answer
  return (
    <>
      {refused && (
        <Note tone="danger" icon="alert">
          <Text>{refused.code === 'STALE' ? words.stale : errors[refused.code]}</Text>
        </Note>
      )}
      {check.refused.length > 0 && (
        <Note tone="danger" icon="alert">
          <Text>{words.blocked(check.refused.length)}</Text>
        </Note>
      )}
      {samplesMustGo && samples.length > 0 && (
        <Note tone="warn" icon="flag">
          <Text>{words.samplesBlock(samples.length)}</Text>
        </Note>
      )}
      {changed && <Text className="fine">{words.unsaved}</Text>}
    </>
  )
}

/** Saving comes before publishing: what is published is what has been checked. */
function Actions({ editing, onTurn }: { editing: Editing; onTurn: (turn: Turn) => void }) {
  const words = useWords(itemsAdminWords)
  const { changed, doing, save, answer } = editing
  const blocked = answer.check.refused.length > 0 || (answer.samplesMustGo && answer.samples.length > 0)
  if (changed) {
    return (
      <Button
        words={words.save}
        look="primary"
        busy={doing}
        onTap={() =>
          void save().then(done => {
            if (done) say(words.saved)
          })
        }
      />
    )
  }
  return answer.isDraft ? (
    <Button
      words={words.publish}
      look="primary"
      icon="send"
      disabled={blocked}
      onTap={() => onTurn('publish')}
    />
  ) : null
}
