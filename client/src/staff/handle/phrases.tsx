import { useState } from 'react'
import type { FeedbackType } from '@shared/contract/words'
import { composeWords, situationWords, type PhraseMode } from '@shared/copy/phrases'
import { handleWords } from '@shared/copy/staff'
import { savePhrases, viewPhrases } from '@/cloud/api'
import { useAnswer } from '@/cloud/use-answer'
import { Button, IconButton } from '@/components/button'
import { ChoiceChips } from '@/components/choice'
import { say } from '@/components/snackbar'
import { Press, Scroll, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

const OWN = 'own'
const MOST = 30
/** Which situation a piece of feedback mostly is. */
const likely: Record<FeedbackType, string> = { complaint: 'sorry', inquiry: 'looking', suggestion: 'thanks' }

interface PhrasesProps {
  mode: PhraseMode
  type: FeedbackType | null
  text: string
  onText: (text: string) => void
}

/** Ready phrases to begin from, by situation; one's own beside them. */
export function Phrases({ mode, type, text, onText }: PhrasesProps) {
  const words = useWords(composeWords)
  const situations = useWords(situationWords)[mode]
  const guess = type === null ? undefined : likely[type]
  const [chosen, setChosen] = useState(
    situations.find(({ id }) => id === guess)?.id ?? situations[0]?.id ?? OWN,
  )
  const own = useOwnPhrases()
  const insert = (phrase: string) => onText(text ? `${text}\n${phrase}` : phrase)
  const shown = situations.find(({ id }) => id === chosen)
  return (
    <View className="stack">
      <Scroll className="phrases" sideways>
        <View className="phrases-line">
          <ChoiceChips
            label={words.situation}
            choices={[
              ...situations.map(({ id, name }) => ({ value: id, words: name })),
              { value: OWN, words: words.own },
            ]}
            chosen={chosen}
            onChoose={setChosen}
          />
        </View>
      </Scroll>
      {shown ? (
        <PhraseLine phrases={shown.phrases} onChoose={insert} />
      ) : (
        <OwnPhrases own={own} onChoose={insert} />
      )}
      {text.trim().length > 3 && !own.phrases.includes(text.trim()) && (
        <Button words={words.keep} icon="star" look="plain" small onTap={() => own.keep(text.trim())} />
      )}
    </View>
  )
}

function PhraseLine({
  phrases,
  onChoose,
}: {
  phrases: readonly string[]
  onChoose: (phrase: string) => void
}) {
  const words = useWords(handleWords)
  return (
    <Scroll className="phrases" sideways>
      <View className="phrases-line" role="list" label={words.phrases}>
        {phrases.map(phrase => (
          <Press key={phrase} className="phrase" onTap={() => onChoose(phrase)}>
            <View className="two-lines">{phrase}</View>
          </Press>
        ))}
      </View>
    </Scroll>
  )
}

interface Own {
  phrases: readonly string[]
  keep: (phrase: string) => void
  drop: (phrase: string) => void
}

const useOwnPhrases = (): Own => {
  const words = useWords(composeWords)
  const { data, put } = useAnswer('phrases', viewPhrases)
  const phrases = data?.phrases ?? []
  const save = (next: string[], told?: string) => {
    put({ phrases: next })
    void savePhrases(next).then(answer => {
      if (!answer.ok) put({ phrases })
      else if (told) say(told, { icon: 'star' })
    })
  }
  return {
    phrases,
    keep: phrase =>
      phrases.length >= MOST ? say(words.full, { icon: 'alert' }) : save([...phrases, phrase], words.kept),
    drop: phrase => save(phrases.filter(one => one !== phrase)),
  }
}

function OwnPhrases({ own, onChoose }: { own: Own; onChoose: (phrase: string) => void }) {
  const words = useWords(composeWords)
  if (own.phrases.length === 0) return <Text className="quiet small">{words.ownEmpty}</Text>
  return (
    <View className="rows">
      {own.phrases.map(phrase => (
        <View key={phrase} className="row">
          <Press className="grow own-phrase" onTap={() => onChoose(phrase)}>
            <View className="two-lines">{phrase}</View>
          </Press>
          <IconButton icon="close" label={words.drop(phrase)} onTap={() => own.drop(phrase)} />
        </View>
      ))}
    </View>
  )
}
