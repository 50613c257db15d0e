import type { ChoicesAnswer } from '@shared/contract/notification'
import { channelWords } from '@shared/copy/channels'
import { errorSentences } from '@shared/copy/errors'
import { saveChoices, viewChoices } from '@/cloud/api'
import { useAnswer, type Asked } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Card, Note } from '@/components/card'
import { SwitchRow } from '@/components/choice'
import { Field } from '@/components/field'
import { Screen } from '@/components/screen'
import { say } from '@/components/snackbar'
import { creditsIn, useAskWechat, useKeptAnswer, useSayAsked } from '@/parts/ask-wechat'
import { Loaded } from '@/parts/loaded'
import { canAskWechat, openMessageSettings } from '@/phone/wechat-messages'
import { Input, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { MailPart } from './mail'
import './channels.css'

const NIGHT = { from: '22:30', to: '07:00' }

/** Through what I want to hear outside the app, and when not. */
export default function Channels() {
  const words = useWords(channelWords)
  const asked = useAnswer('choices', viewChoices)
  return (
    <Screen title={words.title}>
      <Text className="quiet small">{words.intro}</Text>
      <Loaded asked={asked}>{choices => <Choices choices={choices} asked={asked} />}</Loaded>
    </Screen>
  )
}

interface ChoicesProps {
  choices: ChoicesAnswer
  asked: Asked<ChoicesAnswer>
}

/** Each tap is kept at once: there is nothing to forget to save. */
function Choices({ choices, asked }: ChoicesProps) {
  const words = useWords(channelWords)
  const errors = useWords(errorSentences)
  const { channels, quiet } = choices
  const left = creditsIn(choices)
  const keep = (more: Partial<Pick<ChoicesAnswer, 'channels' | 'quiet'>>) => {
    const wanted = { channels, quiet, ...more }
    asked.put({ ...choices, ...wanted })
    void saveChoices(wanted).then(answer => {
      if (answer.ok) return asked.put(answer.data)
      asked.put(choices)
      say(errors[answer.code], { icon: 'alert' })
    })
  }
  return (
    <>
      {choices.mustGet && (
        <Note tone="calm" icon="badge">
          <Text>{words.mustGet}</Text>
        </Note>
      )}
      <Card tight>
        <SwitchRow
          icon="talk"
          words={words.wechat}
          note={canAskWechat || left > 0 ? words.wechatLeft(left) : words.wechatElsewhere}
          on={channels.wechat}
          onChange={wechat => keep({ channels: { ...channels, wechat } })}
        />
        <SwitchRow
          icon="paper"
          words={words.mail}
          note={choices.mail ? words.mailTo(choices.mail) : words.mailNone}
          on={channels.mail}
          onChange={mail => keep({ channels: { ...channels, mail } })}
        />
        <SwitchRow
          icon="sun"
          words={words.quiet}
          note={words.quietNote}
          on={quiet !== null}
          onChange={on => keep({ quiet: on ? NIGHT : null })}
        />
        {quiet && <Quiet quiet={quiet} onChange={fresh => keep({ quiet: fresh })} />}
      </Card>
      {canAskWechat && channels.wechat && <AskMore asked={asked} />}
      <MailPart choices={choices} onDone={asked.put} />
    </>
  )
}

/** One more message for each tap; who told WeChat "never" is shown where to change it. */
function AskMore({ asked }: { asked: Asked<ChoicesAnswer> }) {
  const words = useWords(channelWords)
  const { ask, asking } = useAskWechat(asked)
  const { kept, look } = useKeptAnswer(Object.keys(asked.data?.credits ?? {}))
  const sayAsked = useSayAsked()
  if (kept !== 'reject')
    return <Button words={words.askMore} icon="talk" busy={asking} onTap={() => void ask().then(sayAsked)} />
  return (
    <Note tone="warn" icon="talk">
      <Text>{words.refusedAlways}</Text>
      <Button words={words.openSettings} small onTap={() => void openMessageSettings().then(look)} />
    </Note>
  )
}

interface QuietProps {
  quiet: NonNullable<ChoicesAnswer['quiet']>
  onChange: (quiet: NonNullable<ChoicesAnswer['quiet']>) => void
}

function Quiet({ quiet, onChange }: QuietProps) {
  const words = useWords(channelWords)
  const put = (part: 'from' | 'to') => (wall: string) => {
    if (/^\d{2}:\d{2}$/.test(wall)) onChange({ ...quiet, [part]: wall })
  }
  return (
    <View className="channel-hours">
      <Field label={words.from}>
        <Input className="input" kind="time" label={words.from} value={quiet.from} onInput={put('from')} />
      </Field>
      <Field label={words.to}>
        <Input className="input" kind="time" label={words.to} value={quiet.to} onInput={put('to')} />
      </Field>
    </View>
  )
}
