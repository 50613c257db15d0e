import type { CaseView, CommandName } from '@shared/contract/case'
import { caseWords } from '@shared/copy/case'
import { handleWords } from '@shared/copy/staff'
import { Button } from '@/components/button'
import { View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import type { Handling } from './use-handle'

export type DeskSheet =
  | Exclude<
      CommandName,
      | ('submit' | 'claim' | 'supply' | 'reopen' | 'rate' | 'urge' | 'withdraw')
      // No screen for these yet.
      | ('askExtension' | 'grantExtension' | 'refuseExtension')
    >
  | 'more'

/** Done daily: within reach of the thumb. Everything else stands under "more". */
const daily = ['askForMore', 'resolve'] as const

interface DeskActionsProps {
  view: CaseView
  handling: Handling
  onChoose: (sheet: DeskSheet) => void
}

/** What a member of staff can do now; the server says what is open. */
export function DeskActions({ view, handling, onChoose }: DeskActionsProps) {
  const words = useWords(caseWords).command
  const { more } = useWords(handleWords)
  const can = (command: CommandName) => view.commands.includes(command)
  return (
    <View className="desk-actions">
      <View className="row">
        {daily.filter(can).map(command => (
          <Button key={command} words={words[command]} onTap={() => onChoose(command)} />
        ))}
        <Button words={more} look="plain" onTap={() => onChoose('more')} />
      </View>
      {can('claim') ? (
        <Button
          words={words.claim}
          icon="me"
          look="primary"
          busy={handling.pending}
          onTap={() => void handling.act({ name: 'claim', input: {} }, [], () => undefined)}
        />
      ) : (
        can('reply') && (
          <Button words={words.reply} icon="talk" look="primary" onTap={() => onChoose('reply')} />
        )
      )}
    </View>
  )
}
