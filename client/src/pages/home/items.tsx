import { useState } from 'react'
import type { ItemTile } from '@shared/contract/home'
import { itemNames, itemWords, type ItemName } from '@shared/copy/items'
import { homeWords } from '@shared/copy/home'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { iconOf } from '@/components/item-icon'
import { SearchBox } from '@/components/search-box'
import { open } from '@/phone/navigation'
import { Press, Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'

const FEW = 3

interface Shown {
  id: string
  name: string
  tile: string
  /** What it is found by besides its name. */
  words: readonly string[]
}

const isKnown = (id: string): id is ItemName => (itemNames as readonly string[]).includes(id)

/** What the server offers now; until it has said so once, the ten the app was made with. */
const useShown = (tiles: readonly ItemTile[] | undefined): Shown[] => {
  const known = useWords(itemWords)
  const language = usePreferences(now => now.language)
  if (!tiles) return itemNames.map(id => ({ id, ...known[id], words: known[id].alsoKnownAs }))
  return tiles.map(({ id, name, tile, initials }) => ({
    ...{ id, name: name[language], tile: tile[language] },
    words: [...initials, ...(isKnown(id) ? known[id].alsoKnownAs : [])],
  }))
}

/** What can be done here, first what others of one's kind use now; found by name, other words or pinyin initials. */
export function Items({ tiles }: { tiles?: readonly ItemTile[] | undefined }) {
  const words = useWords(homeWords)
  const items = useShown(tiles)
  const [query, setQuery] = useState('')
  const wanted = query.trim().toLowerCase()
  const fits = (item: Shown) =>
    [item.name, item.tile, ...item.words].some(word => word.toLowerCase().includes(wanted))
  const elder = usePreferences(now => now.elder)
  const [all, setAll] = useState(false)
  const found = items.filter(item => wanted === '' || fits(item))
  // Large tiles would push a person's own cases off the screen.
  const few = elder && !all && wanted === ''
  const shown = few ? found.slice(0, FEW) : found
  if (items.length === 0) return null
  return (
    <Card>
      <SearchBox label={words.searchLabel} placeholder={words.search} value={query} onInput={setQuery} />
      {found.length > 0 ? (
        <View className="tiles">
          {shown.map(({ id, name, tile }) => (
            <Press key={id} className="tile" label={name} onTap={() => open('item', { id })}>
              <View className="tile-icon">
                <Icon name={iconOf(id)} />
              </View>
              <Text className="tile-name">{tile}</Text>
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
