import { View } from '@/primitives'

/** The pictures of theme/icons.css. */
export const iconNames = [
  'home',
  'cases',
  'inbox',
  'me',
  'todo',
  'back',
  'next',
  'down',
  'pen',
  'camera',
  'pin',
  'phone',
  'clock',
  'check',
  'done',
  'alert',
  'urgent',
  'wait',
  'close',
  'plus',
  'search',
  'filter',
  'send',
  'talk',
  'complaint',
  'suggestion',
  'inquiry',
  'star',
  'starred',
  'again',
  'offline',
  'lock',
  'photo',
  'pass',
  'undo',
  'sun',
  'letters',
  'globe',
  'leave',
  'copy',
  'house',
  'ledger',
  'behalf',
  'flag',
  'urge',
  'cap',
  'badge',
  'calendar',
  'wallet',
  'book',
  'paper',
  'stamp',
  'room',
  'wrench',
  'card',
  'play',
  'stop',
] as const
export type IconName = (typeof iconNames)[number]

interface IconProps {
  name: IconName
  size?: 'small' | 'normal' | 'large'
}

/** A picture beside a word: silent, because the word says it. */
export function Icon({ name, size = 'normal' }: IconProps) {
  return <View className={`icon icon-${name}${size === 'normal' ? '' : ` icon-${size}`}`} silent />
}
