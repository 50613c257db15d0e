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
      // Granting, and judging the contents, need one tap and no sheet; words are written where the recording stands (parts/recording.tsx).
      | 'submit'
      | 'succeed'
      | 'claim'
      | 'supply'
      | 'reopen'
      | 'rate'
      | 'urge'
      | 'withdraw'
      | 'grantExtension'
      | 'transcribe'
      | 'judgeContent'
      // Beside the cases they are about (parts/past-cases.tsx).
      | 'join'
      | 'merge'
      | 'takeIn'
      | 'unmerge'
      | 'letOut'
    >
  | 'more'

/** Done daily: within reach of the thumb. Everything else stands under "more". */
const daily = ['reply', 'askForMore', 'resolve'] as const
const icons = {
  ...({ claim: 'me', contact: 'phone', reply: 'talk', askForMore: 'wait', resolve: 'done' } as const),
  ...({ tell: 'phone', verify: 'search', improve: 'wrench', callBack: 'phone' } as const),
}
type Daily = keyof typeof icons

interface DeskActionsProps {
  view: CaseView
  handling: Handling
  onChoose: (sheet: DeskSheet) => void
}

const isDaily = (command: CommandName | undefined): command is Daily =>
  command !== undefined && command in icons

/** What a member of staff can do now, the next sensible thing first; the server says what is open. */
export function DeskActions({ view, handling, onChoose }: DeskActionsProps) {
  const words = useWords(caseWords).command
  const { more } = useWords(handleWords)
  const can = (command: CommandName) => view.commands.includes(command)
  const first = isDaily(view.suggested) ? view.suggested : undefined
  const choose = (command: Daily) =>
    command === 'claim'
      ? void handling.act({ name: 'claim', input: {} }, [], () => undefined)
      : onChoose(command)
  return (
    <View className="desk-actions">
      <View className="row">
        {daily
          .filter(command => can(command) && command !== first)
          .map(command => (
            <Button key={command} words={words[command]} onTap={() => onChoose(command)} />
          ))}
        <Button words={more} look="plain" onTap={() => onChoose('more')} />
      </View>
      {first && (
        <Button
          words={words[first]}
          icon={icons[first]}
          look="primary"
          busy={first === 'claim' && handling.pending}
          onTap={() => choose(first)}
        />
      )}
    </View>
  )
}
