import { composeWords } from '@shared/copy/phrases'
import type { CourtesyRemark } from '@shared/domain/courtesy'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** What a reply lacks, in a friendly word; sending stays one tap away (row S4). */
export function Courtesy({ remarks, onGreet }: { remarks: readonly CourtesyRemark[]; onGreet: () => void }) {
  const words = useWords(composeWords)
  const say = (found: CourtesyRemark): string =>
    found.remark === 'blunt' ? words.remark.blunt(found.phrase) : words.remark[found.remark]
  return (
    <View live="polite">
      <Note tone="warn" icon="talk">
        <View className="stack">
          <Text className="strong">{words.beforeSending}</Text>
          {remarks.map(found => (
            <Text key={say(found)}>{say(found)}</Text>
          ))}
          {remarks.some(({ remark }) => remark === 'noGreeting') && (
            <Button words={words.greet} small onTap={onGreet} />
          )}
        </View>
      </Note>
    </View>
  )
}
