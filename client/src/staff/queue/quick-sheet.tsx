import { useState } from 'react'
import type { CaseView } from '@shared/contract/case'
import type { QueueRow } from '@shared/contract/queue'
import { queueMoreWords } from '@shared/copy/queue'
import { viewCase } from '@/cloud/api'
import { useAnswer } from '@/cloud/use-answer'
import { Row } from '@/components/row'
import { Sheet } from '@/components/sheet'
import { Loaded } from '@/parts/loaded'
import { open } from '@/phone/navigation'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import type { DeskSheet } from '../handle/actions'
import { CommandRows } from '../handle/command-rows'
import { DeskSheets } from '../handle/sheets'
import { useHandle } from '../handle/use-handle'

const quick = {
  claim: 'me',
  reply: 'talk',
  askForMore: 'wait',
  contact: 'phone',
  transfer: 'pass',
  assign: 'behalf',
  resolve: 'done',
} as const
type Quick = keyof typeof quick

/** What can be done to a case without leaving the queue: read it, choose, write, ten seconds to take it back. */
export function QuickSheet({ row, onClose }: { row: QueueRow; onClose: () => void }) {
  const words = useWords(queueMoreWords)
  const id = row.caseId
  const asked = useAnswer<{ case: CaseView }>(`case:${id}`, () => viewCase({ id }))
  const handling = useHandle(id, asked)
  const [sheet, setSheet] = useState<DeskSheet>()
  const view = asked.data?.case
  if (view && sheet)
    return <DeskSheets sheet={sheet} view={view} handling={handling} onChoose={setSheet} onClose={onClose} />
  const choose = (command: Quick) => {
    if (command !== 'claim') return setSheet(command)
    onClose()
    void handling.act({ name: 'claim', input: {} }, [], () => undefined)
  }
  return (
    <Sheet title={words.quickTitle} onClose={onClose}>
      <Loaded asked={asked}>{({ case: shown }) => <Choices view={shown} onChoose={choose} />}</Loaded>
      <Row icon="paper" title={words.openIt} onTap={() => open('handle', { id })} />
    </Sheet>
  )
}

interface ChoicesProps {
  view: CaseView
  onChoose: (command: Quick) => void
}

function Choices({ view, onChoose }: ChoicesProps) {
  return (
    <View className="stack">
      <Text className="desk-text queue-quick-text" selectable>
        {view.text}
      </Text>
      <View className="rows">
        <CommandRows view={view} icons={quick} onChoose={onChoose} />
      </View>
    </View>
  )
}
