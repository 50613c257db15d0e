import type { Understanding } from '@shared/contract/case'
import { feedbackWords } from '@shared/copy/feedback'
import type { HelpLine } from '@shared/contract/routing'
import { Note } from '@/components/card'
import { Row } from '@/components/row'
import { QuickExit } from '@/parts/quick-exit'
import { callPhone } from '@/phone/calls'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** What must be said before anything else: help where a life may be at stake, what two things in one mean. */
export function Flags({
  understanding: { flags },
  help = [],
}: {
  understanding: Understanding
  help?: readonly HelpLine[] | undefined
}) {
  const words = useWords(feedbackWords).understood
  return (
    <>
      {flags.includes('selfHarm') && (
        <Note tone="danger" icon="phone">
          <Text selectable>{words.selfHarm}</Text>
          {help.map(({ name, phone }) => (
            <Row
              key={phone}
              icon="phone"
              title={`${name} ${phone}`}
              label={words.callNow(name, phone)}
              onTap={() => callPhone(phone)}
            />
          ))}
          <QuickExit />
        </Note>
      )}
      {flags.includes('two') && (
        <Note tone="calm" icon="talk">
          <Text>{words.two}</Text>
        </Note>
      )}
      {flags.includes('praise') && (
        <Note tone="ok" icon="star">
          <Text>{words.praise}</Text>
        </Note>
      )}
    </>
  )
}
