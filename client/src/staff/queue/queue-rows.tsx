import type { QueueRow } from '@shared/contract/queue'
import { queueMoreWords } from '@shared/copy/queue'
import { queueWords } from '@shared/copy/staff'
import { caseWords } from '@shared/copy/case'
import { useActingRoles } from '@/cloud/session'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { Loaded } from '@/parts/loaded'
import { SwipeRow } from '@/components/swipe-row'
import { PageEnd } from '@/parts/page-end'
import { open } from '@/phone/navigation'
import { Press, Text, View } from '@/primitives'
import { Icon } from '@/components/icon'
import { useWords } from '@/theme/use-words'
import { QueueCard } from './queue-card'
import { noteSwiped, SwipeHint } from './swipe-hint'
import { useHeldCommand } from './use-held-command'
import type { Queue } from './use-queue'
import type { Several } from './use-several'

interface QueueRowsProps {
  queue: Queue
  several: Several
  onQuick: (row: QueueRow) => void
}

/** The cards of the part that is looked at, or what to do where there are none. */
export function QueueRows({ queue, several, onQuick }: QueueRowsProps) {
  const { pages } = queue
  return (
    <>
      {queue.type && queue.text === '' && <OnlyType queue={queue} type={queue.type} />}
      <Loaded asked={pages}>
        {rows =>
          rows.length === 0 ? (
            <Nothing queue={queue} />
          ) : (
            <>
              {!several.on && rows.some(isQuick) && <SwipeHint />}
              {rows.map(row => (
                <Swiped
                  key={`${row.caseId}:${row.step}:${row.ownerName}`}
                  row={row}
                  several={several}
                  onQuick={onQuick}
                />
              ))}
              <PageEnd pages={pages} />
            </>
          )
        }
      </Loaded>
    </>
  )
}

/** What can be done to a row without opening it. */
const isQuick = (row: QueueRow) => row.state !== 'done' && !row.item
/** What nobody has taken, or somebody else has, and is not waiting for anything. */
const isToTake = (row: QueueRow) =>
  isQuick(row) && row.state === 'open' && row.step === 'handle' && !(row.mine && row.claimed)

interface SwipedProps {
  row: QueueRow
  several: Several
  onQuick: (row: QueueRow) => void
}

/** A row under a finger: to the right it is taken, to the left it is acted on; its arrow and a tap do the same. */
function Swiped({ row, several, onQuick }: SwipedProps) {
  const words = useWords(queueMoreWords)
  const hold = useHeldCommand()
  const quick = !several.on && isQuick(row)
  const take = () => {
    noteSwiped()
    hold([row], { name: 'claim', input: {} }, words.heldSeveral(1, words.deeds.claim))
  }
  const act = () => {
    noteSwiped()
    onQuick(row)
  }
  return (
    <SwipeRow
      right={!several.on && isToTake(row) ? { icon: 'me', words: words.swipeTake, act: take } : undefined}
      left={quick ? { icon: 'pen', words: words.quickTitle, act } : undefined}
    >
      <QueueCard
        row={row}
        chosen={several.on ? several.isChosen(row) : undefined}
        onTap={() => (several.on ? several.toggle(row) : open('handle', { id: row.caseId }))}
        onQuick={quick ? () => onQuick(row) : undefined}
      />
    </SwipeRow>
  )
}

function OnlyType({ queue, type }: { queue: Queue; type: NonNullable<Queue['type']> }) {
  const words = useWords(queueMoreWords)
  const types = useWords(caseWords).type
  return (
    <Press className="chip chip-chosen queue-only" onTap={() => queue.setType(undefined)}>
      <Text>{words.onlyType(types[type])}</Text>
      <Icon name="close" size="small" />
    </Press>
  )
}

function Nothing({ queue }: { queue: Queue }) {
  const words = useWords(queueWords)
  const more = useWords(queueMoreWords)
  const leads = useActingRoles().some(({ role }) => role === 'lead')
  const { pages, text, view } = queue
  const elsewhere =
    leads && view === 'mine'
      ? { words: more.seeDepartment, onTap: () => queue.setView('department') }
      : undefined
  if (text === '')
    return (
      <Empty
        icon="done"
        title={words.empty[view]}
        text={words.emptyText[view]}
        good={view === 'late'}
        action={elsewhere}
      />
    )
  return (
    <View className="stack">
      <Empty icon="search" title={more.nothingFound} text={more.nothingFoundText} />
      {pages.more && <Button words={more.searchOn} busy={pages.readingOn} onTap={pages.more} />}
    </View>
  )
}
