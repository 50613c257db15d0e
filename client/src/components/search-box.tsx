import { Input, View } from '@/primitives'
import { Icon } from './icon'

interface SearchBoxProps {
  /** What is searched, for who cannot see the field. */
  label: string
  placeholder: string
  value: string
  onInput: (value: string) => void
  /** It stands on the page itself, not in a card. */
  open?: boolean
}

/** One field to find things by words. */
export function SearchBox({ label, placeholder, value, onInput, open = false }: SearchBoxProps) {
  return (
    <View className={open ? 'search search-open' : 'search'} role="search">
      <Icon name="search" />
      <Input
        className="search-input"
        kind="search"
        label={label}
        placeholder={placeholder}
        value={value}
        onInput={onInput}
        maxLength={20}
      />
    </View>
  )
}
