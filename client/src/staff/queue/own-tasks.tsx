import { useEffect } from 'react'
import type { QueueRow } from '@shared/contract/queue'
import { queueMoreWords } from '@shared/copy/queue'
import { queueWords } from '@shared/copy/staff'
import { listOwnTasks } from '@/cloud/api'
import { noteTodo } from '@/cloud/session'
import { usePages } from '@/cloud/use-answer'
import { Empty } from '@/components/empty'
import { Screen } from '@/components/screen'
import { Loaded } from '@/parts/loaded'
import { PageEnd } from '@/parts/page-end'
import { Tabs } from '@/parts/tabs'
import { open } from '@/phone/navigation'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { QueueCard } from './queue-card'
import { RENEW_MS } from './use-queue'

/** The steps of items a person has themselves, the least time left first: all there is of the queue without a role. */
export function OwnTasks() {
  const words = useWords(queueWords)
  const more = useWords(queueMoreWords)
  const pages = usePages<QueueRow>('queue:own', after => listOwnTasks(after ? { after } : {}), RENEW_MS)
  const whole = pages.data && !pages.more ? pages.data.length : undefined
  useEffect(() => {
    if (whole !== undefined) noteTodo(whole)
  }, [whole])
  return (
    <Screen title={words.title} tabs={<Tabs here="queue" />}>
      <Loaded asked={pages}>
        {rows =>
          rows.length === 0 ? (
            <Empty icon="done" title={words.empty.mine} text={more.ownEmpty} good />
          ) : (
            <>
              <Text className="quiet small">{more.ownNote}</Text>
              {rows.map(row => (
                <QueueCard
                  key={`${row.caseId}:${row.step}`}
                  row={row}
                  chosen={undefined}
                  onTap={() => open('handle', { id: row.caseId })}
                  onQuick={undefined}
                />
              ))}
              <PageEnd pages={pages} />
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}
