import type { CaseView } from '@shared/contract/case'
import { Icon } from '@/components/icon'
import { Attachments } from '@/parts/attachments'
import { Text, View } from '@/primitives'

interface CaseAskedProps {
  view: CaseView
  /** How large the words stand: the requester knows them, staff read them first. */
  className: 'case-text' | 'desk-text'
}

/** What was said, shown and where; a recording brings its own words with it. */
export function CaseAsked({ view, className }: CaseAskedProps) {
  return (
    <>
      {!view.voice && (
        <Text className={className} selectable>
          {view.text}
        </Text>
      )}
      <Attachments caseId={view.id} files={view.attachments.filter(({ key }) => key !== view.voice?.key)} />
      {view.place && (
        <View className="row quiet small">
          <Icon name="pin" size="small" />
          <Text>{view.place}</Text>
        </View>
      )}
    </>
  )
}
