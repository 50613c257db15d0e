import type { CaseCard as CaseCardData } from '@shared/contract/case'
import { Press, Text, View } from '@/primitives'
import { likenessWords } from '@shared/copy/likeness'
import { useWords } from '@/theme/use-words'
import { Badge } from './badge'
import { CaseBadges, StatusBadge } from './case-words'
import { Moment, ProgressParts, TimeLeft } from './time-left'

/** A case in a list: what it is, how far it is, how long it may still take. */
export function CaseCard({ card, onTap }: { card: CaseCardData; onTap: () => void }) {
  const { mine } = useWords(likenessWords)
  return (
    <Press className="card case-card" onTap={onTap}>
      <View className="row row-wrap spread">
        <View className="row">
          <CaseBadges of={card} />
          {card.joined && <Badge icon="plus" words={mine} />}
        </View>
        <StatusBadge status={card.status} ofItem={card.item !== undefined} />
      </View>
      <View className="two-lines case-title">{card.title}</View>
      <ProgressParts done={card.progress.done} of={card.progress.of} />
      <View className="row row-wrap spread">
        {card.dueAt === null ? (
          <View className="fine">
            <Moment at={card.updatedAt} />
          </View>
        ) : (
          <TimeLeft dueAt={card.dueAt} />
        )}
        <Text className="fine">{card.departmentName}</Text>
      </View>
    </Press>
  )
}
