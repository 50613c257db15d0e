import { useState } from 'react'
import type { Item } from '@shared/contract/item'
import type { ItemVersionRow } from '@shared/contract/items-managed'
import { listItemVersions, readDefinition } from '@/cloud/items-api'
import { useAnswer } from '@/cloud/use-answer'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card, Section, type Tone } from '@/components/card'
import type { IconName } from '@/components/icon'
import { Moment } from '@/components/time-left'
import { Loaded } from '@/parts/loaded'
import { Text, View } from '@/primitives'
import { useEditor } from './editor'
import { changesIn } from './model/changes'
import { sayChange, type SaidChange } from './say/say-change'
import { useSayings } from './say/sayings'
import type { Editing } from './use-definition'

/** What is on the screen, written but perhaps not yet saved. */
const HERE = 0

interface Pair {
  before: number
  after: number
}

/** Who published what and when, and what changed between two versions, in words. */
export function VersionsTab({ editing: { answer, item, changed } }: { editing: Editing }) {
  const { admin, editor } = useSayings()
  const words = admin.versions
  const asked = useAnswer(`item-versions:${item.id}`, () => listItemVersions({ id: item.id }))
  const [pair, setPair] = useState<Pair>()
  const { inForce } = answer
  const different = inForce > 0 && (answer.isDraft || changed)
  return (
    <>
      {different && (
        <Button words={words.draft} icon="copy" onTap={() => setPair({ before: inForce, after: HERE })} />
      )}
      {pair && <Changes key={`${pair.before}:${pair.after}`} pair={pair} />}
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
      <Text className="quiet small">{editor.versions.note}</Text>
    </>
  )
}

function VersionLine({ row, onCompare }: { row: ItemVersionRow; onCompare: (pair: Pair) => void }) {
  const { admin, editor } = useSayings()
  return (
    <View className="list-row">
      <View className="grow">
        <View className="row row-wrap">
          <Text className="strong">{admin.version(row.version)}</Text>
          {row.current && <Badge icon="done" words={admin.versions.current} tone="ok" />}
        </View>
        <View className="fine">
          <Moment at={row.at} />
          <Text>{` · ${row.byName === '' ? editor.versions.installed : admin.versions.by(row.byName)}`}</Text>
        </View>
        {row.reason && <Text className="small">{row.reason}</Text>}
        <View className="row row-wrap">
          {row.version > 1 && (
            <Button
              words={admin.versions.compare}
              small
              label={`${admin.versions.compare} ${admin.version(row.version)}`}
              onTap={() => onCompare({ before: row.version - 1, after: row.version })}
            />
          )}
          {!row.current && <TakeUp version={row.version} words={editor.versions.takeUp} />}
        </View>
      </View>
    </View>
  )
}

/** An older version taken as the draft, to be looked at and published anew. */
function TakeUp({ version, words }: { version: number; words: string }) {
  const { item, put } = useEditor()
  const { admin } = useSayings()
  const [busy, setBusy] = useState(false)
  const take = async () => {
    setBusy(true)
    const read = await readDefinition({ id: item.id, version })
    setBusy(false)
    if (read.ok) put(() => read.data.definition)
  }
  return (
    <Button
      words={words}
      small
      look="plain"
      busy={busy}
      label={`${words} ${admin.version(version)}`}
      onTap={() => void take()}
    />
  )
}

const useDefinition = (id: string, version: number) =>
  useAnswer(`definition:${id}:${version}`, () => readDefinition({ id, version: Math.max(1, version) }))

function Changes({ pair: { before, after } }: { pair: Pair }) {
  const { item } = useEditor()
  const { admin } = useSayings()
  const old = useDefinition(item.id, before)
  // Compared with the screen, nothing else is needed than the version in force.
  const fresh = useDefinition(item.id, after === HERE ? before : after)
  return (
    <Section
      title={after === HERE ? admin.versions.draft : `${admin.versions.compare} · ${admin.version(after)}`}
    >
      <Loaded asked={old}>
        {({ definition }) => (
          <Loaded asked={fresh}>
            {now => <ChangeList before={definition} after={after === HERE ? item : now.definition} />}
          </Loaded>
        )}
      </Loaded>
    </Section>
  )
}

const looks: Record<SaidChange['kind'], { icon: IconName; tone: Tone }> = {
  added: { icon: 'plus', tone: 'ok' },
  removed: { icon: 'close', tone: 'danger' },
  changed: { icon: 'pen', tone: 'calm' },
  moved: { icon: 'again', tone: 'calm' },
}

function ChangeList({ before, after }: { before: Item; after: Item }) {
  const sayings = useSayings()
  const words = sayings.admin.versions
  const changes = changesIn(before, after)
  return (
    <Card tight>
      {changes.length === 0 && <View className="list-row">{words.same}</View>}
      {changes.map(change => {
        const said = sayChange(change, before, after, sayings)
        return (
          <View key={`${change.kind}:${change.path}`} className="list-row">
            <View className="stack gap-1 grow">
              <View className="row row-wrap">
                <Badge {...looks[said.kind]} words={sayings.editor.versions.kind[said.kind]} />
                <Text className="fine grow">{said.place}</Text>
              </View>
              {said.kind !== 'added' && (
                <View className="small quiet">{`${words.before}：${said.before || words.nothing}`}</View>
              )}
              {said.kind !== 'removed' && (
                <View className="small strong">{`${words.after}：${said.after || words.nothing}`}</View>
              )}
            </View>
          </View>
        )
      })}
    </Card>
  )
}
