import { useState } from 'react'
import { itemNames, itemWords, type ItemName } from '@shared/copy/items'
import { homeWords } from '@shared/copy/home'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Icon, type IconName } from '@/components/icon'
import { open } from '@/phone/navigation'
import { Input, Press, Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'

const FEW = 3

const icons: Record<ItemName, IconName> = {
  leave: 'calendar',
  certificate: 'paper',
  repair: 'wrench',
  campusCard: 'card',
  room: 'room',
  library: 'book',
  reimbursement: 'wallet',
  seal: 'stamp',
  newStudent: 'cap',
  onboarding: 'badge',
}

/** What can be done here: the ten items, in season first, found by name, by other words or by pinyin initials. */
export function Items({ inSeason = [] }: { inSeason?: readonly string[] | undefined }) {
  const words = useWords(homeWords)
  const items = useWords(itemWords)
  const [query, setQuery] = useState('')
  const wanted = query.trim().toLowerCase()
  const fits = (name: ItemName) =>
    [items[name].name, items[name].tile, ...items[name].alsoKnownAs].some(word =>
      word.toLowerCase().includes(wanted),
    )
  const elder = usePreferences(now => now.elder)
  const [all, setAll] = useState(false)
  const seasonFirst = [...itemNames].sort(
    (a, b) => Number(inSeason.includes(b)) - Number(inSeason.includes(a)),
  )
  const found = seasonFirst.filter(name => wanted === '' || fits(name))
  // Large tiles would push a person's own cases off the screen.
  const few = elder && !all && wanted === ''
  const shown = few ? found.slice(0, FEW) : found
  return (
    <Card>
      <View className="search" role="search">
        <Icon name="search" />
        <Input
          className="search-input"
          kind="search"
          label={words.searchLabel}
          placeholder={words.search}
          value={query}
          onInput={setQuery}
          maxLength={20}
        />
      </View>
      {found.length > 0 ? (
        <View className="tiles">
          {shown.map(name => (
            <Press
              key={name}
              className="tile"
              label={items[name].name}
              onTap={() => open('item', { id: name })}
            >
              <View className="tile-icon">
                <Icon name={icons[name]} />
              </View>
              <Text className="tile-name">{items[name].tile}</Text>
            </Press>
          ))}
        </View>
      ) : (
        <View className="stack search-none">
          <Text className="quiet small">{words.nothingFound(query.trim())}</Text>
          <Button words={words.sayThis} small onTap={() => open('feedback')} />
        </View>
      )}
      <More few={few} query={query.trim()} onAll={() => setAll(true)} />
    </Card>
  )
}

interface MoreProps {
  few: boolean
  query: string
  onAll: () => void
}

/** To the rest of the tiles, or to everything there is to read about items. */
function More({ few, query, onAll }: MoreProps) {
  const words = useWords(homeWords)
  return (
    <View className="tiles-more">
      {few ? (
        <Button words={words.allItems} look="plain" icon="down" onTap={onAll} />
      ) : (
        <Button
          words={words.guide}
          look="plain"
          icon="next"
          onTap={() => open('items', query === '' ? {} : { query })}
        />
      )}
    </View>
  )
}
