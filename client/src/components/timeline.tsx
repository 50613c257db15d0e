import type { ReactNode } from 'react'
import { Text, View } from '@/primitives'
import type { Tone } from './card'
import { Icon, type IconName } from './icon'
import { Moment } from './time-left'

export interface Happening {
  id: string
  at: number
  icon: IconName
  tone?: Tone
  /** Who did what, one sentence. */
  title: string
  /** What was said or given along with it. */
  children?: ReactNode
}

/** The story of a case, the newest last: who did what and when. */
export function Timeline({ happenings, next }: { happenings: readonly Happening[]; next?: ReactNode }) {
  return (
    <View className="timeline" role="list">
      {happenings.map(happening => (
        <View key={happening.id} className="happening" role="listitem">
          <View className={`happening-dot tone-${happening.tone ?? 'plain'}`}>
            <Icon name={happening.icon} size="small" />
          </View>
          <View className="grow">
            <View className="happening-title">{happening.title}</View>
            <View className="fine">
              <Moment at={happening.at} />
            </View>
            {happening.children && <View className="happening-body">{happening.children}</View>}
          </View>
        </View>
      ))}
      {next && (
        <View className="happening happening-next" role="listitem">
          <View className="happening-dot">
            <Icon name="wait" size="small" />
          </View>
          <View className="grow">{next}</View>
        </View>
      )}
    </View>
  )
}

/** What somebody wrote, as they wrote it. */
export function Quote({ children }: { children: ReactNode }) {
  return (
    <View className="quote">
      <Text selectable>{children}</Text>
    </View>
  )
}
