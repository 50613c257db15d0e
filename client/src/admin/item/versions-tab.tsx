import { useState } from 'react'
import type { ItemVersionRow } from '@shared/contract/items-managed'
import { itemsAdminWords } from '@shared/copy/items-admin'
import { compareItemVersions, listItemVersions } from '@/cloud/items-api'
import { useAnswer } from '@/cloud/use-answer'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { Moment } from '@/components/time-left'
import { Loaded } from '@/parts/loaded'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** The draft's number, as the server counts. */
const DRAFT = 0

interface Pair {
  before: number
  after: number
}

/** Who published what and when, and what changed between two versions. */
export function VersionsTab({ id, hasDraft }: { id: string; hasDraft: boolean }) {
  const words = useWords(itemsAdminWords).versions
  const asked = useAnswer(`item-versions:${id}`, () => listItemVersions({ id }))
  const [pair, setPair] = useState<Pair>()
  const inUse = asked.data?.rows.find(({ current }) => current)?.version
  return (
    <>
      {hasDraft && inUse !== undefined && (
        <Button words={words.draft} icon="copy" onTap={() => setPair({ before: inUse, after: DRAFT })} />
      )}
      {pair && <Changes key={`${pair.before}:${pair.after}`} id={id} pair={pair} />}
      <Loaded asked={asked}>
        {({ rows }) => (
          <Card tight>
            {rows.length === 0 && <View className="list-row">{words.none}</View>}
            {rows.map(row => (
              <VersionLine key={row.version} row={row} onCompare={setPair} />
            ))}
          </Card>
        )}
      </Loaded>
    </>
  )
}

function VersionLine({ row, onCompare }: { row: ItemVersionRow; onCompare: (pair: Pair) => void }) {
  const words = useWords(itemsAdminWords)
  return (
    <View className="list-row">
      <View className="grow">
        <View className="row row-wrap">
          <Text className="strong">{words.version(row.version)}</Text>
          {row.current && <Badge icon="done" words={words.versions.current} tone="ok" />}
        </View>
        <View className="fine">
          <Moment at={row.at} />
          <Text>{` · ${words.versions.by(row.byName)}`}</Text>
        </View>
        {row.reason && <Text className="small">{row.reason}</Text>}
      </View>
      {row.version > 1 && (
        <Button
          words={words.versions.compare}
          small
          label={`${words.versions.compare} ${words.version(row.version)}`}
          onTap={() => onCompare({ before: row.version - 1, after: row.version })}
        />
      )}
    </View>
  )
}

function Changes({ id, pair }: { id: string; pair: Pair }) {
  const words = useWords(itemsAdminWords).versions
  const asked = useAnswer(`item-compare:${id}:${pair.before}:${pair.after}`, () =>
    compareItemVersions({ id, ...pair }),
  )
  return (
    <Section title={words.compare}>
      <Loaded asked={asked}>
        {({ changes }) => (
          <Card tight>
            {changes.length === 0 && <View className="list-row">{words.same}</View>}
            {changes.map(({ place, before, after }) => (
              <View key={place} className="list-row">
                <View className="grow">
                  <Text className="fine">{place}</Text>
                  <View className="small">{`${words.before}：${before ?? words.nothing}`}</View>
                  <View className="small strong">{`${words.after}：${after ?? words.nothing}`}</View>
                </View>
              </View>
            ))}
          </Card>
        )}
      </Loaded>
    </Section>
  )
}
