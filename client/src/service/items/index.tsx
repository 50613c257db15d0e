import { useState } from 'react'
import { itemCategories, type ItemCategory } from '@shared/contract/item-words'
import type { ItemRow, ItemsAnswer } from '@shared/contract/items'
import { definitionWords } from '@shared/copy/forms'
import { itemScreenWords } from '@shared/copy/item-screen'
import { homeWords } from '@shared/copy/home'
import { findItems } from '@shared/domain/items'
import { listItems } from '@/cloud/items-api'
import { useAnswer } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { ChoiceChips } from '@/components/choice'
import { Icon } from '@/components/icon'
import { iconOf } from '@/components/item-icon'
import { Screen } from '@/components/screen'
import { SearchBox } from '@/components/search-box'
import { Loaded } from '@/parts/loaded'
import { sayBudget, sayFee } from '@/parts/items/say-item'
import { open, useOpenedWith } from '@/phone/navigation'
import { Press, Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'

/** Every item, found by words, pinyin initials or category; first what people like me use now. */
export default function Items() {
  const words = useWords(itemScreenWords)
  const home = useWords(homeWords)
  const { query: first = '' } = useOpenedWith()
  const [query, setQuery] = useState(first)
  const [category, setCategory] = useState<ItemCategory | 'all'>('all')
  const kinds = useWords(definitionWords).category
  const asked = useAnswer('items', listItems)
  return (
    <Screen title={words.listTitle}>
      <SearchBox
        open
        label={home.searchLabel}
        placeholder={words.listSearch}
        value={query}
        onInput={setQuery}
      />
      <ChoiceChips
        label={words.listTitle}
        choices={[
          { value: 'all', words: words.listAll },
          ...itemCategories.map(value => ({ value, words: kinds[value] })),
        ]}
        chosen={category}
        onChoose={setCategory}
      />
      <Loaded asked={asked}>{answer => <Found answer={answer} query={query} category={category} />}</Loaded>
    </Screen>
  )
}

interface FoundProps {
  answer: ItemsAnswer
  query: string
  category: ItemCategory | 'all'
}

function Found({ answer: { rows, mine }, query, category }: FoundProps) {
  const words = useWords(itemScreenWords)
  const home = useWords(homeWords)
  const found = findItems(rows, query).filter(row => category === 'all' || row.category === category)
  if (found.length === 0) {
    return (
      <Card>
        <View className="stack search-none">
          <Text className="quiet small">{words.listNothing(query.trim())}</Text>
          <Button words={home.sayThis} small onTap={() => open('feedback')} />
        </View>
      </Card>
    )
  }
  if (query.trim() !== '' || category !== 'all') return <ItemRows rows={found} />
  const often = mine.flatMap(id => found.filter(row => row.id === id))
  const rest = found.filter(({ id }) => !mine.includes(id))
  return (
    <>
      <Shelf title={words.inSeason} rows={often} />
      <Shelf title={words.forYou} rows={rest.filter(({ mayApply }) => mayApply !== false)} />
      <Shelf title={words.others} rows={rest.filter(({ mayApply }) => mayApply === false)} />
    </>
  )
}

function Shelf({ title, rows }: { title: string; rows: readonly ItemRow[] }) {
  return rows.length === 0 ? null : (
    <Section title={title}>
      <ItemRows rows={rows} />
    </Section>
  )
}

function ItemRows({ rows }: { rows: readonly ItemRow[] }) {
  const words = useWords(itemScreenWords)
  const language = usePreferences(now => now.language)
  return (
    <Card tight>
      {rows.map(row => (
        <Press
          key={row.id}
          className="item-row"
          label={row.name[language]}
          onTap={() => open('item', { id: row.id })}
        >
          <View className="tile-icon">
            <Icon name={iconOf(row.id)} />
          </View>
          <View className="grow">
            <View className="row-title">{row.name[language]}</View>
            <View className="row-note">
              {[sayBudget(row.clock.budget, row.clock.time, words), sayFee(row.feeFen, words)].join(' · ')}
            </View>
            {row.mayApply === false && <Text className="fine">{words.notForYou}</Text>}
          </View>
          <View className="row-mark">
            <Icon name="next" size="small" />
          </View>
        </Press>
      ))}
    </Card>
  )
}
