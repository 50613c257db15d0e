import Taro from '@tarojs/taro'
import type { Language } from '@shared/contract/words'

const appInfo = (): { theme?: string; language?: string } => {
  try {
    return Taro.getAppBaseInfo()
  } catch {
    return {}
  }
}

/** Whether the phone itself is in dark mode now. */
export const systemIsDark = (): boolean => appInfo().theme === 'dark'

/** The phone's language, Chinese where it is neither. */
export const systemLanguage = (): Language => (appInfo().language?.startsWith('en') ? 'en' : 'zh-CN')

export const onSchemeChange = (listen: (dark: boolean) => void): void => {
  Taro.onThemeChange?.(({ theme }) => listen(theme === 'dark'))
}

/** Colours what WeChat draws itself: the bar above and the ground behind a screen. */
export const paintBars = (dark: boolean, _language: Language): void => {
  const ground = dark ? '#0f1211' : '#f3f4f2'
  const ignore = () => undefined
  void Taro.setNavigationBarColor({
    frontColor: dark ? '#ffffff' : '#000000',
    backgroundColor: ground,
    animation: { duration: 0, timingFunc: 'linear' },
    fail: ignore,
  }).catch(ignore)
  void Taro.setBackgroundColor({ backgroundColor: ground, fail: ignore }).catch(ignore)
}

/** The words in the bar above a screen. */
export const nameScreen = (title: string): void => {
  void Taro.setNavigationBarTitle({ title }).catch(() => undefined)
}
