import type { PrivacyAnswer } from '@shared/contract/privacy'
import { privacyWords } from '@shared/copy/privacy'
import { Row } from '@/components/row'
import { View } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** What is used, what for and how long it is kept, as the inventory of stored fields says. */
export function Purposes({ notice }: { notice: PrivacyAnswer }) {
  const { data, trace } = useWords(privacyWords)
  const wordsOf = (fields: readonly string[]) => [
    ...new Set(fields.flatMap(field => data[field.split('.')[0] ?? ''] ?? [])),
  ]
  return (
    <View className="rows">
      {notice.purposes.map(({ purpose, keep, traceOnly, fields }) => (
        <Row
          key={`${purpose}:${keep}`}
          title={purpose}
          note={[traceOnly ? trace : wordsOf(fields).join('、'), keep].filter(Boolean).join(' · ')}
        />
      ))}
    </View>
  )
}
