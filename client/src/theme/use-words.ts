import type { Copy } from '@shared/copy/language'
import { usePreferences } from './preferences'

/** The words of a copy in the person's language. */
export const useWords = <Words>(copy: Copy<Words>): Words => copy[usePreferences(now => now.language)]
