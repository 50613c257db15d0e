import { commonWords } from '@shared/copy/common'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { nearnessOf, sayMoment, sayTimeLeft, type Nearness } from '@/time/say-time'
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
      <Text className="numbers">{short ? said.left : said.whole}</Text>
    </View>
  )
}

/** A moment as people say it: 今天 09:12. */
export function Moment({ at }: { at: number }) {
  const words = useWords(spokenTimeWords)
  const now = useServerNow()
  return <Text className="numbers">{sayMoment(at, now, words)}</Text>
}

interface BudgetStripProps {
  startedAt: number
  dueAt: number
  label: string
}

/** How much of the allowed time is used, drawn. */
export function BudgetStrip({ startedAt, dueAt, label }: BudgetStripProps) {
  const now = useServerNow()
  const used = dueAt > startedAt ? Math.min(1, Math.max(0, (now - startedAt) / (dueAt - startedAt))) : 1
  return (
    <View className="budget" role="progressbar" label={`${label} ${Math.round(used * 100)}%`}>
      <View
        className={`budget-used nearness-${nearnessOf(dueAt, now)}`}
        style={{ width: `${used * 100}%` }}
      />
    </View>
  )
}

/** Where a case stands among its stations, drawn as parts of a line with the station's name. */
export function ProgressStrip({ stations, reached }: { stations: readonly string[]; reached: number }) {
  return (
    <View
      className="progress"
      role="progressbar"
      label={`${stations[reached] ?? ''} ${reached + 1}/${stations.length}`}
    >
      {stations.map((station, index) => (
        <View key={station} className={`progress-part${index <= reached ? ' progress-done' : ''}`}>
          <View className="progress-bar" />
          <Text className={`progress-name${index === reached ? ' progress-now' : ''}`}>{station}</Text>
        </View>
      ))}
    </View>
  )
}

/** For callers that need the words of `commonWords.rating` beside the stars. */
export function Stars({ level }: { level: number }) {
  const words = useWords(commonWords)
  return (
    <View className="stars" role="img" label={words.rating[level - 1]}>
      {[1, 2, 3, 4, 5].map(star => (
        <View key={star} className={star <= level ? 'star-full' : 'star-empty'}>
          <Icon name="star" size="small" />
        </View>
      ))}
      <Text className="small">{words.rating[level - 1]}</Text>
    </View>
  )
}
