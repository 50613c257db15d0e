import type { Case } from '../contract/case'
import type { Language } from '../contract/words'
import { lineOf } from '../domain/line-of'
import { voiceWords } from './voice'

/** A case as a line of a list, in the reader's language. A recording without words yet says how long it is. */
export const titleOf = ({ text, voice }: Pick<Case, 'text' | 'voice'>, language: Language): string =>
  text === '' && voice ? voiceWords[language].title(voice.seconds) : lineOf(text)
