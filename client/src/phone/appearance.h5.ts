import type { Language } from '@shared/contract/words'

const darkQuery = (): MediaQueryList | undefined => window.matchMedia?.('(prefers-color-scheme: dark)')

export const systemIsDark = (): boolean => darkQuery()?.matches === true

export const systemLanguage = (): Language => (navigator.language.startsWith('zh') ? 'zh-CN' : 'en')

export const onSchemeChange = (listen: (dark: boolean) => void): void => {
  darkQuery()?.addEventListener?.('change', event => listen(event.matches))
}

export const paintBars = (dark: boolean, language: Language): void => {
  document.documentElement.lang = language
  document.body.classList.toggle('dark', dark)
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', dark ? '#0f1211' : '#f3f4f2')
}

export const nameScreen = (title: string): void => {
  document.title = title
}
