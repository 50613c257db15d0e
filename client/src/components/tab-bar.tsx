import { commonWords } from '@shared/copy/common'
import { queueMoreWords } from '@shared/copy/queue'
import { open, type ScreenName } from '@/phone/navigation'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { Icon, type IconName } from './icon'

export type Tab = 'home' | 'cases' | 'queue' | 'inbox' | 'me'

const icons: Record<Tab, IconName> = { home: 'home', cases: 'cases', queue: 'todo', inbox: 'inbox', me: 'me' }
const forEverybody: readonly Tab[] = ['home', 'cases', 'inbox', 'me']
const withTasks: readonly Tab[] = ['home', 'queue', 'cases', 'inbox', 'me']

interface TabBarProps {
  here: Tab
  unread: number
  /** Tasks of the person who is here. */
  todo: number
  /** Whether they have a queue at all. */
  tasks: boolean
}

/** The ways to the main screens; whoever has tasks finds their queue among them. */
export function TabBar({ here, unread, todo, tasks }: TabBarProps) {
  const words = useWords(commonWords)
  const more = useWords(queueMoreWords)
  const counts: Partial<Record<Tab, { count: number; said: string }>> = {
    inbox: { count: unread, said: words.unread(unread) },
    queue: { count: todo, said: more.toDo(todo) },
  }
  const countOf = (tab: Tab) => counts[tab]?.count ?? 0
  return (
    <View className="tab-bar" role="tablist">
      {(tasks ? withTasks : forEverybody).map(tab => (
        <Press
          key={tab}
          className={`tab${tab === here ? ' tab-here' : ''}`}
          role="tab"
          label={countOf(tab) > 0 ? `${words.tabs[tab]} ${counts[tab]?.said ?? ''}` : words.tabs[tab]}
          onTap={() => {
            if (tab !== here) open(tab satisfies ScreenName)
          }}
        >
          <View className="tab-icon">
            <Icon name={icons[tab]} />
            {countOf(tab) > 0 && (
              <Text className="tab-count numbers">{countOf(tab) > 99 ? '99+' : countOf(tab)}</Text>
            )}
          </View>
          <Text>{words.tabs[tab]}</Text>
        </Press>
      ))}
    </View>
  )
}
