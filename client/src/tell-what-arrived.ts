import type { Refusal } from '@shared/contract/codes'
import { caseWords } from '@shared/copy/case'
import { commonWords } from '@shared/copy/common'
import { errorSentences } from '@shared/copy/errors'
import { composeWords } from '@shared/copy/phrases'
import { keepDraft } from '@/cloud/drafts'
import { onSettled, type Job } from '@/cloud/outbox'
import { forgetSeen, renewShown } from '@/cloud/use-answer'
import { say } from '@/components/snackbar'
import { restoreDraft } from '@/pages/feedback/draft'
import { restoreItemDraft } from '@/parts/items/item-draft'
import { usePreferences } from '@/theme/preferences'
import { campusFieldsOf } from '@/time/campus-time'

/** Where the words of a refused job go back to, so that nothing is lost. */
const giveBack = (job: Job): void => {
  if (job.kind === 'submit')
    restoreDraft(
      {
        ...job.data,
        photos: job.photos,
        ...(job.recording ? { recording: job.recording } : {}),
      } as Parameters<typeof restoreDraft>[0],
      job.draft,
    )
  if (job.kind === 'behalf') {
    const { originalAt, ...said } = job.data
    const empty = { contactName: '', phone: '', place: '' }
    keepDraft('behalf', {
      ...empty,
      ...said,
      ...campusFieldsOf(originalAt),
      photos: job.photos.map(({ path }) => ({ path })),
    })
  }
  if (job.kind === 'apply') restoreItemDraft(job.data.item, job.draft)
  if (job.kind === 'command' && 'text' in job.data.input)
    keepDraft(`handle:${job.data.id}`, job.data.input.text)
}

/** Why an act was refused; where somebody was quicker, what they did. */
const whyNot = ({ code, changed = [] }: Pick<Refusal, 'code' | 'changed'>): string => {
  const { language } = usePreferences.getState()
  const names: Readonly<Record<string, string>> = caseWords[language].command
  const done = [...new Set(changed.flatMap(command => names[command] ?? []))]
  const words = composeWords[language]
  if (code === 'STALE' && done.length > 0) return words.stale(done.join(words.join))
  return errorSentences[language][code]
}

/** Tells the person how something ended that they sent earlier and are no longer waiting for. */
export const tellWhatArrived = (): void => {
  onSettled((job, settled) => {
    const { language } = usePreferences.getState()
    forgetSeen()
    renewShown()
    if (!settled.answer.ok) {
      giveBack(job)
      const said = job.kind === 'command' ? whyNot(settled.answer) : commonWords[language].outboxRefused
      return say(said, { icon: 'alert', forMs: 8_000 })
    }
    if (settled.kind !== 'command') {
      say(commonWords[language].outboxSent(settled.answer.data.number), { icon: 'send', forMs: 8_000 })
    }
  })
}
