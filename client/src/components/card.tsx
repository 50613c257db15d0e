import type { ReactNode } from 'react'
import { Press, Text, View } from '@/primitives'
import { Icon, type IconName } from './icon'

/** A white sheet that holds what belongs together. */
export function Card({ children, tight = false }: { children: ReactNode; tight?: boolean }) {
  return <View className={`card${tight ? ' card-tight' : ''}`}>{children}</View>
}

interface SectionProps {
  title: string
  children: ReactNode
  /** A way to all of it, at the end of the title's line. */
  more?: { words: string; onTap: () => void } | undefined
}

/** A titled part of a screen. */
export function Section({ title, children, more }: SectionProps) {
  return (
    <View className="section">
      <View className="section-head">
        <Text className="section-title" role="heading">
          {title}
        </Text>
        {more && (
          <Press className="section-more" onTap={more.onTap}>
            <Text>{more.words}</Text>
            <Icon name="next" size="small" />
          </Press>
        )}
      </View>
      {children}
    </View>
  )
}

interface NoteProps {
  tone?: Tone
  icon?: IconName
  children: ReactNode
}
export type Tone = 'plain' | 'campus' | 'calm' | 'ok' | 'warn' | 'danger'

/** A sentence set apart, with a picture, so that its tone is not colour alone. */
export function Note({ tone = 'calm', icon = 'inquiry', children }: NoteProps) {
  return (
    <View className={`note tone-${tone}`}>
      <Icon name={icon} />
      <View className="grow">{children}</View>
    </View>
  )
}
