import { useEffect, type ReactNode } from 'react'
import { commonWords } from '@shared/copy/common'
import { Text, View } from '@/primitives'
import { listenForEscape } from '@/phone/keys'
import { useWords } from '@/theme/use-words'
import { IconButton } from './button'

interface SheetProps {
  title: string
  children: ReactNode
  /** The one thing to do, at the bottom. */
  footer?: ReactNode
  onClose: () => void
}

/** Something asked in between, from the bottom, where the thumb is. The screen behind it stays as it was. */
export function Sheet({ title, children, footer, onClose }: SheetProps) {
  const words = useWords(commonWords)
  useEffect(() => listenForEscape(onClose), [onClose])
  return (
    <View className="sheet-layer">
      <View className="sheet-shade" onTap={onClose} silent />
      <View className="sheet" role="dialog" label={title}>
        <View className="sheet-head">
          <Text className="sheet-title" role="heading">
            {title}
          </Text>
          <IconButton icon="close" label={words.close} onTap={onClose} />
        </View>
        <View className="sheet-body">{children}</View>
        {footer && <View className="sheet-foot">{footer}</View>}
      </View>
    </View>
  )
}
