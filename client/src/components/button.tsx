import { Press, Text, View } from '@/primitives'
import { Icon, type IconName } from './icon'

interface ButtonProps {
  words: string
  onTap: () => void
  look?: 'primary' | 'second' | 'plain' | 'danger'
  icon?: IconName
  /** On its way: it cannot be tapped again, and says so. */
  busy?: boolean
  disabled?: boolean
  small?: boolean
  label?: string | undefined
}

/** Something to do. One primary a screen, at thumb height. */
export function Button({
  words,
  onTap,
  look = 'second',
  icon,
  busy = false,
  disabled = false,
  small = false,
  label,
}: ButtonProps) {
  return (
    <Press
      className={`button button-${look}${small ? ' button-small' : ''}`}
      disabled={disabled || busy}
      label={label}
      onTap={onTap}
    >
      {busy && <View className="turning" silent />}
      {!busy && icon && <Icon name={icon} />}
      <Text>{words}</Text>
    </Press>
  )
}

interface IconButtonProps {
  icon: IconName
  label: string
  onTap: () => void
}

/** A picture to tap; its words are for those who cannot see it. */
export function IconButton({ icon, label, onTap }: IconButtonProps) {
  return (
    <Press className="icon-button" label={label} onTap={onTap}>
      <Icon name={icon} />
    </Press>
  )
}
