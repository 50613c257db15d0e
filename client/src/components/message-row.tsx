import type { InboxMessage } from '@shared/contract/inbox'
import { noticeTemplates } from '@shared/contract/words'
import { inboxWords } from '@shared/copy/inbox'
import { noticeWords } from '@shared/copy/notices'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { Press, Text, View } from '@/primitives'
import { sayMoment } from '@/time/say-time'
import { useServerNow } from '@/time/server-clock'
import { useWords } from '@/theme/use-words'
import { Ago } from './time-left'

/** Messages about a due time that has moved: the new one stands in them. */
const moved: ReadonlySet<string> = new Set(['extended', 'extensionGranted', 'dueMoved'])

const useSentence = () => {
  const notices = useWords(noticeWords)
  const words = useWords(inboxWords)
  const times = useWords(spokenTimeWords)
  const now = useServerNow()
  return ({ template, number, text, params }: InboxMessage): { title: string; sentence: string } => {
    const known = noticeTemplates.find(one => one === template)
    const notice = known && notices[known]
    const dueAt = Number(params.dueAt)
    const sentence =
      moved.has(template) && dueAt > 0
        ? words.newDue(sayMoment(dueAt, now, times), text ?? '')
        : (text ?? notice?.sentence(number) ?? words.number(number))
    return { title: notice?.title ?? words.otherTitle, sentence }
  }
}

/** A message: what happened, to which case, what was said, when. Unread ones carry a mark that is also spoken. */
export function MessageRow({ message, onTap }: { message: InboxMessage; onTap: () => void }) {
  const words = useWords(inboxWords)
  const { title, sentence } = useSentence()(message)
  return (
    <Press
      className="list-row message"
      onTap={onTap}
      label={message.unread ? `${words.unread} ${title}` : title}
    >
      <View className={`message-mark${message.unread ? ' message-new' : ''}`} silent />
      <View className="grow">
        <View className="row spread">
          <Text className={`one-line${message.unread ? ' strong' : ''}`}>{title}</Text>
          <Text className="fine message-when">
            <Ago at={message.at} />
          </Text>
        </View>
        <View className="row-note two-lines">{sentence}</View>
      </View>
    </Press>
  )
}
