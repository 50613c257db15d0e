import { useState } from 'react'
import { casesWords } from '@shared/copy/case-screen'
import { listMyCases } from '@/cloud/api'
import { Loaded } from '@/parts/loaded'
import { PageEnd } from '@/parts/page-end'
import { ShelfRow } from '@/parts/shelf-row'
import { Tabs } from '@/parts/tabs'
import { usePages } from '@/cloud/use-answer'
import { CaseCard } from '@/components/case-card'
import { ChoiceChips } from '@/components/choice'
import { Empty } from '@/components/empty'
import { Screen } from '@/components/screen'
import { open } from '@/phone/navigation'
import { useWords } from '@/theme/use-words'

const shows = ['open', 'ended', 'all'] as const
type Show = (typeof shows)[number]

/** Everything I have asked, the newest first. */
export default function Cases() {
  const words = useWords(casesWords)
  const [show, setShow] = useState<Show>('open')
  const pages = usePages(`cases:${show}`, after => listMyCases({ show, ...(after ? { after } : {}) }))
  return (
    <Screen title={words.title} tabs={<Tabs here="cases" />}>
      <ChoiceChips
        label={words.showLabel}
        choices={shows.map(value => ({ value, words: words.show[value] }))}
        chosen={show}
        onChoose={setShow}
      />
      <ShelfRow always />
      <Loaded asked={pages}>
        {cards =>
          cards.length === 0 ? (
            <Empty
              icon="cases"
              title={words.empty[show]}
              text={words.emptyText}
              action={{ words: words.sayNow, onTap: () => open('feedback') }}
            />
          ) : (
            <>
              {cards.map(card => (
                <CaseCard key={card.id} card={card} onTap={() => open('case', { id: card.id })} />
              ))}
              <PageEnd pages={pages} />
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}
