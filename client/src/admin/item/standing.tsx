import { errorSentences } from '@shared/copy/errors'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Note, type Tone } from '@/components/card'
import type { IconName } from '@/components/icon'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { useEditor } from './editor'
import { sayFinding } from './say/say-finding'
import { sayPlace } from './say/say-place'
import { useSayings } from './say/sayings'
import type { Turn } from './state-sheet'
import type { Editing } from './use-definition'

interface StandingProps {
  editing: Editing
  again: () => void
  onTurn: (turn: Turn) => void
}

const looks: Record<string, { icon: IconName; tone: Tone }> = {
  draft: { icon: 'pen', tone: 'warn' },
  published: { icon: 'done', tone: 'ok' },
  retired: { icon: 'lock', tone: 'plain' },
}

/** How the item stands, and what stands in the way: a colleague's change, problems, samples; or that nothing is saved yet. */
export function Standing({ editing, again, onTurn }: StandingProps) {
  const { admin } = useSayings()
  const { answer, changed } = editing
  const look = looks[answer.state]
  return (
    <>
      <View className="row row-wrap">
        {look && <Badge {...look} words={admin.state[answer.state]} />}
        {answer.inForce > 0 && <Text className="fine">{admin.version(answer.inForce)}</Text>}
        {answer.isDraft && answer.inForce > 0 && <Badge icon="pen" words={admin.hasDraft} tone="warn" />}
        {changed && <Text className="fine">{admin.unsaved}</Text>}
      </View>
      {answer.state === 'retired' && <Retired onTurn={onTurn} />}
      <Refused editing={editing} again={again} />
      <InTheWay editing={editing} />
    </>
  )
}

function Retired({ onTurn }: { onTurn: (turn: Turn) => void }) {
  const { admin, editor } = useSayings()
  return (
    <Note icon="lock" tone="plain">
      <View className="stack">
        <Text>{editor.retiredNote}</Text>
        <Button words={admin.bringBack} icon="undo" small onTap={() => onTurn('bringBack')} />
      </View>
    </Note>
  )
}

function Refused({ editing: { refused, drop }, again }: Omit<StandingProps, 'onTurn'>) {
  const { editor } = useSayings()
  const errors = useWords(errorSentences)
  if (!refused || refused.code === 'ITEM_REFUSED') return null
  return (
    <Note tone="danger" icon="alert">
      <View className="stack">
        <Text>{refused.code === 'STALE' ? editor.stale : errors[refused.code]}</Text>
        {refused.code === 'STALE' && (
          <Button
            words={editor.takeTheirs}
            small
            onTap={() => {
              drop()
              again()
            }}
          />
        )}
      </View>
    </Note>
  )
}

function InTheWay({ editing: { check, answer, untranslated } }: { editing: Editing }) {
  const { item, goTo } = useEditor()
  const sayings = useSayings()
  const { admin } = sayings
  const [first] = check.refused
  const [toTranslate] = untranslated
  const { samples, samplesMustGo } = answer
  return (
    <>
      {first && (
        <Press
          className="note tone-danger note-tap"
          label={admin.blocked(check.refused.length)}
          onTap={() => goTo(check.refused.length === 1 ? first.place : 'check')}
        >
          <View className="grow">
            <View className="strong">{admin.blocked(check.refused.length)}</View>
            <View>{`${sayPlace(first.place, item, sayings)} ${sayFinding(first, sayings)}`}</View>
          </View>
        </Press>
      )}
      {samplesMustGo && samples.length > 0 && (
        <Press className="note tone-warn note-tap" onTap={() => goTo('check')}>
          <Text>{admin.samplesBlock(samples.length)}</Text>
        </Press>
      )}
      {toTranslate && (
        <Press
          className="note tone-plain note-tap"
          onTap={() => goTo(untranslated.length === 1 ? toTranslate.place : 'check')}
        >
          <Text>{admin.check.untranslated(untranslated.length)}</Text>
        </Press>
      )}
    </>
  )
}
