import type { ItemFinding } from '@shared/contract/item-words'
import { Card, Section } from '@/components/card'
import { Icon } from '@/components/icon'
import { Row } from '@/components/row'
import { Text, View } from '@/primitives'
import { useEditor } from './editor'
import { sayFinding } from './say/say-finding'
import { sayPlace } from './say/say-place'
import { useSayings } from './say/sayings'

interface FindingsProps {
  title: string
  found: readonly ItemFinding[]
  tone: 'danger' | 'warn'
}

/** What is wrong or worth a look; each leads to its place with one tap. */
export function Findings({ title, found, tone }: FindingsProps) {
  const { item, goTo } = useEditor()
  const sayings = useSayings()
  if (found.length === 0) return null
  return (
    <Section title={title}>
      <Card tight>
        {found.map(finding => {
          const sentence = sayFinding(finding, sayings)
          const place = sayPlace(finding.place, item, sayings)
          return (
            <Row
              key={`${finding.code}:${finding.place}`}
              label={`${place} ${sentence}`}
              title={
                <View className={`row ink-${tone}`}>
                  <Icon name={tone === 'danger' ? 'alert' : 'flag'} size="small" />
                  <Text>{sentence}</Text>
                </View>
              }
              note={sayings.admin.check.place(place)}
              onTap={() => goTo(finding.place)}
            />
          )
        })}
      </Card>
    </Section>
  )
}
