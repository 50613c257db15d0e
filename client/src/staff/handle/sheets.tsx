import { handleWords } from '@shared/copy/staff'
import { askWatching, watchCase } from '@/cloud/api'
import { useAnswer } from '@/cloud/use-answer'
import { Row } from '@/components/row'
import { Sheet } from '@/components/sheet'
import { say } from '@/components/snackbar'
import { View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import type { DeskSheet } from './actions'
import { Composer } from './composer'
import { ContactSheet } from './contact-sheet'
import { AskExtensionSheet, RefuseExtensionSheet } from './extension'
import { HandOverSheet } from './hand-over-sheet'
import { CommandRows } from './command-rows'
import { MoreDeskSheets } from './more-desk-sheets'
import { ReclassifySheet } from './reclassify-sheet'
import type { SheetProps } from './sheet-props'

/** The question behind each command. */
export function DeskSheets({
  sheet,
  onChoose,
  ...rest
}: SheetProps & { sheet: DeskSheet; onChoose: (sheet: DeskSheet) => void }) {
  switch (sheet) {
    case 'more':
      return <MoreSheet onChoose={onChoose} {...rest} />
    case 'transfer':
    case 'assign':
      return (
        <HandOverSheet
          command={sheet}
          department={rest.view.department}
          act={todo => void rest.handling.act(todo, [], () => undefined)}
          onClose={rest.onClose}
        />
      )
    case 'contact':
      return <ContactSheet {...rest} />
    case 'reclassify':
      return <ReclassifySheet {...rest} />
    case 'askExtension':
      return <AskExtensionSheet {...rest} />
    case 'refuseExtension':
      return <RefuseExtensionSheet {...rest} />
    case 'rule':
    case 'tell':
    case 'callBack':
    case 'relay':
    case 'reopenFor':
    case 'improve':
    case 'appeal':
    case 'verify':
    case 'judgeAppeal':
      return <MoreDeskSheets sheet={sheet} {...rest} />
    default:
      return <Composer key={sheet} mode={sheet} {...rest} />
  }
}

/** What else can be done, what follows a low rating first. */
const more = {
  tell: 'phone',
  verify: 'search',
  improve: 'wrench',
  callBack: 'phone',
  rule: 'stamp',
  reply: 'talk',
  contact: 'phone',
  relay: 'plus',
  transfer: 'pass',
  assign: 'behalf',
  reclassify: 'flag',
  askExtension: 'wait',
  note: 'lock',
  reopenFor: 'again',
  appeal: 'flag',
  judgeAppeal: 'stamp',
} as const

function MoreSheet({ view, onChoose, onClose }: SheetProps & { onChoose: (sheet: DeskSheet) => void }) {
  const words = useWords(handleWords)
  return (
    <Sheet title={words.moreTitle} onClose={onClose}>
      <View className="rows">
        <CommandRows view={view} icons={more} onChoose={onChoose} />
        <WatchRow id={view.id} onDone={onClose} />
      </View>
    </Sheet>
  )
}

/** Keeping an eye on a case of others; nobody else sees it. */
function WatchRow({ id, onDone }: { id: string; onDone: () => void }) {
  const words = useWords(handleWords)
  const { data } = useAnswer(`watching:${id}`, () => askWatching(id))
  if (!data) return null
  const on = !data.watching
  const change = () => {
    onDone()
    void watchCase(id, on).then(answer => {
      if (answer.ok) say(on ? words.watching : words.watchEnded, { icon: 'star' })
    })
  }
  return (
    <Row
      icon={on ? 'star' : 'starred'}
      title={on ? words.watch : words.unwatch}
      note={on ? words.watchNote : undefined}
      onTap={change}
    />
  )
}
