import { Note } from '@/components/card'
import { Text } from '@/primitives'
import { useSayings } from '../say/sayings'

/** Says that something is still an invention; it is confirmed on the check-up's page, where that is written down. */
export function SampleNote({ sample }: { sample: true | undefined }) {
  const { sampleNote } = useSayings().editor
  return sample ? (
    <Note tone="warn" icon="flag">
      <Text>{sampleNote}</Text>
    </Note>
  ) : null
}
