import { useEffect } from 'react'

/** Taro's pages as far as the screens use them on the web: which screen is open, and with what. */
export const opened: string[] = []
export let params: Record<string, string> = {}

/** The next screen is drawn as if opened with these. */
export const openWith = (given: Record<string, string>): void => {
  params = given
  opened.length = 0
}

export const useRouter = () => ({ params })
export const useDidShow = (act: () => void) => useEffect(act, [])
export const useDidHide = () => undefined
export const useReachBottom = () => undefined

const go = ({ url }: { url: string }) => {
  opened.push(url)
  return Promise.resolve()
}

export default {
  navigateTo: go,
  redirectTo: go,
  switchTab: go,
  navigateBack: () => go({ url: 'back' }),
  getCurrentPages: () => [1, 2],
}
