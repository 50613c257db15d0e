import { commonWords } from '@shared/copy/common'
import { open, type ScreenName } from '@/phone/navigation'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { Icon, type IconName } from './icon'

export type Tab = 'home' | 'cases' | 'queue' | 'inbox' | 'me'

const icons: Record<Tab, IconName> = { home: 'home', cases: 'cases', queue: 'todo', inbox: 'inbox', me: 'me' }
const forEverybody: readonly Tab[] = ['home', 'cases', 'inbox', 'me']
const forStaff: readonly Tab[] = ['home', 'queue', 'cases', 'inbox', 'me']

interface TabBarProps {
  here: Tab
  unread: number
  staff: boolean
}

/** The ways to the main screens; staff find their queue among them. */
export function TabBar({ here, unread, staff }: TabBarProps) {
  const words = useWords(commonWords)
  return (
    <View className="tab-bar" role="tablist">
      {(staff ? forStaff : forEverybody).map(tab => (
        <Press
          key={tab}
          className={`tab${tab === here ? ' tab-here' : ''}`}
          role="tab"
          label={
            tab === 'inbox' && unread > 0 ? `${words.tabs[tab]} ${words.unread(unread)}` : words.tabs[tab]
          }
          onTap={() => {
            if (tab !== here) open(tab satisfies ScreenName)
          }}
        >
          <View className="tab-icon">
            <Icon name={icons[tab]} />
            {tab === 'inbox' && unread > 0 && (
              <Text className="tab-count numbers">{unread > 99 ? '99+' : unread}</Text>
            )}
          </View>
          <Text>{words.tabs[tab]}</Text>
        </Press>
      ))}
    </View>
  )
}
