import { inBothLanguages } from './language'

/** Back from the school's single sign-on. */
export const enteredWords = inBothLanguages({
  'zh-CN': {
    title: '登录',
    busy: '正在登录',
    failed: '没有登录成功',
    failedText: '可能是中途取消了，或者等得太久。您写的内容都在，请再登录一次。',
    again: '再登录一次',
  },
  en: {
    title: 'Sign in',
    busy: 'Signing you in',
    failed: 'You are not signed in',
    failedText: 'It was cancelled, or took too long. What you wrote is kept; please sign in again.',
    again: 'Sign in again',
  },
})
