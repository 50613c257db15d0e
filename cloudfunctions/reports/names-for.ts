import type { Case } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import type { ProofView } from '@shared/contract/job'
import type { Language } from '@shared/contract/words'
import { proofWords } from '@shared/copy/proof'
import { maskNumbers } from '@shared/domain/mask-numbers'
import type { Settings } from '../platform/settings'
import { maskName } from './notable-cases'

/** What a proof needs from other features. */
export interface ProofNeeds {
  settings(): Promise<Settings>
  nameOf(id: string): Promise<string>
  departmentName(id: string, language: Language): Promise<string>
  /** The row at which the chain of a case is not what was written, or null. */
  faultIn(subject: Case, chain: readonly Event[]): number | null
}

/** Names as this reader may have them. */
export const namesFor = (subject: Case, view: ProofView, needs: ProofNeeds, language: Language) => {
  const words = proofWords[language]
  const requester = async (): Promise<string> => {
    const name = subject.onBehalf?.contactName ?? (await needs.nameOf(subject.requester))
    if (view === 'keeper') return words.requester
    if (name === '') return words.anonymous
    return view === 'colleague' ? maskName(name) : name
  }
  const staff = async (id: string): Promise<string> => {
    const name = await needs.nameOf(id)
    return view === 'keeper' || name === '' ? words.staff : name
  }
  return {
    requester,
    staff,
    of: (id: string) => (id === subject.requester ? requester() : staff(id)),
    text: (text: string) => (view === 'own' || view === 'handler' ? text : maskNumbers(text)),
  }
}
