import { useState } from 'react'
import type { ManagedItem } from '@shared/contract/items-managed'
import { itemsAdminWords } from '@shared/copy/items-admin'
import { itemsEditorWords } from '@shared/copy/items-editor'
import { manageItems } from '@/cloud/items-api'
import { useAnswer } from '@/cloud/use-answer'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card, type Tone } from '@/components/card'
import { Icon, type IconName } from '@/components/icon'
import { iconOf } from '@/components/item-icon'
import { Screen } from '@/components/screen'
import { Loaded } from '@/parts/loaded'
import { open } from '@/phone/navigation'
import { Press, Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { CreateSheet } from './create-sheet'
import '../item/item.css'

const looks: Record<ManagedItem['state'], { icon: IconName; tone: Tone }> = {
  draft: { icon: 'pen', tone: 'warn' },
  published: { icon: 'done', tone: 'ok' },
  retired: { icon: 'lock', tone: 'plain' },
}

/** Every item of the window, with what is left to do about it. */
export default function ManageItems() {
  const words = useWords(itemsAdminWords)
  const { create } = useWords(itemsEditorWords)
  const asked = useAnswer('items.manage', manageItems)
  const [creating, setCreating] = useState(false)
  return (
    <Screen
      title={words.listTitle}
      footer={
        asked.data && (
          <Button words={create.open} icon="plus" look="primary" onTap={() => setCreating(true)} />
        )
      }
      over={creating && <CreateSheet rows={asked.data?.rows ?? []} onClose={() => setCreating(false)} />}
    >
      <Loaded asked={asked}>
        {({ rows }) => (
          <Card tight>
            {rows.map(row => (
              <ItemLine key={row.id} row={row} />
            ))}
          </Card>
        )}
      </Loaded>
    </Screen>
  )
}

function ItemLine({ row }: { row: ManagedItem }) {
  const words = useWords(itemsAdminWords)
  const language = usePreferences(now => now.language)
  const notes = [
    row.departmentName,
    row.version === 0 ? words.never : words.version(row.version),
    ...(row.samplesLeft > 0 ? [words.samplesLeft(row.samplesLeft)] : []),
    ...(row.pointedOut > 0 ? [words.pointedOut(row.pointedOut)] : []),
  ]
  return (
    <Press
      className="item-row"
      label={`${row.name[language]} ${words.state[row.state]}`}
      onTap={() => open('manageItem', { id: row.id })}
    >
      <View className="tile-icon">
        <Icon name={iconOf(row.id)} />
      </View>
      <View className="grow">
        <View className="row-title">{row.name[language]}</View>
        <Text className="fine">{notes.join(' · ')}</Text>
        <View className="row row-wrap">
          <Badge {...looks[row.state]} words={words.state[row.state]} />
          {row.hasDraft && <Badge icon="pen" words={words.hasDraft} tone="warn" />}
        </View>
      </View>
      <View className="row-mark">
        <Icon name="next" size="small" />
      </View>
    </Press>
  )
}
