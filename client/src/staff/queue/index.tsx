import { useState } from 'react'
import type { QueueRow, queueViews } from '@shared/contract/queue'
import { queueWords } from '@shared/copy/staff'
import { listQueue } from '@/cloud/api'
import { usePages } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { ChoiceChips } from '@/components/choice'
import { Empty } from '@/components/empty'
import { Screen } from '@/components/screen'
import { Loaded } from '@/parts/loaded'
import { PageEnd } from '@/parts/page-end'
import { Tabs } from '@/parts/tabs'
import { open } from '@/phone/navigation'
import { View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { QueueCard } from './queue-card'

type QueueView = (typeof queueViews)[number]
/** A new case must not wait for somebody to leave the screen and come back. */
const RENEW_MS = 20_000

const views: readonly QueueView[] = ['mine', 'department', 'late', 'waiting']

/** What must be done, the least time left first. */
export default function Queue() {
  const words = useWords(queueWords)
  const [view, setView] = useState<QueueView>('mine')
  const pages = usePages<QueueRow>(
    `queue:${view}`,
    after => listQueue({ view, ...(after ? { after } : {}) }),
    RENEW_MS,
  )
  return (
    <Screen title={words.title} tabs={<Tabs here="queue" />}>
      <ChoiceChips
        label={words.viewLabel}
        choices={views.map(value => ({ value, words: words.view[value] }))}
        chosen={view}
        onChoose={setView}
      />
      <Loaded asked={pages}>
        {rows =>
          rows.length === 0 ? (
            <Empty icon="done" title={words.empty[view]} text={words.emptyText} />
          ) : (
            <>
              {rows.map(row => (
                <QueueCard key={row.caseId} row={row} onTap={() => open('handle', { id: row.caseId })} />
              ))}
              <PageEnd pages={pages} />
            </>
          )
        }
      </Loaded>
      <View className="row">
        <Button words={words.behalf} icon="behalf" onTap={() => open('behalf')} />
        <Button words={words.ledger} icon="ledger" onTap={() => open('ledger')} />
      </View>
    </Screen>
  )
}
