import { spokenTimeWords } from '@shared/copy/spoken-time'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { nearnessOf, sayAgo, sayMoment, sayTimeLeft, type Nearness } from '@/time/say-time'
import { useServerNow } from '@/time/server-clock'
import type { Tone } from './card'
import { Icon, type IconName } from './icon'

const looks: Record<Nearness, { tone: Tone; icon: IconName }> = {
  ahead: { tone: 'plain', icon: 'clock' },
  near: { tone: 'warn', icon: 'clock' },
  late: { tone: 'danger', icon: 'alert' },
}

interface TimeLeftProps {
  /** Epoch ms, the server's. */
  dueAt: number
  /** Only how long, without by when, where there is little room. */
  short?: boolean
}

/** 还剩 1 小时 20 分 · 今天 16:30 前. Reckoned from the server's clock and kept up to date while it is looked at. */
export function TimeLeft({ dueAt, short = false }: TimeLeftProps) {
  const words = useWords(spokenTimeWords)
  const now = useServerNow()
  const said = sayTimeLeft(dueAt, now, words)
  const look = looks[nearnessOf(dueAt, now)]
  return (
    <View className={`time-left tone-${look.tone}`}>
      <Icon name={look.icon} size="small" />
      <View className="time-words numbers">
        <Text className="unbroken">{said.left}</Text>
        {!short && <Text className="unbroken">{said.by}</Text>}
      </View>
    </View>
  )
}

/** A moment as people say it: 今天 09:12. */
export function Moment({ at }: { at: number }) {
  const words = useWords(spokenTimeWords)
  const now = useServerNow()
  return <Text className="numbers">{sayMoment(at, now, words)}</Text>
}

/** How long ago: 刚刚, 12 分钟前, 今天 09:12. */
export function Ago({ at }: { at: number }) {
  const words = useWords(spokenTimeWords)
  const now = useServerNow()
  return <Text className="numbers">{sayAgo(at, now, words)}</Text>
}

/** How far a case is, drawn as parts of a line. */
export function ProgressParts({ done, of }: { done: number; of: number }) {
  return (
    <View className="progress" role="progressbar" label={`${done}/${of}`}>
      {Array.from({ length: of }, (_, part) => (
        <View key={part} className={`progress-part${part < done ? ' progress-done' : ''}`}>
          <View className="progress-bar" />
        </View>
      ))}
    </View>
  )
}

/** The same with the stations' names under it. */
export function ProgressStrip({ stations, done }: { stations: readonly string[]; done: number }) {
  return (
    <View
      className="progress"
      role="progressbar"
      label={`${stations[done - 1] ?? ''} ${done}/${stations.length}`}
    >
      {stations.map((station, part) => (
        <View key={station} className={`progress-part${part < done ? ' progress-done' : ''}`}>
          <View className="progress-bar" />
          <Text className={`progress-name${part === done - 1 ? ' progress-now' : ''}`}>{station}</Text>
        </View>
      ))}
    </View>
  )
}
