import type { InboxMessage } from '@shared/contract/inbox'
import { noticeTemplates } from '@shared/contract/words'
import { inboxWords } from '@shared/copy/inbox'
import { caseWords } from '@shared/copy/case'
import { noticeActs } from '@shared/copy/notice-acts'
import { noticeWords } from '@shared/copy/notices'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { Press, Text, View } from '@/primitives'
import { sayMoment } from '@/time/say-time'
import { useServerNow } from '@/time/server-clock'
import { useWords } from '@/theme/use-words'
import { Icon } from './icon'
import { Ago } from './time-left'

/** Messages about a due time that has moved: the new one stands in them. */
const moved: ReadonlySet<string> = new Set(['extended', 'extensionGranted', 'dueMoved'])

/** The promise an alarm is about, by its clock's id; undefined for other messages. */
const clockNameOf = ({ clock }: InboxMessage['params'], names: Readonly<Record<string, string>>) =>
  typeof clock === 'string' ? names[clock.split(':')[0] ?? ''] : undefined

const useSentence = () => {
  const notices = useWords(noticeWords)
  const acts: Partial<Record<string, string>> = useWords(noticeActs)
  const clocks = useWords(caseWords).clock
  const words = useWords(inboxWords)
  const times = useWords(spokenTimeWords)
  const now = useServerNow()
  return ({ template, number, text, params }: InboxMessage) => {
    const known = noticeTemplates.find(one => one === template)
    const notice = known && notices[known]
    const dueAt = Number(params.dueAt)
    const moment = dueAt > 0 ? sayMoment(dueAt, now, times) : undefined
    const clock = clockNameOf(params, clocks)
    const plain = text ?? notice?.sentence(number) ?? words.number(number)
    const sentence =
      moment === undefined
        ? plain
        : moved.has(template)
          ? words.newDue(moment, text ?? '')
          : clock === undefined
            ? plain
            : words.due(number, clock, moment)
    // Only an alarm is about an act; other messages say it in their sentence.
    return {
      title: notice?.title ?? words.otherTitle,
      sentence,
      act: clock === undefined ? undefined : acts[template],
    }
  }
}

/** A message: what happened, to which case, what was said, when. Unread ones carry a mark that is also spoken. */
export function MessageRow({ message, onTap }: { message: InboxMessage; onTap: () => void }) {
  const words = useWords(inboxWords)
  const { title, sentence, act } = useSentence()(message)
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
        {act && (
          <View className="row message-act">
            <Text>{act}</Text>
            <Icon name="next" size="small" />
          </View>
        )}
      </View>
    </Press>
  )
}
