import { useState } from 'react'
import type { QueueRow } from '@shared/contract/queue'
import { queueMoreWords } from '@shared/copy/queue'
import { queueWords } from '@shared/copy/staff'
import { Button, IconButton } from '@/components/button'
import { ChoiceChips } from '@/components/choice'
import { Screen } from '@/components/screen'
import { useIsStaff, useSession } from '@/cloud/session'
import { DeadlineButton } from '@/parts/setting-rows'
import { Tabs } from '@/parts/tabs'
import { open } from '@/phone/navigation'
import { Input, Scroll, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { HandOverSheet } from '../handle/hand-over-sheet'
import { FilterSheet } from './filter-sheet'
import { QuickSheet } from './quick-sheet'
import { OwnTasks } from './own-tasks'
import { QueueRows } from './queue-rows'
import { useQueue, useViews, type Queue as QueueShown } from './use-queue'
import { useSeveral, type Several } from './use-several'
import './queue.css'

type Over = 'filter' | 'handOver' | { quick: QueueRow } | undefined

/** The office's queue; for a teacher or counsellor without a role in it, what they must do themselves. */
export default function Queue() {
  const staff = useIsStaff()
  const known = useSession(now => now.me !== undefined)
  return known && !staff ? <OwnTasks /> : <Office />
}

/** What must be done, the least time left first; found again by words; handled with a tap, one or several. */
function Office() {
  const words = useWords(queueWords)
  const queue = useQueue()
  const several = useSeveral()
  const [over, setOver] = useState<Over>()
  const close = () => setOver(undefined)
  return (
    <Screen
      title={words.title}
      tabs={<Tabs here="queue" />}
      footer={several.on && <SeveralActions several={several} onHandOver={() => setOver('handOver')} />}
      over={
        <>
          {over === 'filter' && <FilterSheet queue={queue} onClose={close} />}
          {over === 'handOver' && (
            <HandOverSheet
              command={several.handOver}
              department={several.department}
              act={todo => {
                // A ruling is about one case.
                if (todo.name !== 'rule') several.act(todo)
              }}
              onClose={close}
            />
          )}
          {typeof over === 'object' && <QuickSheet row={over.quick} onClose={close} />}
        </>
      }
    >
      <Find queue={queue} several={several} onFilter={() => setOver('filter')} />
      <QueueRows queue={queue} several={several} onQuick={row => setOver({ quick: row })} />
      {!several.on && <Ways />}
    </Screen>
  )
}

interface FindProps {
  queue: QueueShown
  several: Several
  onFilter: () => void
}

/** Searching, which part of the queue, and choosing several. */
function Find({ queue, several, onFilter }: FindProps) {
  const words = useWords(queueWords)
  const more = useWords(queueMoreWords)
  const shown = useViews()
  return (
    <View className="stack">
      <View className="row queue-find" role="search">
        <View className="grow">
          <Input
            className="input"
            kind="search"
            label={more.searchLabel}
            placeholder={more.search}
            value={queue.text}
            maxLength={60}
            onInput={queue.setText}
          />
        </View>
        {queue.text !== '' && <IconButton icon="close" label={more.clear} onTap={() => queue.setText('')} />}
        <IconButton icon="filter" label={more.filter} onTap={onFilter} />
        <IconButton
          icon={several.on ? 'undo' : 'check'}
          label={several.on ? more.severalEnd : more.several}
          onTap={several.toggleOn}
        />
      </View>
      {queue.text === '' && (
        <Scroll className="queue-views" sideways>
          <ChoiceChips
            label={words.viewLabel}
            choices={shown.map(value => ({ value, words: words.view[value] }))}
            chosen={queue.view}
            onChoose={queue.setView}
          />
        </Scroll>
      )}
    </View>
  )
}

/** What can be done with all that are chosen. */
function SeveralActions({ several, onHandOver }: { several: Several; onHandOver: () => void }) {
  const words = useWords(queueMoreWords)
  const count = several.chosen.length
  return (
    <View className="footer-pair">
      <Button words={words.passOn(count)} disabled={count === 0} icon="pass" onTap={onHandOver} />
      <Button
        words={words.take(count)}
        look="primary"
        icon="me"
        disabled={count === 0}
        onTap={() => several.act({ name: 'claim', input: {} })}
      />
    </View>
  )
}

/** Where else to go from here. */
function Ways() {
  const words = useWords(queueWords)
  const more = useWords(queueMoreWords)
  return (
    <View className="queue-ways">
      <DeadlineButton />
      <Button words={words.behalf} icon="behalf" onTap={() => open('behalf')} />
      <Button words={more.board} icon="pass" onTap={() => open('board')} />
      <Button words={words.ledger} icon="ledger" onTap={() => open('ledger')} />
    </View>
  )
}
