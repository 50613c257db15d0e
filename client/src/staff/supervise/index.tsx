import { useState } from 'react'
import { concerns, type Concern, type ConcernRow } from '@shared/contract/supervision'
import { supervisionWords } from '@shared/copy/supervision'
import { listConcern, viewConcerns } from '@/cloud/api'
import { useAnswer, usePages, type AskedPages } from '@/cloud/use-answer'
import { Empty } from '@/components/empty'
import { Screen } from '@/components/screen'
import { Loaded } from '@/parts/loaded'
import { PageEnd } from '@/parts/page-end'
import { open } from '@/phone/navigation'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { ConcernCard } from './concern-card'
import './supervise.css'

const RENEW_MS = 60_000

/** What gives concern over all departments, by kind, the most pressing first. */
export default function Supervise() {
  const words = useWords(supervisionWords)
  const [concern, setConcern] = useState<Concern>('late')
  const counts = useAnswer('supervision', viewConcerns)
  const pages = usePages<ConcernRow>(
    `supervision:${concern}`,
    after => listConcern({ concern, ...(after ? { after } : {}) }),
    RENEW_MS,
  )
  return (
    <Screen title={words.title}>
      <View className="concerns" role="radiogroup" label={words.label}>
        {concerns.map(one => (
          <Tile
            key={one}
            concern={one}
            count={counts.data?.counts[one]}
            chosen={one === concern}
            onChoose={setConcern}
          />
        ))}
      </View>
      <Text className="quiet small">{words.means[concern]}</Text>
      <Loaded asked={pages}>{rows => <Rows concern={concern} rows={rows} pages={pages} />}</Loaded>
    </Screen>
  )
}

interface TileProps {
  concern: Concern
  count: number | undefined
  chosen: boolean
  onChoose: (concern: Concern) => void
}

/** A concern and how many there are; a number that is not zero stands out by weight, not by colour alone. */
function Tile({ concern, count, chosen, onChoose }: TileProps) {
  const words = useWords(supervisionWords)
  const name = words.concern[concern]
  return (
    <Press
      className={`concern${chosen ? ' concern-chosen' : ''}`}
      role="radio"
      checked={chosen}
      label={count === undefined ? name : words.count(name, count)}
      onTap={() => onChoose(concern)}
    >
      <View className={`concern-count numbers${count === 0 ? ' concern-none' : ''}`}>{count ?? '–'}</View>
      <Text className="small">{name}</Text>
    </Press>
  )
}

function Rows({
  concern,
  rows,
  pages,
}: {
  concern: Concern
  rows: readonly ConcernRow[]
  pages: AskedPages<ConcernRow>
}) {
  const words = useWords(supervisionWords)
  if (rows.length === 0) return <Empty good icon="done" title={words.empty[concern]} text={words.emptyText} />
  return (
    <>
      {rows.map(row => (
        <ConcernCard
          key={row.caseId}
          concern={concern}
          row={row}
          onTap={() => open('handle', { id: row.caseId })}
        />
      ))}
      <PageEnd pages={pages} />
    </>
  )
}
