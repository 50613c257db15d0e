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

/** What WeChat's dialog and settings say about messages: the answer to the next question, and what is kept for always. */
export const wechat = {
  answer: 'accept' as 'accept' | 'reject' | 'closed',
  kept: undefined as 'accept' | 'reject' | undefined,
  mainSwitch: true,
  asked: [] as string[][],
  settingsOpened: 0,
}

const templatesWith = (word: string, templates: readonly string[]) =>
  Object.fromEntries(templates.map(template => [template, word]))

const requestSubscribeMessage = ({ tmplIds }: { tmplIds: string[] }) => {
  wechat.asked.push(tmplIds)
  if (wechat.answer === 'closed') return Promise.reject(new Error('requestSubscribeMessage:fail'))
  return Promise.resolve(templatesWith(wechat.kept ?? wechat.answer, tmplIds))
}

const getSetting = () =>
  Promise.resolve({
    subscriptionsSetting: {
      mainSwitch: wechat.mainSwitch,
      ...(wechat.kept ? { itemSettings: templatesWith(wechat.kept, ['campus-service-progress']) } : {}),
    },
  })

const openSetting = () => {
  wechat.settingsOpened += 1
  return Promise.resolve({})
}

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
  requestSubscribeMessage,
  getSetting,
  openSetting,
}
