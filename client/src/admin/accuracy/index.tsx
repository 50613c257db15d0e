import { useState } from 'react'
import type { AccuracyRow } from '@shared/contract/routing'
import { accuracyWords } from '@shared/copy/admin'
import { figuresWords } from '@shared/copy/figures'
import { likenessWords } from '@shared/copy/likeness'
import { percentOf, shareOf } from '@shared/domain/share'
import { viewAccuracy } from '@/cloud/api'
import { useSession } from '@/cloud/session'
import { useAnswer } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Card, Note, Section } from '@/components/card'
import { ChoiceChips } from '@/components/choice'
import { Empty } from '@/components/empty'
import { Screen } from '@/components/screen'
import { Loaded } from '@/parts/loaded'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { ExportCorrections } from './export-corrections'
import './accuracy.css'

const periods = ['7', '30', '90'] as const

/** How often the machine understood right, by type and department: what people left and what they put right. */
export default function Accuracy() {
  const words = useWords(accuracyWords)
  const likeness = useWords(likenessWords)
  const mayExport = useSession(now => now.me?.grants.some(({ role }) => role === 'administrator'))
  const [days, setDays] = useState<(typeof periods)[number]>('30')
  const [exporting, setExporting] = useState(false)
  const asked = useAnswer(`accuracy:${days}`, () => viewAccuracy({ days: Number(days) }))
  return (
    <Screen
      title={words.title}
      footer={mayExport && <Button words={words.export} icon="paper" onTap={() => setExporting(true)} />}
      over={exporting && <ExportCorrections onClose={() => setExporting(false)} />}
    >
      <ChoiceChips
        label={words.period}
        choices={periods.map(value => ({ value, words: words.days(Number(value)) }))}
        chosen={days}
        onChoose={setDays}
      />
      <Loaded asked={asked}>
        {answer =>
          answer.cases === 0 ? (
            <Empty icon="stamp" title={words.empty} text={words.emptyText} />
          ) : (
            <>
              <Text className="quiet small">{words.summary(answer.cases, answer.corrections)}</Text>
              {answer.limited && (
                <Note tone="calm">
                  <Text>{words.limited}</Text>
                </Note>
              )}
              <Shares title={words.type} rows={answer.types} />
              <Shares title={words.department} rows={answer.departments} />
              <Shares title={words.urgency} rows={[{ of: null, name: '', ...answer.urgency }]} />
              <Text className="fine">{words.how}</Text>
              <Section title={likeness.counted}>
                <Card>
                  <Text>{likeness.countedText(answer.answers.helped, answer.answers.offered)}</Text>
                </Card>
              </Section>
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}

function Shares({ title, rows }: { title: string; rows: readonly AccuracyRow[] }) {
  return (
    <Section title={title}>
      <Card>
        {rows.map(row => (
          <Share key={row.of ?? 'all'} row={row} />
        ))}
      </Card>
    </Section>
  )
}

/** One share, drawn and written. */
function Share({ row: { of, name, judged, right } }: { row: AccuracyRow }) {
  const words = useWords(accuracyWords)
  const figures = useWords(figuresWords)
  const { share, few } = shareOf(right, judged)
  const percent = share === null ? 0 : percentOf(share)
  return (
    <View className="share">
      <View className="share-line">
        <Text className={of === null ? 'strong' : ''}>{of === null ? words.all : name}</Text>
        <Text className={share === null ? 'fine' : 'numbers strong'}>
          {few ? figures.few : share === null ? '–' : `${percent}%`}
        </Text>
      </View>
      <View className="share-bar" silent>
        <View className="share-right" style={{ width: `${percent}%` }} />
      </View>
      <Text className="fine numbers">{words.share(right, judged)}</Text>
    </View>
  )
}
