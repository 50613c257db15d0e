import { useState } from 'react'
import type { CalendarDay } from '@shared/contract/settings'
import { duesWords } from '@shared/copy/deadlines'
import { viewDueDays } from '@/cloud/api'
import { useActingRoles } from '@/cloud/session'
import { useAnswer } from '@/cloud/use-answer'
import { IconButton } from '@/components/button'
import { Card, Note, Section } from '@/components/card'
import { ChoiceChips } from '@/components/choice'
import { Screen } from '@/components/screen'
import { Loaded } from '@/parts/loaded'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { campusFieldsOf, campusMomentOf } from '@/time/campus-time'
import { serverNow } from '@/time/server-clock'
import { TaskCard } from '../task-card'
import { Month } from './month'
import './dues.css'

const DAY_MS = 86_400_000
const DAYS = 35
/** Five weeks mostly reach from one month into the next: both are said. */
const monthsOf = (
  days: readonly CalendarDay[],
  fromOn: string,
  { month, months }: (typeof duesWords)['zh-CN'],
): string => {
  const [first, last] = [days[0]?.on ?? fromOn, days.at(-1)?.on ?? fromOn]
  const [year, from, to] = [Number(first.slice(0, 4)), Number(first.slice(5, 7)), Number(last.slice(5, 7))]
  return from === to ? month(year, from) : months(year, from, to)
}
const scopes = ['mine', 'department'] as const

/** Supervisors and the office see every department, and what they look after is not their own tasks. */
const useSeesAll = (): boolean =>
  useActingRoles().some(
    ({ role, department }) => role !== 'member' && role !== 'lead' && department === undefined,
  )

/** Monday of this week, so many days on. */
const firstDay = (turn: number): string => {
  const now = serverNow()
  const { weekday } = campusMomentOf(now)
  return campusFieldsOf(now + (turn * DAYS - weekday) * DAY_MS).on
}

/** What falls due by day: what is about to be late is seen before it is. */
export default function Dues() {
  const words = useWords(duesWords)
  const seesAll = useSeesAll()
  const [picked, setScope] = useState<(typeof scopes)[number]>()
  const scope = picked ?? (seesAll ? 'department' : 'mine')
  const [turn, setTurn] = useState(0)
  const today = campusFieldsOf(serverNow()).on
  const [chosen, setChosen] = useState(today)
  const fromOn = firstDay(turn)
  const asked = useAnswer(`dues:${scope}:${fromOn}`, () => viewDueDays({ fromOn, days: DAYS, scope }))
  return (
    <Screen title={words.title}>
      <ChoiceChips
        label={words.whose}
        choices={scopes.map(value => ({
          value,
          words: words.scope[value === 'department' && seesAll ? 'all' : value],
        }))}
        chosen={scope}
        onChoose={setScope}
      />
      <Loaded asked={asked}>
        {({ days, more }) => (
          <>
            <Card>
              <View className="row spread">
                <IconButton icon="back" label={words.earlier} onTap={() => setTurn(turn - 1)} />
                <Text className="strong numbers">{monthsOf(days, fromOn, words)}</Text>
                <IconButton icon="next" label={words.later} onTap={() => setTurn(turn + 1)} />
              </View>
              <Month days={days} today={today} chosen={chosen} onChoose={setChosen} />
            </Card>
            {more && (
              <Note tone="calm">
                <Text>{words.partly}</Text>
              </Note>
            )}
            <Day day={days.find(({ on }) => on === chosen)} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

function Day({ day }: { day: CalendarDay | undefined }) {
  const words = useWords(duesWords)
  if (!day) return <Text className="quiet small">{words.noneText}</Text>
  const [, month = 0, date = 0] = day.on.split('-').map(Number)
  const weekday = (Math.floor(Date.parse(`${day.on}T00:00:00Z`) / DAY_MS) + 3) % 7
  const title = words.day(month, date, words.weekdays[weekday] ?? '')
  return (
    <Section title={day.name ? `${title} · ${day.name}` : title}>
      {day.due === 0 && <Text className="quiet small">{words.none}</Text>}
      {day.tasks.map(task => (
        <TaskCard key={`${task.caseId}:${task.dueAt}`} task={task} />
      ))}
      {day.due > day.tasks.length && (
        <Text className="quiet small">{words.more(day.due - day.tasks.length)}</Text>
      )}
    </Section>
  )
}
