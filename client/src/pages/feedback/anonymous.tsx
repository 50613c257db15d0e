import { anonymityWords } from '@shared/copy/anonymity'
import { Card, Note } from '@/components/card'
import { SwitchRow } from '@/components/choice'
import { QuickExit } from '@/parts/quick-exit'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

interface AnonymousProps {
  on: boolean
  onChange: (on: boolean) => void
}

/** Whether to say who one is, and, before anything is sent, what staying anonymous costs. */
export function Anonymous({ on, onChange }: AnonymousProps) {
  const words = useWords(anonymityWords)
  return (
    <>
      <Card tight>
        <SwitchRow icon="lock" words={words.switch} note={words.switchNote} on={on} onChange={onChange} />
      </Card>
      {on && <Costs />}
    </>
  )
}

/** What staying anonymous costs, and a quick way out for whoever is not alone. */
export function Costs() {
  const words = useWords(anonymityWords)
  return (
    <>
      <Note tone="calm" icon="lock">
        <View className="costs">
          <Text className="strong">{words.costsTitle}</Text>
          {words.costs.map(cost => (
            <Text key={cost} className="small">
              {cost}
            </Text>
          ))}
        </View>
      </Note>
      <QuickExit />
    </>
  )
}
