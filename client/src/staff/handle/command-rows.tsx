import type { CaseView } from '@shared/contract/case'
import { caseWords } from '@shared/copy/case'
import type { IconName } from '@/components/icon'
import { Row } from '@/components/row'
import { useWords } from '@/theme/use-words'

interface CommandRowsProps<Command extends CaseView['commands'][number]> {
  view: CaseView
  /** In the order in which they are offered. */
  icons: Readonly<Record<Command, IconName>>
  onChoose: (command: NoInfer<Command>) => void
}

/** What may be done to the case now, a row each. */
export function CommandRows<Command extends CaseView['commands'][number]>({
  view,
  icons,
  onChoose,
}: CommandRowsProps<Command>) {
  const commands = useWords(caseWords).command
  return (Object.keys(icons) as Command[])
    .filter(command => view.commands.includes(command))
    .map(command => (
      <Row key={command} icon={icons[command]} title={commands[command]} onTap={() => onChoose(command)} />
    ))
}
