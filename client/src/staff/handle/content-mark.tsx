import type { CaseView } from '@shared/contract/case'
import { contentCheckWords } from '@shared/copy/content-check'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import type { Handling } from './use-handle'

/** The content check found something, or nothing at all: a person says whether others may see it, one tap each. */
export function ContentMark({ view, handling }: { view: CaseView; handling: Handling }) {
  const words = useWords(contentCheckWords)
  const { content } = view.desk ?? {}
  if (!content || content.state === 'pass') return null
  const { state, by, label } = content
  const found = label === undefined ? undefined : words.label[label]
  const decide = (fit: boolean) =>
    void handling.act({ name: 'judgeContent', input: { fit } }, [], () => undefined)
  return (
    <Note tone={state === 'owed' ? 'calm' : 'warn'} icon="lock">
      <View className="stack">
        <Text className="strong">{found ? `${words.title[state]} · ${found}` : words.title[state]}</Text>
        <View className="small">{by === 'person' ? words.byPerson : words.text[state]}</View>
        {view.commands.includes('judgeContent') && (
          <View className="row">
            {by !== 'person' && (
              <Button words={words.unfit} small busy={handling.pending} onTap={() => decide(false)} />
            )}
            <Button words={words.fit} small busy={handling.pending} onTap={() => decide(true)} />
          </View>
        )}
      </View>
    </Note>
  )
}
