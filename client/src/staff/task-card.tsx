import type { DayTask } from '@shared/contract/settings'
import { todayWords } from '@shared/copy/deadlines'
import { TypeBadge, UrgencyBadge } from '@/components/case-words'
import { TimeLeft } from '@/components/time-left'
import { open } from '@/phone/navigation'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** One thing with its deadline: how long is left comes first; a tap opens the desk. */
export function TaskCard({ task }: { task: DayTask }) {
  const words = useWords(todayWords)
  return (
    <Press className="card case-card" onTap={() => open('handle', { id: task.caseId })}>
      <View className="row row-wrap spread">
        <TimeLeft dueAt={task.dueAt} />
        <View className="row">
          <UrgencyBadge urgency={task.urgency} />
          <TypeBadge type={task.type} />
        </View>
      </View>
      <View className="two-lines case-title">{task.title}</View>
      <View className="row row-wrap spread fine">
        <Text>{task.claimed ? '' : words.unclaimed}</Text>
        <Text className="numbers">{task.number}</Text>
      </View>
    </Press>
  )
}
