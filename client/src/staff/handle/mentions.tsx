import { composeWords } from '@shared/copy/phrases'
import { findColleagues } from '@/cloud/api'
import { useAnswer } from '@/cloud/use-answer'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

const MOST = 5

interface MentionsProps {
  department: string
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Colleagues of the department an internal note calls on; they get a message. */
export function Mentions({ department, chosen, onChange }: MentionsProps) {
  const words = useWords(composeWords)
  const { data } = useAnswer(`colleagues:${department}`, () => findColleagues({ department }))
  if (!data || data.rows.length === 0) return null
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id].slice(0, MOST))
  return (
    <Field label={words.mention} optional>
      <View className="chips" role="group" label={words.mention}>
        {data.rows.map(({ id, name }) => (
          <Press
            key={id}
            className={`chip${chosen.includes(id) ? ' chip-chosen' : ''}`}
            role="checkbox"
            checked={chosen.includes(id)}
            onTap={() => toggle(id)}
          >
            {chosen.includes(id) && <Icon name="check" size="small" />}
            <Text>{name}</Text>
          </Press>
        ))}
      </View>
    </Field>
  )
}
