import { TabBar, type Tab } from '@/components/tab-bar'
import { useHasTasks, useSession } from '@/cloud/session'

/** The bar of tabs for whoever is here. */
export function Tabs({ here }: { here: Tab }) {
  const unread = useSession(now => now.unread)
  const todo = useSession(now => now.todo)
  // Whoever stands at the queue has one, also while it is not yet known who they are.
  const tasks = useHasTasks() || here === 'queue'
  return <TabBar here={here} unread={unread} todo={todo} tasks={tasks} />
}
