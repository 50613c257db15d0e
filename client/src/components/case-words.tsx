import type { CaseCard } from '@shared/contract/case'
import type { LocalText } from '@shared/contract/condition'
import type { CaseStatus, FeedbackType, Urgency } from '@shared/contract/words'
import { caseWords } from '@shared/copy/case'
import { flowWords } from '@shared/copy/forms'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { Badge } from './badge'
import type { Tone } from './card'
import type { IconName } from './icon'
import { iconOf } from './item-icon'

export const typeIcons: Record<FeedbackType | 'unknown', IconName> = {
  suggestion: 'suggestion',
  complaint: 'complaint',
  inquiry: 'inquiry',
  unknown: 'talk',
}

const statusLooks: Record<CaseStatus, { icon: IconName; tone: Tone }> = {
  submitted: { icon: 'check', tone: 'calm' },
  handling: { icon: 'again', tone: 'campus' },
  waiting: { icon: 'wait', tone: 'warn' },
  resolved: { icon: 'done', tone: 'ok' },
  rejected: { icon: 'close', tone: 'plain' },
  closed: { icon: 'done', tone: 'plain' },
  withdrawn: { icon: 'undo', tone: 'plain' },
  merged: { icon: 'copy', tone: 'plain' },
}

export function TypeBadge({ type }: { type: FeedbackType | null }) {
  const words = useWords(caseWords)
  return <Badge icon={typeIcons[type ?? 'unknown']} words={words.type[type ?? 'unknown']} />
}

/** Which item an application is for. */
export function ItemBadge({ item }: { item: { id: string; name: LocalText } }) {
  const language = usePreferences(now => now.language)
  return <Badge icon={iconOf(item.id)} words={item.name[language]} tone="campus" />
}

/** Only what is urgent says so: a badge everybody wears says nothing. */
export function UrgencyBadge({ urgency }: { urgency: Urgency }) {
  const words = useWords(caseWords)
  return urgency === 'urgent' ? <Badge icon="urgent" words={words.urgency.urgent} tone="danger" /> : null
}

interface StatusProps {
  status: CaseStatus
  atDesk?: boolean
  /** An application is done, not answered. */
  ofItem?: boolean
}

/** Where a case stands; staff and requester wait for each other, so each reads it from their own side. */
export function StatusBadge({ status, atDesk = false, ofItem = false }: StatusProps) {
  const words = useWords(caseWords)
  const { done } = useWords(flowWords).state
  const said = ofItem && status === 'resolved' ? done : (atDesk ? words.statusAtDesk : words.status)[status]
  return <Badge {...statusLooks[status]} words={said} />
}

/** How pressing a case is and what it is: the first thing read of it. */
export function CaseBadges({ of }: { of: Pick<CaseCard, 'urgency' | 'item' | 'type'> }) {
  return (
    <>
      <UrgencyBadge urgency={of.urgency} />
      {of.item ? <ItemBadge item={of.item} /> : <TypeBadge type={of.type} />}
    </>
  )
}
