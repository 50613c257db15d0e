import { TabBar, type Tab } from '@/components/tab-bar'
import { useIsStaff, useSession } from '@/cloud/session'

/** The bar of tabs for whoever is here. */
export function Tabs({ here }: { here: Tab }) {
  return <TabBar here={here} unread={useSession(now => now.unread)} staff={useIsStaff()} />
}
