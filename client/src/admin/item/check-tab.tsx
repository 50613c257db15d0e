import type { CheckUpAnswer } from '@shared/contract/items-managed'
import { itemsAdminWords } from '@shared/copy/items-admin'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { checkUpItem, confirmSamples } from '@/cloud/items-api'
import { useAnswer } from '@/cloud/use-answer'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card, Note, Section } from '@/components/card'
import { say } from '@/components/snackbar'
import { Loaded } from '@/parts/loaded'
import { Press, Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { sayDuration } from '@/time/say-time'
import { useEditor } from './editor'
import { Findings } from './findings'
import { FlowPictured } from './flow/flow-overview'
import { sayPlace } from './say/say-place'
import { useSayings } from './say/sayings'
import type { Editing } from './use-definition'
import type { DefinitionAnswer } from '@shared/contract/items-managed'

interface CheckTabProps {
  editing: Editing
  show: (fresh: DefinitionAnswer) => void
}

/** What must be put right, what is worth a look, what is still a sample, and what the past says of each step. */
export function CheckTab({ editing, show }: CheckTabProps) {
  const words = useWords(itemsAdminWords).check
  const sayings = useSayings()
  const { check, untranslated } = editing
  return (
    <>
      {check.refused.length + check.pointedOut.length + untranslated.length === 0 && (
        <Note tone="ok" icon="done">
          <Text>{words.allGood}</Text>
        </Note>
      )}
      <Findings title={words.refused} found={check.refused} tone="danger" />
      <Findings title={words.pointedOut} found={check.pointedOut} tone="warn" />
      <Findings title={words.untranslated(untranslated.length)} found={untranslated} tone="warn" />
      <Section title={sayings.editor.flow.picture}>
        <FlowPictured />
      </Section>
      <Samples editing={editing} show={show} />
      <Past id={editing.item.id} />
    </>
  )
}

function Samples({ editing: { answer, item, act, doing, changed }, show }: CheckTabProps) {
  const sayings = useSayings()
  const words = sayings.admin.check
  const { goTo } = useEditor()
  const { samples, revision } = answer
  if (samples.length === 0) return null
  const confirm = (places: string[]) =>
    void act(
      () => confirmSamples({ id: item.id, revision, places }),
      fresh => {
        show(fresh)
        say(words.confirmed)
      },
    )
  return (
    <Section title={words.samples}>
      <Text className="quiet small">{changed ? sayings.admin.saveFirst : words.samplesNote}</Text>
      <Card tight>
        {samples.map(place => (
          <View key={place} className="list-row">
            <Press className="grow" onTap={() => goTo(place)}>
              <Text>{sayPlace(place, item, sayings)}</Text>
            </Press>
            <Button
              words={words.confirm}
              small
              busy={doing}
              disabled={changed}
              label={`${words.confirm} ${sayPlace(place, item, sayings)}`}
              onTap={() => confirm([place])}
            />
          </View>
        ))}
      </Card>
      <Button
        words={words.confirmAll}
        icon="check"
        busy={doing}
        disabled={changed}
        onTap={() => confirm([...samples])}
      />
    </Section>
  )
}

function Past({ id }: { id: string }) {
  const words = useWords(itemsAdminWords).check
  const asked = useAnswer<CheckUpAnswer>(`check-up:${id}`, () => checkUpItem({ id }))
  return (
    <Loaded asked={asked}>
      {answer => (
        <Section title={words.past(answer.cases)}>
          {answer.cases === 0 && <Text className="quiet small">{words.pastNone}</Text>}
          {answer.cases > 0 && <PastSteps answer={answer} />}
          {answer.returnedTwice > 0 && (
            <Note tone="warn" icon="undo">
              <Text>{words.returnedTwice(answer.returnedTwice)}</Text>
            </Note>
          )}
        </Section>
      )}
    </Loaded>
  )
}

function PastSteps({ answer: { steps } }: { answer: CheckUpAnswer }) {
  const words = useWords(itemsAdminWords).check
  const times = useWords(spokenTimeWords)
  const language = usePreferences(now => now.language)
  return (
    <Card tight>
      {steps.map(({ step, name, decided, rejected, sentBack, medianSeconds, neverChanged }) => (
        <View key={step} className="list-row">
          <View className="grow">
            <View>{name[language]}</View>
            <Text className="fine">
              {[
                words.decided(decided, rejected, sentBack),
                ...(medianSeconds === null ? [] : [words.median(sayDuration(medianSeconds * 1000, times))]),
              ].join(' · ')}
            </Text>
            {neverChanged && <Badge icon="flag" words={words.neverChanged} tone="warn" />}
          </View>
        </View>
      ))}
    </Card>
  )
}
