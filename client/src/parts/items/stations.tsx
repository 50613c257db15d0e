import type { StationState } from '@shared/contract/flow-words'
import type { StationView } from '@shared/contract/items-story'
import { flowWords } from '@shared/copy/forms'
import { itemCaseWords } from '@shared/copy/item-case'
import type { Tone } from '@/components/card'
import { Icon, type IconName } from '@/components/icon'
import { Moment, TimeLeft } from '@/components/time-left'
import { Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'

const looks: Record<StationState, { icon: IconName; tone: Tone }> = {
  done: { icon: 'check', tone: 'ok' },
  open: { icon: 'clock', tone: 'campus' },
  ahead: { icon: 'wait', tone: 'plain' },
  skipped: { icon: 'close', tone: 'plain' },
  sentBack: { icon: 'undo', tone: 'warn' },
  rejected: { icon: 'close', tone: 'danger' },
}

/** The line of stations: which are behind, who has it now and until when, what comes next. */
export function Stations({ stations }: { stations: readonly StationView[] }) {
  const words = useWords(itemCaseWords)
  // What this case does not need would only raise questions.
  const met = stations.filter(({ state }) => state !== 'skipped')
  return (
    <View className="timeline" role="list" label={words.stations}>
      {met.map(station => (
        <StationLine key={station.step} station={station} />
      ))}
    </View>
  )
}

function StationLine({ station }: { station: StationView }) {
  const flow = useWords(flowWords)
  const language = usePreferences(now => now.language)
  const { state, name, personNames, decidedAt, dueAt, say } = station
  const look = looks[state]
  return (
    <View className={`happening station-${state}`} role="listitem">
      <View className={`happening-dot tone-${look.tone}`}>
        <Icon name={look.icon} size="small" />
      </View>
      <View className="grow">
        <View className="row row-wrap spread">
          <Text className="happening-title">{name[language]}</Text>
          <Text className={`fine${state === 'open' ? ' station-now' : ''}`}>{flow.station[state]}</Text>
        </View>
        {personNames.length > 0 && <View className="fine">{personNames.join('、')}</View>}
        {decidedAt !== null && (
          <View className="fine">
            <Moment at={decidedAt} />
          </View>
        )}
        {state === 'open' && dueAt !== null && <TimeLeft dueAt={dueAt} />}
        {state === 'open' && say && <View className="small">{say[language]}</View>}
      </View>
    </View>
  )
}
