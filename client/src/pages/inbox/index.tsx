import { useEffect } from 'react'
import { inboxWords } from '@shared/copy/inbox'
import { listInbox, markRead } from '@/cloud/api'
import { Loaded } from '@/parts/loaded'
import { PageEnd } from '@/parts/page-end'
import { noteUnread } from '@/cloud/session'
import { Tabs } from '@/parts/tabs'
import { usePages } from '@/cloud/use-answer'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { MessageRow } from '@/components/message-row'
import { Screen } from '@/components/screen'
import { openMessage } from '@/phone/open-message'
import { useWords } from '@/theme/use-words'

/** What has been told to me. What has been seen counts as read; its marks stay until the next visit. */
export default function Inbox() {
  const words = useWords(inboxWords)
  const pages = usePages('inbox', after => listInbox(after ? { after } : {}))
  const newest = pages.data?.find(message => message.unread)?.at
  useEffect(() => {
    if (newest === undefined) return
    void markRead({ untilAt: newest }).then(answer => {
      if (answer.ok) noteUnread(0)
    })
  }, [newest])
  return (
    <Screen title={words.title} tabs={<Tabs here="inbox" />}>
      <Loaded asked={pages}>
        {messages =>
          messages.length === 0 ? (
            <Empty icon="inbox" title={words.empty} text={words.emptyText} />
          ) : (
            <>
              <Card tight>
                {messages.map(message => (
                  <MessageRow key={message.id} message={message} onTap={() => openMessage(message)} />
                ))}
              </Card>
              <PageEnd pages={pages} />
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}
