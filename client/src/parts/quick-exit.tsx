import { anonymityWords } from '@shared/copy/anonymity'
import { Icon } from '@/components/icon'
import { leaveQuickly } from '@/phone/leave'
import { Press, Text } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** One tap out of a screen about something nobody near should see. */
export function QuickExit() {
  const words = useWords(anonymityWords)
  return (
    <Press className="quick-exit" label={words.leaveLabel} onTap={leaveQuickly}>
      <Icon name="leave" size="small" />
      <Text>{words.leave}</Text>
    </Press>
  )
}
