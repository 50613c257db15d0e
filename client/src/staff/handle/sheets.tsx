import { caseWords } from '@shared/copy/case'
import { handleWords } from '@shared/copy/staff'
import type { IconName } from '@/components/icon'
import { Row } from '@/components/row'
import { Sheet } from '@/components/sheet'
import { View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import type { DeskSheet } from './actions'
import { Composer } from './composer'
import { ContactSheet } from './contact-sheet'
import { HandOverSheet } from './hand-over-sheet'
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
      return <HandOverSheet command={sheet} {...rest} />
    case 'contact':
      return <ContactSheet {...rest} />
    case 'reclassify':
      return <ReclassifySheet {...rest} />
    default:
      return <Composer key={sheet} mode={sheet} {...rest} />
  }
}

const more = ['reply', 'contact', 'transfer', 'assign', 'reclassify', 'note'] as const
const icons: Record<(typeof more)[number], IconName> = {
  reply: 'talk',
  contact: 'phone',
  transfer: 'pass',
  assign: 'behalf',
  reclassify: 'flag',
  note: 'lock',
}

function MoreSheet({ view, onChoose, onClose }: SheetProps & { onChoose: (sheet: DeskSheet) => void }) {
  const words = useWords(handleWords)
  const commands = useWords(caseWords).command
  return (
    <Sheet title={words.moreTitle} onClose={onClose}>
      <View className="rows">
        {more
          .filter(command => view.commands.includes(command))
          .map(command => (
            <Row
              key={command}
              icon={icons[command]}
              title={commands[command]}
              onTap={() => onChoose(command)}
            />
          ))}
      </View>
    </Sheet>
  )
}
