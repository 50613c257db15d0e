import type { QueueRow } from '@shared/contract/queue'
import { queueMoreWords } from '@shared/copy/queue'
import { queueWords } from '@shared/copy/staff'
import { caseWords } from '@shared/copy/case'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { Loaded } from '@/parts/loaded'
import { PageEnd } from '@/parts/page-end'
import { open } from '@/phone/navigation'
import { Press, Text, View } from '@/primitives'
import { Icon } from '@/components/icon'
import { useWords } from '@/theme/use-words'
import { QueueCard } from './queue-card'
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
              {rows.map(row => (
                <QueueCard
                  key={`${row.caseId}:${row.step}:${row.ownerName}`}
                  row={row}
                  chosen={several.on ? several.isChosen(row) : undefined}
                  onTap={() => (several.on ? several.toggle(row) : open('handle', { id: row.caseId }))}
                  onQuick={several.on || row.state === 'done' || row.item ? undefined : () => onQuick(row)}
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
  const { pages, text, view } = queue
  if (text === '')
    return <Empty icon="done" title={words.empty[view]} text={words.emptyText[view]} good={view === 'late'} />
  return (
    <View className="stack">
      <Empty icon="search" title={more.nothingFound} text={more.nothingFoundText} />
      {pages.more && <Button words={more.searchOn} busy={pages.readingOn} onTap={pages.more} />}
    </View>
  )
}
