import type { InboxMessage } from '@shared/contract/inbox'
import { noticeTemplates } from '@shared/contract/words'
import { inboxWords } from '@shared/copy/inbox'
import { noticeWords } from '@shared/copy/notices'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { Ago } from './time-left'

/** A message: what happened, to which case, what was said, when. Unread ones carry a mark that is also spoken. */
export function MessageRow({ message, onTap }: { message: InboxMessage; onTap: () => void }) {
  const notices = useWords(noticeWords)
  const words = useWords(inboxWords)
  const template = noticeTemplates.find(known => known === message.template)
  const notice = template && notices[template]
  const title = notice?.title ?? words.otherTitle
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
        <View className="row-note two-lines">
          {message.text ?? notice?.sentence(message.number) ?? words.number(message.number)}
        </View>
      </View>
    </Press>
  )
}
