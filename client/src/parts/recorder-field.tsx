import { errorSentences } from '@shared/copy/errors'
import { voiceWords } from '@shared/copy/voice'
import type { RecordingToSend } from '@/cloud/outbox'
import { Button } from '@/components/button'
import { Card, Note } from '@/components/card'
import { Icon } from '@/components/icon'
import { chooseRecording, LONGEST_SECONDS } from '@/phone/recorder'
import { Hold, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { useConsentGate } from './consent-gate'
import { useRecordingToSend, type SentRecording } from './recording-to-send'
import { Sound } from './sound'
import { useRecorder, type Running } from './use-recorder'
import './recorder.css'

interface RecorderFieldProps {
  recording: RecordingToSend | undefined
  onChange: (recording: RecordingToSend | undefined) => void
}

/** Saying it instead of writing: hold and talk, or a recording one has; heard again, made again, or taken out. */
export function RecorderField({ recording, onChange }: RecorderFieldProps) {
  const words = useWords(voiceWords)
  const sending = useRecordingToSend(recording, onChange)
  const gate = useConsentGate(words.ask)
  const recorder = useRecorder(({ path, seconds }) => sending.take({ path, seconds }), gate.pass)
  const { running, problem } = recorder
  const choose = async () => {
    const chosen = await chooseRecording()
    if (typeof chosen === 'string') recorder.setProblem(chosen)
    else if (chosen) sending.take(chosen)
  }
  if (recording) return <Recorded recording={recording} sending={sending} onAgain={recorder.again} />
  return (
    <Card>
      <View className="recorder">
        {!running && <Text className="quiet small">{`${words.offer} · ${words.offerHint}`}</Text>}
        {running && <Meter running={running} />}
        {running?.state === 'paused' ? (
          <View className="footer-pair">
            <Button words={words.enough} onTap={recorder.end} />
            <Button words={words.goOn} look="primary" onTap={recorder.goOn} />
          </View>
        ) : running?.state === 'free' ? (
          <View className="footer-pair">
            <Button words={words.remove} onTap={recorder.cancel} />
            <Button words={words.tapStop} look="primary" icon="done" onTap={recorder.end} />
          </View>
        ) : (
          <HoldToTalk running={running} recorder={recorder} />
        )}
        {!running && (
          <Button words={words.orFile} look="plain" small onTap={() => gate.pass(() => void choose())} />
        )}
        {problem && (
          <Note tone="warn" icon="alert">
            <Text>{words[problem]}</Text>
          </Note>
        )}
      </View>
      {gate.sheet}
    </Card>
  )
}

interface HoldProps {
  running: Running | undefined
  recorder: ReturnType<typeof useRecorder>
}

function HoldToTalk({ running, recorder }: HoldProps) {
  const words = useWords(voiceWords)
  const said = running ? (running.letGo ? words.letGo : words.release) : words.hold
  return (
    <Hold
      className={`recorder-hold${running ? ' recorder-on' : ''}${running?.letGo ? ' recorder-off' : ''}`}
      label={said}
      onPress={recorder.press}
      onSlide={recorder.slide}
      onRelease={recorder.release}
    >
      <Icon name="talk" />
      <Text>{said}</Text>
    </Hold>
  )
}

/** How loud it is and how long is left; drawn, and said for those who do not see it. */
function Meter({ running: { levels, seconds, state, letGo } }: { running: Running }) {
  const words = useWords(voiceWords)
  const left = Math.max(0, Math.ceil(LONGEST_SECONDS - seconds))
  const hint = state === 'paused' ? words.paused : state === 'held' ? (letGo ? words.letGo : words.slide) : ''
  return (
    <>
      <View className="recorder-line">
        <Text className="recorder-seconds numbers">{words.length(Math.floor(seconds))}</Text>
        <View className="recorder-levels" silent>
          {levels.map((level, index) => (
            <View
              key={index}
              className="recorder-level"
              style={{ height: `${Math.round(4 + level * 36)}px` }}
            />
          ))}
        </View>
      </View>
      <View className="fine" live="polite">
        {`${left <= 10 ? `${words.left(left)}  ` : ''}${hint}`}
      </View>
    </>
  )
}

interface RecordedProps {
  recording: RecordingToSend
  sending: SentRecording
  onAgain: () => void
}

function Recorded({ recording, sending, onAgain }: RecordedProps) {
  const words = useWords(voiceWords)
  const errors = useWords(errorSentences)
  const { state, percent, trouble } = sending
  const way = {
    going: words.going(percent),
    waiting: words.waiting,
    there: words.there,
    failed: words.failed,
  }
  return (
    <Card>
      <View className="recorder">
        <Sound title={words.yours} seconds={recording.seconds} addressOf={sending.addressOf} />
        <View className="fine" live="polite">
          {trouble ? errors[trouble] : way[state]}
        </View>
        <View className="row row-wrap recorder-acts">
          {state === 'failed' && <Button words={words.retry} small onTap={sending.retry} />}
          <Button
            words={words.again}
            icon="again"
            small
            onTap={() => {
              sending.drop()
              onAgain()
            }}
          />
          <Button words={words.remove} look="plain" small onTap={sending.drop} />
        </View>
      </View>
    </Card>
  )
}
