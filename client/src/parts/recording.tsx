import { useState } from 'react'
import type { CaseView } from '@shared/contract/case'
import { commonWords } from '@shared/copy/common'
import { errorSentences } from '@shared/copy/errors'
import { voiceWords } from '@shared/copy/voice'
import { MESSAGE_CHARACTERS } from '@/cloud/limits'
import type { Asked } from '@/cloud/use-answer'
import { useCommand } from '@/cloud/use-command'
import { useTextDraft } from '@/cloud/use-text-draft'
import { Button } from '@/components/button'
import { Card, Note } from '@/components/card'
import { TextArea } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { say } from '@/components/snackbar'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { linkTo } from './attachments'
import { Sound } from './sound'

type AskedCase = Asked<{ case: CaseView }>
type Spoken = CaseView & { voice: NonNullable<CaseView['voice']> }

/** The recording a case came as: to hear, with its words beside it and who wrote them; both sides may correct them. */
export function Recording({ view, asked }: { view: CaseView; asked: AskedCase }) {
  const { voice } = view
  const [writing, setWriting] = useState(false)
  if (!voice) return null
  const spoken: Spoken = { ...view, voice }
  return (
    <>
      <RecordingCard view={spoken} onWrite={() => setWriting(true)} />
      {writing && <WriteSheet view={spoken} asked={asked} onClose={() => setWriting(false)} />}
    </>
  )
}

const useStateWords = ({ state, reason }: Spoken['voice']): string => {
  const words = useWords(voiceWords)
  if (state === 'owed') return reason === undefined ? words.owed : words.owedAgain
  if (state === 'failed' && reason) return `${words.noWords[reason]}。${words.none}`
  return words[state === 'failed' ? 'none' : state]
}

function RecordingCard({ view, onWrite }: { view: Spoken; onWrite: () => void }) {
  const words = useWords(voiceWords)
  const { voice, text } = view
  const state = useStateWords(voice)
  return (
    <Card>
      <View className="recorder">
        <Sound title={words.title(voice.seconds)} addressOf={() => linkTo(view.id, voice.key)} />
        {text !== '' && (
          <Text className="heard-words" selectable>
            {text}
          </Text>
        )}
        <View className="row spread">
          <View className="grow">
            <Text className="fine">{state}</Text>
          </View>
          {view.commands.includes('transcribe') && (
            <Button words={text === '' ? words.write : words.correct} icon="pen" small onTap={onWrite} />
          )}
        </View>
      </View>
    </Card>
  )
}

function WriteSheet({ view, asked, onClose }: { view: Spoken; asked: AskedCase; onClose: () => void }) {
  const words = useWords(voiceWords)
  const common = useWords(commonWords)
  const errors = useWords(errorSentences)
  const [kept, keep, drop] = useTextDraft(`words:${view.id}`)
  const [text, setText] = useState(kept || view.text)
  const [tried, setTried] = useState(false)
  const { act, doing, refused } = useCommand(view, fresh => asked.put({ case: fresh }), asked.again)
  const short = text.trim().length < 2
  const write = (now: string) => {
    setText(now)
    keep(now)
  }
  const save = () => {
    setTried(true)
    if (short) return
    void act({ name: 'transcribe', input: { text: text.trim() } }).then(done => {
      if (!done) return
      drop()
      onClose()
      say(words.saved, { icon: 'done' })
    })
  }
  const { heard } = view.voice
  return (
    <Sheet
      title={words.correctTitle}
      onClose={onClose}
      footer={<Button words={words.save} look="primary" busy={doing} onTap={save} />}
    >
      {refused && (
        <Note tone="danger" icon="alert">
          <Text>{errors[refused.code]}</Text>
        </Note>
      )}
      <Sound title={words.title(view.voice.seconds)} addressOf={() => linkTo(view.id, view.voice.key)} />
      <TextArea
        label={words.correctTitle}
        labelHeardOnly
        hint={words.correctHint}
        value={text}
        onInput={write}
        placeholder={common.none}
        maxLength={MESSAGE_CHARACTERS}
        error={tried && short ? words.tooFew : undefined}
      />
      {heard !== undefined && heard !== view.text && (
        <Text className="fine">{`${words.machineSaid}：${heard}`}</Text>
      )}
    </Sheet>
  )
}
