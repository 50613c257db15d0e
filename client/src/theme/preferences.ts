import { create } from 'zustand'
import { languages, type Language } from '@shared/contract/words'
import { onSchemeChange, systemIsDark, systemLanguage } from '@/phone/appearance'
import { readStored, writeStored } from '@/phone/storage'

export const schemes = ['system', 'light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

/** How one person wants the app to look and speak; kept on the phone, because it must hold before anybody signs in. */
interface Preferences {
  language: Language
  scheme: Scheme
  elder: boolean
  systemDark: boolean
}

const KEY = 'preferences'

const stored = (): Partial<Record<keyof Preferences, unknown>> => {
  const value = readStored(KEY)
  return typeof value === 'object' && value !== null ? value : {}
}

const firstPreferences = (): Preferences => {
  const kept = stored()
  return {
    language: languages.find(word => word === kept.language) ?? systemLanguage(),
    scheme: schemes.find(word => word === kept.scheme) ?? 'system',
    elder: kept.elder === true,
    systemDark: systemIsDark(),
  }
}

export const usePreferences = create<Preferences>(firstPreferences)

export const isDark = ({ scheme, systemDark }: Preferences): boolean =>
  scheme === 'dark' || (scheme === 'system' && systemDark)

/** Changes and keeps preferences; every screen follows at once. */
export const prefer = (change: Partial<Omit<Preferences, 'systemDark'>>): void => {
  usePreferences.setState(change)
  const { language, scheme, elder } = usePreferences.getState()
  writeStored(KEY, { language, scheme, elder })
}

/** Takes the language a person chose on another device, unless they have chosen on this one. */
export const adoptLanguage = (language: Language): void => {
  if (stored().language === undefined) usePreferences.setState({ language })
}

/** The classes of a screen's outermost element; tokens.css hangs on them. */
export const useModeClass = (): string => {
  const dark = usePreferences(isDark)
  const elder = usePreferences(now => now.elder)
  return `app${dark ? ' dark' : ''}${elder ? ' elder' : ''}`
}

onSchemeChange(systemDark => usePreferences.setState({ systemDark }))
