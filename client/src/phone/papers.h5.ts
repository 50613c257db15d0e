import type { FileKind } from '@shared/contract/file'
import { askForFiles, keep, MOST_BYTES } from './photos.h5'
import type { ChosenPhotos } from './photos'

const endings = (kinds: readonly FileKind[]) =>
  kinds.flatMap(kind => (kind === 'jpg' ? ['.jpg', '.jpeg'] : [`.${kind}`]))

export const choosePapers = async (most: number, kinds: readonly FileKind[]): Promise<ChosenPhotos> => {
  const accept = endings(kinds)
  const files = (await askForFiles(most > 1, accept.join(','))).slice(0, most)
  const right = files.filter(({ name }) => accept.some(ending => name.toLowerCase().endsWith(ending)))
  const fitting = right.filter(({ size }) => size <= MOST_BYTES)
  const photos = await Promise.all(fitting.map(async file => ({ ...(await keep(file)), name: file.name })))
  if (right.length < files.length) return { photos, problem: 'wrongKind' }
  return fitting.length < right.length ? { photos, problem: 'tooLarge' } : { photos }
}
