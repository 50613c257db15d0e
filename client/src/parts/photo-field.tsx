import { errorSentences } from '@shared/copy/errors'
import { commonWords } from '@shared/copy/common'
import { Field } from '@/components/field'
import { PhotoPicker } from '@/components/photo-picker'
import { useWords } from '@/theme/use-words'
import { MOST_PHOTOS } from '@/cloud/limits'
import type { PhotoToSend } from '@/cloud/outbox'
import { useConsentGate } from './consent-gate'
import { usePhotosToSend, type ChangePhotos } from './photos-to-send'

interface PhotoFieldProps {
  label: string
  hint?: string | undefined
  optional?: boolean
  error?: string | undefined
  most?: number
  photos: readonly PhotoToSend[]
  onChange: ChangePhotos
}

/** Photos as an answer to a question; what went wrong with one stands at the field. */
export function PhotoField({
  label,
  hint,
  optional = false,
  error,
  most = MOST_PHOTOS,
  photos,
  onChange,
}: PhotoFieldProps) {
  const words = useWords(commonWords).photos
  const errors = useWords(errorSentences)
  const { shown, trouble, add, remove, retry } = usePhotosToSend(photos, onChange, most)
  const said =
    trouble === undefined
      ? undefined
      : trouble === 'wrongKind' || trouble === 'tooLarge'
        ? words[trouble]
        : errors[trouble]
  const gate = useConsentGate()
  return (
    <Field label={label} hint={hint} error={said ?? error} optional={optional}>
      <PhotoPicker
        photos={shown}
        most={most}
        onAdd={() => gate.pass(add)}
        onRemove={remove}
        onRetry={retry}
      />
      {gate.sheet}
    </Field>
  )
}
