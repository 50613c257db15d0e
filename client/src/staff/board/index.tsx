import { useEffect, useState } from 'react'
import type { QueueRow } from '@shared/contract/queue'
import type { BoardRow } from '@shared/contract/succession'
import { boardWords } from '@shared/copy/board'
import { handleWords } from '@shared/copy/staff'
import { listQueue, viewBoard, viewMe } from '@/cloud/api'
import { openSession, useSession } from '@/cloud/session'
import { useAnswer, usePages } from '@/cloud/use-answer'
import { ChoiceChips, type Choice } from '@/components/choice'
import { Empty } from '@/components/empty'
import { Card, Section } from '@/components/card'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { Loaded } from '@/parts/loaded'
import { OnlyFor } from '@/parts/only-for'
import { PageEnd } from '@/parts/page-end'
import { Scroll } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { HandOverSheet } from '../handle/hand-over-sheet'
import { QueueCard } from '../queue/queue-card'
import { useHeldCommand } from '../queue/use-held-command'
import { PersonRow } from './person-row'
import { PersonSheet } from './person-sheet'
import './board.css'

const RENEW_MS = 20_000
type Over = { row: QueueRow } | { person: BoardRow } | undefined

/** For who dispatches: what nobody has taken, and who of a department has how much (row S13). */
export default function Board() {
  const { title } = useWords(boardWords)
  const departments = useMyDepartments()
  return (
    <OnlyFor title={title}>
      {departments.length > 0 ? (
        <BoardOf departments={departments} />
      ) : (
        <Screen title={title}>
          <WhoIsHere />
        </Screen>
      )}
    </OnlyFor>
  )
}

/** Until it is known who is here: its shape, or why it is not known. */
function WhoIsHere() {
  const asked = useAnswer('me', viewMe)
  const known = asked.data !== undefined
  useEffect(() => {
    if (known) void openSession()
  }, [known])
  return <Loaded asked={asked}>{() => <Skeleton />}</Loaded>
}

/** Asked for once it is known which departments somebody sees. */
function BoardOf({ departments }: { departments: readonly Choice<string>[] }) {
  const words = useWords(boardWords)
  const [chosen, setChosen] = useState<string>()
  const [over, setOver] = useState<Over>()
  const department = chosen ?? departments[0]?.value ?? ''
  const board = useAnswer(`board:${department}`, () => viewBoard({ department }))
  const close = () => setOver(undefined)
  return (
    <Screen
      title={words.title}
      over={
        <Overs
          over={over}
          department={department}
          people={board.data?.rows ?? []}
          onClose={close}
          onDone={board.again}
        />
      }
    >
      <ToDispatch onChoose={row => setOver({ row })} />
      <Section title={words.people}>
        {departments.length > 1 && (
          <Scroll className="board-departments" sideways>
            <ChoiceChips
              label={words.people}
              choices={departments}
              chosen={department}
              onChoose={setChosen}
            />
          </Scroll>
        )}
        <Loaded asked={board}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="me" title={words.nobody} text={words.nobodyText} />
            ) : (
              <Card tight>
                {rows.map(row => (
                  <PersonRow
                    key={row.id}
                    row={row}
                    most={Math.max(1, ...rows.map(({ open }) => open))}
                    onTap={row.mayChange ? () => setOver({ person: row }) : undefined}
                  />
                ))}
              </Card>
            )
          }
        </Loaded>
      </Section>
    </Screen>
  )
}

/** Departments the person sees: all of them for the window and above, else those of their roles. */
const useMyDepartments = () => {
  const me = useSession(now => now.me)
  const language = usePreferences(now => now.language)
  const everywhere = me?.grants.some(({ role, department }) => department === undefined && role !== 'member')
  const mine = new Set(me?.grants.flatMap(({ department }) => department ?? []))
  return (me?.departments ?? [])
    .filter(({ id }) => everywhere || mine.has(id))
    .map(({ id, short, name }) => ({ value: id, words: language === 'en' ? name.en : short }))
}

function ToDispatch({ onChoose }: { onChoose: (row: QueueRow) => void }) {
  const words = useWords(boardWords)
  const pages = usePages<QueueRow>(
    'queue:unclaimed',
    after => listQueue({ view: 'unclaimed', ...(after ? { after } : {}) }),
    RENEW_MS,
  )
  return (
    <Section title={words.toDispatch}>
      <Loaded asked={pages}>
        {rows =>
          rows.length === 0 ? (
            <Empty icon="done" title={words.nothing} text={words.nothingText} good />
          ) : (
            <>
              {rows.map(row => (
                <QueueCard
                  key={`${row.caseId}:${row.step}`}
                  row={row}
                  chosen={undefined}
                  onTap={() => onChoose(row)}
                  onQuick={undefined}
                />
              ))}
              <PageEnd pages={pages} />
            </>
          )
        }
      </Loaded>
    </Section>
  )
}

interface OversProps {
  over: Over
  department: string
  people: readonly BoardRow[]
  onClose: () => void
  onDone: () => void
}

function Overs({ over, department, people, onClose, onDone }: OversProps) {
  const { held } = useWords(handleWords)
  const hold = useHeldCommand()
  if (!over) return null
  if ('person' in over)
    return <PersonSheet row={over.person} people={people} onClose={onClose} onDone={onDone} />
  return (
    <HandOverSheet
      command="assign"
      department={department}
      act={todo => hold([over.row], todo, held.assign)}
      onClose={onClose}
    />
  )
}
