import type { Job, ProofView } from '@shared/contract/job'
import { proofWords } from '@shared/copy/proof'
import { needsNumbers, type Relation } from '@shared/domain/relations'
import type { JobWork } from '../platform/job-work'
import { namesFor, type ProofNeeds } from './names-for'
import { readCase, readChain } from './reports.store'

/**
 * How much of the identities a reader sees: their own case; a case they deal with; one they look after, with the
 * requester's name masked; one they only keep running, without anybody's name.
 */
export const proofViewOf = (relations: ReadonlySet<Relation>): ProofView => {
  if (relations.has('requester')) return 'own'
  if (needsNumbers(relations)) return 'handler'
  return [...relations].some(relation => relation !== 'administrator') ? 'colleague' : 'keeper'
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
