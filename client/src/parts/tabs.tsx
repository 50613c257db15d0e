import { TabBar, type Tab } from '@/components/tab-bar'
import { useHasTasks, useSession } from '@/cloud/session'

/** The bar of tabs for whoever is here. */
export function Tabs({ here }: { here: Tab }) {
  const unread = useSession(now => now.unread)
  const todo = useSession(now => now.todo)
  return <TabBar here={here} unread={unread} todo={todo} tasks={useHasTasks()} />
}
