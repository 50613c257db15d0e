import type { DayTask } from '@shared/contract/settings'
import { todayWords } from '@shared/copy/deadlines'
import { viewToday } from '@/cloud/api'
import { useAnswer } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Section } from '@/components/card'
import { Empty } from '@/components/empty'
import { Screen } from '@/components/screen'
import { AskWechat } from '@/parts/ask-wechat'
import { Loaded } from '@/parts/loaded'
import { open } from '@/phone/navigation'
import { useWords } from '@/theme/use-words'
import { TaskCard } from '../task-card'

const parts = ['late', 'today', 'tomorrow'] as const

/** My deadlines today: what is late, what falls due today, what tomorrow. */
export default function Today() {
  const words = useWords(todayWords)
  const asked = useAnswer('today', viewToday)
  return (
    <Screen
      title={words.title}
      footer={<Button words={words.calendar} icon="calendar" onTap={() => open('dues')} />}
    >
      <AskWechat forWhom="staff" />
      <Loaded asked={asked}>
        {answer =>
          parts.every(part => answer[part].length === 0) ? (
            <Empty icon="done" title={words.empty} text={words.emptyText} good />
          ) : (
            parts.map(part => (
              <Part key={part} title={words[part](answer[part].length)} tasks={answer[part]} />
            ))
          )
        }
      </Loaded>
    </Screen>
  )
}

function Part({ title, tasks }: { title: string; tasks: readonly DayTask[] }) {
  if (tasks.length === 0) return null
  return (
    <Section title={title}>
      {tasks.map(task => (
        <TaskCard key={`${task.caseId}:${task.dueAt}`} task={task} />
      ))}
    </Section>
  )
}
