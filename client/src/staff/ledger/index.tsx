import { useMemo, useState } from 'react'
import type { LedgerRow } from '@shared/contract/queue'
import { caseWords } from '@shared/copy/case'
import { ledgerScreenWords } from '@shared/copy/ledger-screen'
import { ledgerWords } from '@shared/copy/staff'
import { listLedger } from '@/cloud/api'
import { useSession } from '@/cloud/session'
import { usePages, type AskedPages } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { typeIcons } from '@/components/case-words'
import { ChoiceChips, ChoiceList } from '@/components/choice'
import { Empty } from '@/components/empty'
import { Row } from '@/components/row'
import { Card } from '@/components/card'
import { Screen } from '@/components/screen'
import { Sheet } from '@/components/sheet'
import { Loaded } from '@/parts/loaded'
import { PageEnd } from '@/parts/page-end'
import { open } from '@/phone/navigation'
import { Text } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { serverNow } from '@/time/server-clock'
import { Drawn } from './drawn'
import { ExportSheet } from './export-sheet'
import { ANY, everything, filterOf, types, type Chosen } from './filter'
import { FilterSheet } from './filter-sheet'
import { LedgerCard } from './ledger-card'
import { useItemChoices } from './use-item-choices'
import './ledger.css'

let kept = everything
const shownAs = ['list', 'drawn'] as const

/** Everything received, the newest first, with its times: on time or late, and by how much (台账). */
export default function Ledger() {
  const words = useWords(ledgerWords)
  const more = useWords(ledgerScreenWords)
  const cases = useWords(caseWords)
  const [chosen, setChosen] = useState(kept)
  const [over, setOver] = useState<'filter' | 'export'>()
  const change = (parts: Partial<Chosen>) => setChosen((kept = { ...chosen, ...parts }))
  const key = JSON.stringify(chosen)
  const filter = useMemo(() => filterOf(chosen, serverNow()), [chosen])
  const pages = usePages<LedgerRow>(`ledger:${key}`, after =>
    listLedger({ ...filter, ...(after ? { after } : {}) }),
  )
  const close = () => setOver(undefined)
  return (
    <Screen
      title={words.title}
      footer={<Button words={more.export} icon="paper" look="primary" onTap={() => setOver('export')} />}
      over={
        <>
          {over === 'export' && <ExportSheet filter={filter} onClose={close} />}
          {over === 'filter' && (
            <FilterSheet
              chosen={chosen}
              onClose={close}
              onChoose={draft => {
                change(draft)
                close()
              }}
            />
          )}
        </>
      }
    >
      <ChoiceChips
        label={words.type}
        choices={types.map(value =>
          value === ANY
            ? { value, words: words.anyType }
            : { value, words: cases.type[value], icon: typeIcons[value] },
        )}
        chosen={chosen.type}
        onChoose={type => change({ type })}
      />
      <Card tight>
        <DepartmentChoice chosen={chosen.department} onChoose={department => change({ department })} />
        <Row
          icon="search"
          title={<FilterWords chosen={chosen} />}
          mark="down"
          onTap={() => setOver('filter')}
        />
      </Card>
      <Shown chosen={chosen} pages={pages} />
    </Screen>
  )
}

/** As a list or drawn. */
function Shown({ chosen, pages }: { chosen: Chosen; pages: AskedPages<LedgerRow> }) {
  const words = useWords(ledgerScreenWords)
  const [way, setWay] = useState<(typeof shownAs)[number]>('list')
  return (
    <>
      <ChoiceChips
        label={words.shown}
        choices={shownAs.map(value => ({ value, words: words.ways[value] }))}
        chosen={way}
        onChoose={setWay}
      />
      {way === 'drawn' ? (
        <Drawn chosen={chosen} />
      ) : (
        <Loaded asked={pages}>{rows => <Records rows={rows} pages={pages} />}</Loaded>
      )}
    </>
  )
}

function Records({ rows, pages }: { rows: readonly LedgerRow[]; pages: AskedPages<LedgerRow> }) {
  const words = useWords(ledgerWords)
  const more = useWords(ledgerScreenWords)
  if (rows.length === 0)
    return (
      <Empty
        icon="ledger"
        title={words.empty}
        text={more.emptyText}
        action={pages.more && { words: more.lookOn, onTap: pages.more }}
      />
    )
  return (
    <>
      {rows.map(row => (
        <LedgerCard key={row.caseId} row={row} onTap={() => open('handle', { id: row.caseId })} />
      ))}
      <PageEnd pages={pages} />
    </>
  )
}

/** What the sheet's part of the filter says now. */
function FilterWords({ chosen }: { chosen: Chosen }) {
  const words = useWords(ledgerScreenWords)
  const cases = useWords(caseWords)
  const items = useItemChoices()
  const { period, fromOn, toOn, item, status, channel, late } = chosen
  const parts = [
    period === 'own' ? `${fromOn} – ${toOn}` : period === ANY ? undefined : words.periods[period],
    item === ANY ? undefined : (items.find(({ value }) => value === item)?.words ?? item),
    status === ANY ? undefined : cases.statusAtDesk[status],
    channel === ANY ? undefined : cases.channel[channel],
    late ? words.late : undefined,
  ].filter(part => part !== undefined)
  return (
    <Text className={parts.length === 0 ? 'quiet' : ''}>
      {parts.length === 0 ? words.noFilter : parts.join(' · ')}
    </Text>
  )
}

function DepartmentChoice({ chosen, onChoose }: { chosen: string; onChoose: (department: string) => void }) {
  const words = useWords(ledgerWords)
  const language = usePreferences(now => now.language)
  const departments = useSession(now => now.me?.departments) ?? []
  const [choosing, setChoosing] = useState(false)
  const choices = [
    { value: ANY, words: words.anyDepartment },
    ...departments.map(({ id, name }) => ({ value: id, words: name[language] })),
  ]
  return (
    <>
      <Row
        icon="house"
        title={choices.find(({ value }) => value === chosen)?.words ?? words.anyDepartment}
        mark="down"
        onTap={() => setChoosing(true)}
      />
      {choosing && (
        <Sheet title={words.department} onClose={() => setChoosing(false)}>
          <ChoiceList
            label={words.department}
            choices={choices}
            chosen={chosen}
            onChoose={department => {
              onChoose(department)
              setChoosing(false)
            }}
          />
        </Sheet>
      )}
    </>
  )
}
