import { useState } from 'react'
import type { UnsealedAnswer, UnsealingRow } from '@shared/contract/anonymity'
import type { Refused } from '@/cloud/call'
import { unsealingWords } from '@shared/copy/anonymity'
import { errorSentences } from '@shared/copy/errors'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { listAsked, unsealCase, viewUnsealed } from '@/cloud/api-people'
import { useAnswer } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Card, Note, Section } from '@/components/card'
import { Empty } from '@/components/empty'
import { Person } from '@/components/person'
import { Screen } from '@/components/screen'
import { Sheet } from '@/components/sheet'
import { say } from '@/components/snackbar'
import { Quote } from '@/components/timeline'
import { Loaded } from '@/parts/loaded'
import { open } from '@/phone/navigation'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { sayMoment } from '@/time/say-time'
import { useServerNow } from '@/time/server-clock'

/** What waits for a second person, and what one of the two may look at again for a day. */
export default function Unsealing() {
  const words = useWords(unsealingWords)
  const errors = useWords(errorSentences)
  const asked = useAnswer('unsealings', () => listAsked({}))
  const [confirming, setConfirming] = useState<UnsealingRow>()
  const [found, setFound] = useState<UnsealedAnswer>()
  const refusedWords = ({ code }: Refused) =>
    code === 'FORBIDDEN' ? words.worksOn : code === 'NOT_FOUND' ? words.gone : errors[code]
  const settle = (answer: Awaited<ReturnType<typeof viewUnsealed>>) => {
    setConfirming(undefined)
    asked.again()
    if (answer.ok) setFound(answer.data)
    else say(refusedWords(answer), { icon: 'alert', forMs: 6_000 })
  }
  return (
    <Screen
      title={words.title}
      over={
        found ? (
          <FoundSheet found={found} onClose={() => setFound(undefined)} />
        ) : (
          confirming && (
            <ConfirmSheet
              row={confirming}
              onClose={() => setConfirming(undefined)}
              onConfirm={() => void unsealCase({ id: confirming.id }).then(settle)}
            />
          )
        )
      }
    >
      <Text className="quiet small">{words.intro}</Text>
      <Loaded asked={asked}>
        {({ rows, opened }) => (
          <>
            <Waiting rows={rows} onOpen={setConfirming} />
            {opened.length > 0 && (
              <Section title={words.opened}>
                {opened.map(row => (
                  <Asked key={row.id} row={row}>
                    <Button words={words.look} onTap={() => void viewUnsealed({ id: row.id }).then(settle)} />
                  </Asked>
                ))}
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

/** What another asked for; one's own waits for somebody else. */
function Waiting({ rows, onOpen }: { rows: readonly UnsealingRow[]; onOpen: (row: UnsealingRow) => void }) {
  const words = useWords(unsealingWords)
  return (
    <Section title={words.waiting}>
      {rows.length === 0 && <Empty icon="lock" good title={words.none} text={words.noneText} />}
      {rows.map(row => (
        <Asked key={row.id} row={row}>
          {row.own ? (
            <Note tone="calm" icon="wait">
              <Text>{words.own}</Text>
            </Note>
          ) : (
            <Button words={words.open} look="danger" onTap={() => onOpen(row)} />
          )}
        </Asked>
      ))}
    </Section>
  )
}

function Asked({ row, children }: { row: UnsealingRow; children: React.ReactNode }) {
  const words = useWords(unsealingWords)
  const times = useWords(spokenTimeWords)
  const now = useServerNow()
  return (
    <Card>
      <View className="stack">
        <Text className="fine">{words.askedBy(row.askedByName, sayMoment(row.askedAt, now, times))}</Text>
        <Quote>{row.reason}</Quote>
        <Button words={words.seeCase} look="plain" small onTap={() => open('handle', { id: row.caseId })} />
        {children}
      </View>
    </Card>
  )
}

interface ConfirmProps {
  row: UnsealingRow
  onClose: () => void
  onConfirm: () => void
}

function ConfirmSheet({ row, onClose, onConfirm }: ConfirmProps) {
  const words = useWords(unsealingWords)
  const [busy, setBusy] = useState(false)
  const confirm = () => {
    setBusy(true)
    onConfirm()
  }
  return (
    <Sheet
      title={words.openTitle}
      onClose={onClose}
      footer={<Button words={words.open} look="danger" busy={busy} onTap={confirm} />}
    >
      <View className="stack">
        <Text>{words.openText}</Text>
        <Quote>{row.reason}</Quote>
      </View>
    </Sheet>
  )
}

function FoundSheet({ found, onClose }: { found: UnsealedAnswer; onClose: () => void }) {
  const words = useWords(unsealingWords)
  const times = useWords(spokenTimeWords)
  const now = useServerNow()
  return (
    <Sheet title={words.person} onClose={onClose}>
      <View className="stack">
        <Person name={found.name} place={found.number} />
        <Text className="fine">{words.until(sayMoment(found.endsAt, now, times))}</Text>
      </View>
    </Sheet>
  )
}
