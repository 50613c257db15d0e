import type { Role } from '@shared/contract/words'
import { meWords } from '@shared/copy/me'
import { supervisionWords } from '@shared/copy/supervision'
import { useActingRoles } from '@/cloud/session'
import { Card, Section } from '@/components/card'
import type { IconName } from '@/components/icon'
import { Row } from '@/components/row'
import { DeadlineRows } from '@/parts/setting-rows'
import { open } from '@/phone/navigation'
import { useWords } from '@/theme/use-words'

/** Ways to work, and the roles they are for; without roles, for everybody in the office. */
const ways = [
  { screen: 'queue', icon: 'todo' },
  { screen: 'behalf', icon: 'behalf' },
  { screen: 'ledger', icon: 'ledger' },
  { screen: 'numbers', icon: 'calendar' },
  { screen: 'supervise', icon: 'alert', roles: ['administrator', 'supervisor'] },
  { screen: 'window', icon: 'badge', roles: ['specialist', 'administrator'] },
  { screen: 'roster', icon: 'me', roles: ['administrator'] },
  { screen: 'roles', icon: 'cap', roles: ['administrator'] },
  { screen: 'manageItems', icon: 'paper', roles: ['administrator'] },
  { screen: 'routing', icon: 'flag', roles: ['administrator'] },
  { screen: 'accuracy', icon: 'stamp', roles: ['administrator', 'supervisor'] },
  { screen: 'unsealing', icon: 'lock', roles: ['administrator', 'supervisor'] },
  { screen: 'refusals', icon: 'alert', roles: ['administrator', 'supervisor'] },
] as const satisfies readonly { screen: string; icon: IconName; roles?: readonly Role[] }[]

/** What the roles somebody acts in let them do. */
export function Work() {
  const words = { ...useWords(meWords), supervise: useWords(supervisionWords).title }
  const grants = useActingRoles()
  const holdsOne = (asked: readonly Role[]) => grants.some(({ role }) => asked.includes(role))
  if (grants.length === 0) return null
  return (
    <Section title={words.work}>
      <Card tight>
        <DeadlineRows />
        {ways
          .filter(way => !('roles' in way) || holdsOne(way.roles))
          .map(({ screen, icon }) => (
            <Row key={screen} icon={icon} title={words[screen]} onTap={() => open(screen)} />
          ))}
      </Card>
    </Section>
  )
}
