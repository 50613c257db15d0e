import { useState } from 'react'
import type { ClockView } from '@shared/contract/case'
import type { ClockKind } from '@shared/contract/clock'
import { caseWords } from '@shared/copy/case'
import { caseScreenWords } from '@shared/copy/case-screen'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { Badge } from '@/components/badge'
import { Card, Section } from '@/components/card'
import { Sheet } from '@/components/sheet'
import { Moment, TimeLeft } from '@/components/time-left'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { sayDuration } from '@/time/say-time'
import { ClockStrip, Coming, StripLegend } from './clock-strip'

/** Every promise of a case: how much of its time is used, whether it was kept, and how it was worked out. */
export function Clocks({ clocks }: { clocks: readonly ClockView[] }) {
  const words = useWords(caseScreenWords)
  const [why, setWhy] = useState<ClockView>()
  if (clocks.length === 0) return null
  return (
    <Section title={words.clocks}>
      <Card tight>
        {clocks.map(clock => (
          <ClockRow key={clock.id} clock={clock} onWhy={() => setWhy(clock)} />
        ))}
      </Card>
      {why && <Why clock={why} onClose={() => setWhy(undefined)} />}
    </Section>
  )
}

function ClockRow({ clock, onWhy }: { clock: ClockView; onWhy: () => void }) {
  const words = useWords(caseScreenWords)
  const kinds = useWords(caseWords).clock
  const name = isKind(clock.kind, kinds) ? kinds[clock.kind] : clock.kind
  return (
    <Press className="list-row clock-row" label={`${name} ${words.why}`} onTap={onWhy}>
      <View className="row spread">
        <Text className="strong">{name}</Text>
        <ClockState clock={clock} />
      </View>
      <ClockStrip clock={clock} label={name} />
      {clock.state === 'running' && (
        <Text className="fine">
          {words.due} <Moment at={clock.dueAt} />
        </Text>
      )}
      {clock.provisional && <Text className="fine">{words.provisional}</Text>}
    </Press>
  )
}

const isKind = (word: string, kinds: Record<ClockKind, string>): word is ClockKind => word in kinds

function ClockState({ clock }: { clock: ClockView }) {
  const words = useWords(caseScreenWords)
  const times = useWords(spokenTimeWords)
  const late = words.clockMissed(sayDuration(clock.lateSeconds * 1000, times))
  switch (clock.state) {
    case 'running':
      return <TimeLeft dueAt={clock.dueAt} short />
    case 'paused':
      return <Badge icon="wait" words={words.clockPaused} tone="warn" />
    case 'met':
      return <Badge icon="done" words={words.clockMet} tone="ok" />
    case 'missed':
      return <Badge icon="alert" words={late} tone="danger" />
    case 'stopped':
      return <Badge icon="close" words={words.clockStopped} />
  }
}

function Why({ clock, onClose }: { clock: ClockView; onClose: () => void }) {
  const words = useWords(caseScreenWords)
  return (
    <Sheet title={words.whyTitle} onClose={onClose}>
      <ClockStrip clock={clock} label={words.whyTitle} />
      <StripLegend clock={clock} />
      <View className="stack" role="list">
        {clock.explanation.map((sentence, index) => (
          <View key={index} className="why-line" role="listitem">
            <Text className="why-number numbers">{index + 1}</Text>
            <Text className="grow">{sentence}</Text>
          </View>
        ))}
        <View className="row spread">
          <Text className="quiet">{words.due}</Text>
          <Text className="strong">
            <Moment at={clock.dueAt} />
          </Text>
        </View>
      </View>
      <Coming clock={clock} />
    </Sheet>
  )
}
