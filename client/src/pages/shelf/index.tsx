import { useEffect } from 'react'
import type { UnsealedNotice } from '@shared/contract/anonymity'
import { anonymityWords } from '@shared/copy/anonymity'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { listAnonymous } from '@/cloud/api-people'
import { noteShelf } from '@/cloud/shelf'
import { useAnswer } from '@/cloud/use-answer'
import { CaseCard } from '@/components/case-card'
import { Note } from '@/components/card'
import { Empty } from '@/components/empty'
import { Screen } from '@/components/screen'
import { Quote } from '@/components/timeline'
import { Loaded } from '@/parts/loaded'
import { QuickExit } from '@/parts/quick-exit'
import { open } from '@/phone/navigation'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { sayDay } from '@/time/say-time'
import { useServerNow } from '@/time/server-clock'

/** My anonymous cases, apart from all others, and who has looked behind an alias of mine. */
export default function Shelf() {
  const words = useWords(anonymityWords)
  const asked = useAnswer('shelf', listAnonymous)
  const some = (asked.data?.rows.length ?? 0) > 0
  useEffect(() => {
    if (some) noteShelf()
  }, [some])
  return (
    <Screen title={words.shelf}>
      <QuickExit />
      <Loaded asked={asked}>
        {({ rows, unsealed }) => (
          <>
            {unsealed.map(notice => (
              <Looked key={`${notice.number}:${notice.openedAt}`} notice={notice} />
            ))}
            {rows.length === 0 ? (
              <Empty
                icon="lock"
                title={words.empty}
                text={words.emptyText}
                action={{ words: words.sayNow, onTap: () => open('feedback') }}
              />
            ) : (
              <Text className="quiet small">{words.shelfIntro}</Text>
            )}
            {rows.map(card => (
              <CaseCard key={card.id} card={card} onTap={() => open('case', { id: card.id })} />
            ))}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

function Looked({ notice: { number, byNames, reason, openedAt } }: { notice: UnsealedNotice }) {
  const words = useWords(anonymityWords)
  const times = useWords(spokenTimeWords)
  const now = useServerNow()
  return (
    <Note tone="warn" icon="alert">
      <View className="stack">
        <View className="strong">{words.unsealedTitle}</View>
        <Text>{words.unsealed(byNames.join(words.and), number, sayDay(openedAt, now, times))}</Text>
        <Quote>{reason}</Quote>
      </View>
    </Note>
  )
}
