import type { Language } from '../contract/words'

/** One set of words in every language. */
export type Copy<Words> = Readonly<Record<Language, Words>>

/**
 * Words in both languages. The Chinese side names what there is to say; an English side that lacks a sentence, or has
 * one too many, does not compile.
 */
export const inBothLanguages = <Words>(copy: { 'zh-CN': Words; en: NoInfer<Words> }): Copy<Words> => copy
