import { commonWords } from '@shared/copy/common'
import { errorSentences } from '@shared/copy/errors'
import { keepDraft } from '@/cloud/drafts'
import { onSettled, type Job } from '@/cloud/outbox'
import { forgetSeen, renewShown } from '@/cloud/use-answer'
import { say } from '@/components/snackbar'
import { restoreDraft } from '@/pages/feedback/draft'
import { usePreferences } from '@/theme/preferences'
import { campusFieldsOf } from '@/time/campus-time'

/** Where the words of a refused job go back to, so that nothing is lost. */
const giveBack = (job: Job): void => {
  if (job.kind === 'submit')
    restoreDraft({ ...job.data, photos: job.photos } as Parameters<typeof restoreDraft>[0])
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
  if (job.kind === 'command' && 'text' in job.data.input)
    keepDraft(`handle:${job.data.id}`, job.data.input.text)
}

/** Tells the person how something ended that they sent earlier and are no longer waiting for. */
export const tellWhatArrived = (): void => {
  onSettled((job, settled) => {
    const { language } = usePreferences.getState()
    forgetSeen()
    renewShown()
    if (!settled.answer.ok) {
      giveBack(job)
      const said =
        job.kind === 'command'
          ? errorSentences[language][settled.answer.code]
          : commonWords[language].outboxRefused
      return say(said, { icon: 'alert', forMs: 8_000 })
    }
    if (settled.kind !== 'command') {
      say(commonWords[language].outboxSent(settled.answer.data.number), { icon: 'send', forMs: 8_000 })
    }
  })
}
