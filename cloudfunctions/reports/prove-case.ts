import type { Case } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import type { Job, ProofView } from '@shared/contract/job'
import type { Language } from '@shared/contract/words'
import { proofWords } from '@shared/copy/proof'
import { maskNumbers } from '@shared/domain/mask-numbers'
import { needsNumbers, type Relation } from '@shared/domain/relations'
import type { JobWork } from '../platform/job-work'
import type { Settings } from '../platform/settings'
import { maskName } from './notable-cases'
import { readCase, readChain } from './reports.store'

/** What a proof needs from other features. */
export interface ProofNeeds {
  settings(): Promise<Settings>
  nameOf(id: string): Promise<string>
  departmentName(id: string, language: Language): Promise<string>
  /** The row at which the chain of a case is not what was written, or null. */
  faultIn(subject: Case, chain: readonly Event[]): number | null
}

/**
 * How much of the identities a reader sees: their own case; a case they deal with; one they look after, with the
 * requester's name masked; one they only keep running, without anybody's name.
 */
export const proofViewOf = (relations: ReadonlySet<Relation>): ProofView => {
  if (relations.has('requester')) return 'own'
  if (needsNumbers(relations)) return 'handler'
  return [...relations].some(relation => relation !== 'administrator') ? 'colleague' : 'keeper'
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

/** One case on one page, as the asker may see it. Its chain is verified while it is written. */
export const proofWork = (needs: ProofNeeds): JobWork => ({
  slice: async () => ({ after: null, done: 1, of: 1, rows: [] }),
  async finish(job: Job, _parts, now) {
    const subject = await readCase(job.asked.case ?? '')
    if (!subject) throw new Error('The case of a proof is gone')
    const { drawProof } = await import('./draw-proof')
    const { language } = job
    const chain = await readChain(subject._id)
    const view = job.asked.view ?? 'keeper'
    const bytes = await drawProof({
      ...{ subject, chain, view, language, now, settings: await needs.settings() },
      names: namesFor(subject, view, needs, language),
      departmentName: await needs.departmentName(subject.department, language),
      fault: needs.faultIn(subject, chain),
    })
    return { name: proofWords[language].file(subject.number), bytes }
  },
})
