import type { FailureRow } from '@shared/contract/notification'
import { failureWords } from '@shared/copy/channels'
import { noticeWords } from '@shared/copy/notices'
import { noticeTemplates } from '@shared/contract/words'
import { listFailures } from '@/cloud/api'
import { usePages } from '@/cloud/use-answer'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { Ago } from '@/components/time-left'
import { Loaded } from '@/parts/loaded'
import { PageEnd } from '@/parts/page-end'
import { open } from '@/phone/navigation'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** What did not get through outside the app, newest first, each with why. */
export default function Failures() {
  const words = useWords(failureWords)
  const pages = usePages<FailureRow>('failures', after => listFailures(after ? { after } : {}))
  return (
    <Screen title={words.title}>
      <Text className="quiet small">{words.intro}</Text>
      <Loaded asked={pages}>
        {rows =>
          rows.length === 0 ? (
            <Empty icon="done" title={words.empty} text={words.emptyText} good />
          ) : (
            <>
              <Card tight>
                {rows.map(row => (
                  <Failure key={`${row.id}:${row.at}`} row={row} />
                ))}
              </Card>
              <PageEnd pages={pages} />
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}

function Failure({ row: { kind, channel, template, reason, caseId, at } }: { row: FailureRow }) {
  const words = useWords(failureWords)
  const notices = useWords(noticeWords)
  const known = noticeTemplates.find(one => one === template)
  const why = reason === null ? '' : (words.reason[reason] ?? words.other(reason))
  const title = kind === 'stuck' ? words.stuck : words.failed(words.channel[channel ?? ''] ?? '')
  const about = [known ? notices[known].title : '', why].filter(part => part !== '').join(' · ')
  const ofCase = caseId !== '' && caseId !== 'office'
  return (
    <Row
      icon="alert"
      title={title}
      note={about === '' ? undefined : about}
      value={
        <Text className="fine">
          <Ago at={at} />
        </Text>
      }
      onTap={ofCase ? () => open('handle', { id: caseId }) : undefined}
    />
  )
}
