import { errorSentences } from '@shared/copy/errors'
import { behalfWords } from '@shared/copy/staff'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { Empty } from '@/components/empty'
import { Screen } from '@/components/screen'
import { OnlyFor } from '@/parts/only-for'
import { openInstead } from '@/phone/navigation'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { FormFields } from './fields'
import { useBehalf, type Outcome } from './use-behalf'
import './behalf.css'

/** Filing what came by window, telephone, e-mail or box (row S2). */
export default function Behalf() {
  const { title } = useWords(behalfWords)
  return (
    <OnlyFor title={title}>
      <FileForSomebody />
    </OnlyFor>
  )
}

function FileForSomebody() {
  const words = useWords(behalfWords)
  const errors = useWords(errorSentences)
  const behalf = useBehalf()
  const { sending, refused, submit, outcome, another } = behalf
  if (outcome) return <Ended outcome={outcome} another={another} />
  return (
    <Screen
      title={words.title}
      footer={<Button words={words.send} icon="send" look="primary" busy={sending} onTap={submit} />}
    >
      <Text className="quiet small">{words.intro}</Text>
      {refused && (
        <Note tone="danger" icon="alert">
          <Text>{errors[refused]}</Text>
        </Note>
      )}
      <FormFields {...behalf} />
    </Screen>
  )
}

function Ended({ outcome, another }: { outcome: Outcome; another: () => void }) {
  const words = useWords(behalfWords)
  const filed = outcome.state === 'filed' ? outcome.answer : undefined
  return (
    <Screen
      title={words.title}
      footer={
        <View className={filed ? 'footer-pair' : ''}>
          {filed && <Button words={words.see} onTap={() => openInstead('handle', { id: filed.id })} />}
          <Button words={words.another} look="primary" icon="plus" onTap={another} />
        </View>
      }
    >
      {filed ? (
        <Empty
          icon="done"
          title={words.done(filed.number)}
          text={`${filed.departmentName} · ${filed.ownerName}`}
        />
      ) : (
        <Empty icon="offline" title={words.kept} />
      )}
    </Screen>
  )
}
