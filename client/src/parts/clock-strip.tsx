import type { ClockView } from '@shared/contract/case'
import { clockStripWords } from '@shared/copy/clock-strip'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { Moment } from '@/components/time-left'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { sayDuration } from '@/time/say-time'
import './clock-strip.css'

interface StripProps {
  clock: ClockView
  label: string
}

const percentOf = ({ usedSeconds, budgetSeconds }: ClockView) =>
  budgetSeconds > 0 ? Math.min(100, Math.round((usedSeconds / budgetSeconds) * 100)) : 100

/** A promise over time, drawn: what is used, where it waited, when the office is closed, what is left or late. */
export function ClockStrip({ clock, label }: StripProps) {
  const words = useWords(clockStripWords)
  if (clock.strip.length === 0) return null
  return (
    <View className="strip" role="progressbar" label={words.label(label, percentOf(clock))}>
      {clock.strip.map(({ kind, share }, index) => (
        <View
          key={index}
          className={`strip-part strip-${kind}`}
          style={{ width: `${Math.round(share * 10_000) / 100}%` }}
        />
      ))}
    </View>
  )
}

/** What the colours of the strip mean, and the sums in words. */
export function StripLegend({ clock }: { clock: ClockView }) {
  const words = useWords(clockStripWords)
  const times = useWords(spokenTimeWords)
  const kinds = [...new Set(clock.strip.map(({ kind }) => kind))]
  // Never in days: a day of working time is not one of the calendar.
  const length = (seconds: number) =>
    seconds < 3600
      ? sayDuration(seconds * 1000, times)
      : times.hours(Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60)
  return (
    <>
      <View className="strip-keys">
        {kinds.map(kind => (
          <View key={kind} className="strip-key fine">
            <View className={`strip-swatch strip-${kind}`} silent />
            <Text>{words.kind[kind]}</Text>
          </View>
        ))}
      </View>
      <View className="quiet small">
        <View>{words.used(length(clock.usedSeconds), length(clock.budgetSeconds))}</View>
        {clock.pausedSeconds >= 60 && <View>{words.pausedFor(length(clock.pausedSeconds))}</View>}
      </View>
    </>
  )
}

/** What happens next unless it is done first: who is told, and when. */
export function Coming({ clock }: { clock: ClockView }) {
  const words = useWords(clockStripWords)
  if (clock.state === 'paused') return <View className="coming quiet small">{words.waiting}</View>
  if (clock.comes.length === 0) return null
  return (
    <View className="coming" role="list">
      <View className="strong small" role="heading">
        {words.comes}
      </View>
      {clock.comes.map(({ level, at }) => (
        <View key={`${level}:${at}`} className="coming-line small" role="listitem">
          <Text>{words.coming[level]}</Text>
          <Text className="coming-when quiet">
            <Moment at={at} />
          </Text>
        </View>
      ))}
    </View>
  )
}
