import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState, type ReactNode } from 'react'
import { commonWords } from '@shared/copy/common'
import { drawsOwnBar } from '@/phone/frame'
import { nameScreen, paintBars } from '@/phone/appearance'
import { goBack } from '@/phone/navigation'
import { Text, View } from '@/primitives'
import { isDark, useModeClass, usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { IconButton } from './button'
import { Snackbar } from './snackbar'

interface ScreenProps {
  title: string
  children: ReactNode
  /** What to do here, at thumb height: the primary action. */
  footer?: ReactNode
  /** The bar of tabs, on the screens behind it. */
  tabs?: ReactNode
  /** Where "back" leads inside the screen; the screen below where left out. */
  onBack?: (() => void) | undefined
  /** Sheets and whatever else lies over the screen. */
  over?: ReactNode
  /** Uses the room of a wide screen. */
  wide?: boolean
}

/** The frame of every screen: title, safe edges, the mode, the action at the bottom, what is said in passing. */
export function Screen({ title, children, footer, tabs, onBack, over, wide = false }: ScreenProps) {
  const words = useWords(commonWords)
  const mode = useModeClass()
  useBarAbove(title)
  return (
    <View className={wide ? `${mode} app-wide` : mode}>
      <View className="screen">
        {drawsOwnBar && (
          <View className="bar">
            {tabs ? <View /> : <IconButton icon="back" label={words.back} onTap={onBack ?? goBack} />}
            <Text className="bar-title one-line" role="heading">
              {title}
            </Text>
            <View />
          </View>
        )}
        <View className="body">{children}</View>
        <View className="bottom">
          <Snackbar />
          {footer && <View className="footer">{footer}</View>}
          {tabs}
        </View>
        {over}
      </View>
    </View>
  )
}

/** WeChat has one bar for all screens: only the one that is seen may name and colour it. */
function useBarAbove(title: string) {
  const [seen, setSeen] = useState(true)
  const dark = usePreferences(isDark)
  const language = usePreferences(now => now.language)
  useDidShow(() => setSeen(true))
  useDidHide(() => setSeen(false))
  useEffect(() => {
    if (!seen) return
    nameScreen(title)
    paintBars(dark, language)
  }, [seen, title, dark, language])
}
