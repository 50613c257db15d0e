import { useState } from 'react'
import { feedbackTypes } from '@shared/contract/words'
import type { LedgerRow } from '@shared/contract/queue'
import { caseWords } from '@shared/copy/case'
import { ledgerWords } from '@shared/copy/staff'
import { listLedger } from '@/cloud/api'
import { useSession } from '@/cloud/session'
import { usePages } from '@/cloud/use-answer'
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
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { LedgerCard } from './ledger-card'
import './ledger.css'

const types = ['any', ...feedbackTypes] as const
const ANY = 'any'

/** Everything received, the newest first, with its times: on time or late, and by how much (台账). */
export default function Ledger() {
  const words = useWords(ledgerWords)
  const cases = useWords(caseWords)
  const [type, setType] = useState<(typeof types)[number]>(ANY)
  const [department, setDepartment] = useState(ANY)
  const pages = usePages<LedgerRow>(`ledger:${type}:${department}`, after =>
    listLedger({
      ...(type === ANY ? {} : { type }),
      ...(department === ANY ? {} : { department }),
      ...(after ? { after } : {}),
    }),
  )
  return (
    <Screen title={words.title}>
      <ChoiceChips
        label={words.type}
        choices={types.map(value =>
          value === ANY
            ? { value, words: words.anyType }
            : { value, words: cases.type[value], icon: typeIcons[value] },
        )}
        chosen={type}
        onChoose={setType}
      />
      <DepartmentChoice chosen={department} onChoose={setDepartment} />
      <Loaded asked={pages}>
        {rows =>
          rows.length === 0 ? (
            <Empty icon="ledger" title={words.empty} text={words.emptyText} />
          ) : (
            <>
              {rows.map(row => (
                <LedgerCard key={row.caseId} row={row} onTap={() => open('handle', { id: row.caseId })} />
              ))}
              <PageEnd pages={pages} />
            </>
          )
        }
      </Loaded>
    </Screen>
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
    <Card tight>
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
    </Card>
  )
}
