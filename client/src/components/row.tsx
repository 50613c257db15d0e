import type { ReactNode } from 'react'
import { Press, Text, View } from '@/primitives'
import { Icon, type IconName } from './icon'

interface RowProps {
  title: ReactNode
  /** Under the title. */
  note?: ReactNode
  /** At the end of the line. */
  value?: ReactNode
  icon?: IconName
  onTap?: (() => void) | undefined
  label?: string | undefined
  /** Shown instead of the arrow, where the row opens nothing. */
  mark?: IconName | undefined
}

/** A line of a list: what it is, something about it, where it leads. */
export function Row({ title, note, value, icon, onTap, label, mark }: RowProps) {
  const inside = (
    <>
      {icon && (
        <View className="row-icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="grow">
        <View className="row-title">{title}</View>
        {note !== undefined && <View className="row-note">{note}</View>}
      </View>
      {value !== undefined && <View className="row-value">{value}</View>}
      {(mark ?? (onTap ? 'next' : undefined)) && (
        <View className="row-mark">
          <Icon name={mark ?? 'next'} size="small" />
        </View>
      )}
    </>
  )
  return onTap ? (
    <Press className="list-row" onTap={onTap} label={label}>
      {inside}
    </Press>
  ) : (
    <View className="list-row">{inside}</View>
  )
}

/** A name and its value, e.g. in "check your answers". */
export function Fact({ name, children, action }: { name: string; children: ReactNode; action?: ReactNode }) {
  return (
    <View className="fact">
      <Text className="fact-name">{name}</Text>
      <View className="fact-value">{children}</View>
      {action}
    </View>
  )
}
