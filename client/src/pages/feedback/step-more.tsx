import { commonWords } from '@shared/copy/common'
import { feedbackWords } from '@shared/copy/feedback'
import { MOST_PHOTOS, PHONE_CHARACTERS, PLACE_CHARACTERS } from '@/cloud/limits'
import { PhotoField } from '@/parts/photo-field'
import { TextField } from '@/components/field'
import type { ChangePhotos } from '@/parts/photos-to-send'
import { useWords } from '@/theme/use-words'
import { Anonymous } from './anonymous'
import type { Wrong } from './check-draft'
import type { FeedbackDraft } from './draft'
import { Question } from './question'

interface StepProps {
  draft: FeedbackDraft
  change: (more: Partial<FeedbackDraft>) => void
  changePhotos: ChangePhotos
  wrong: Wrong
}

/** Third question: photos, place, how to be reached. All optional. */
export function StepMore({ draft, change, changePhotos, wrong }: StepProps) {
  const words = useWords(feedbackWords).more
  const common = useWords(commonWords)
  return (
    <>
      <Question words={words.question} hint={words.hint} />
      <PhotoField
        label={words.photos}
        hint={common.photos.limit(MOST_PHOTOS)}
        photos={draft.photos}
        onChange={changePhotos}
      />
      <TextField
        label={words.place}
        placeholder={words.placePlaceholder}
        value={draft.place}
        onInput={place => change({ place })}
        maxLength={PLACE_CHARACTERS}
        error={wrong.place}
      />
      {!draft.anonymous && (
        <TextField
          label={words.phone}
          hint={words.phoneHint}
          kind="phone"
          placeholder={words.phonePlaceholder}
          value={draft.phone}
          onInput={phone => change({ phone })}
          maxLength={PHONE_CHARACTERS}
          error={wrong.phone}
        />
      )}
      <Anonymous on={draft.anonymous === true} onChange={anonymous => change({ anonymous })} />
    </>
  )
}
