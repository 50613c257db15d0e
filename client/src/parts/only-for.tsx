import type { ReactNode } from 'react'
import type { Role } from '@shared/contract/words'
import { openSignIn } from '@/cloud/transport'
import { useActingRoles, useSession } from '@/cloud/session'
import { RefusalNotice } from '@/components/refusal-notice'
import { Screen } from '@/components/screen'

interface OnlyForProps {
  title: string
  /** Without, for everybody who holds a role. */
  roles?: readonly Role[]
  children: ReactNode
}

/** A screen that asks the server nothing before it is filled in: whoever may not use it is told so at once. */
export function OnlyFor({ title, roles, children }: OnlyForProps) {
  const known = useSession(now => now.me !== undefined)
  const held = useActingRoles()
  if (!known || held.some(({ role }) => roles?.includes(role) ?? true)) return <>{children}</>
  return (
    <Screen title={title}>
      <RefusalNotice code="FORBIDDEN" onRetry={() => undefined} onSignIn={openSignIn} />
    </Screen>
  )
}
