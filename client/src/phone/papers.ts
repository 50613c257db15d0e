import Taro from '@tarojs/taro'
import type { FileKind } from '@shared/contract/file'
import { keepFile, MOST_BYTES, type ChosenPhotos } from './photos'

const endingOf = (name: string) => name.slice(name.lastIndexOf('.') + 1).toLowerCase()

/** Lets the person choose at most `most` files of these kinds from their chats. Empty where they changed their mind. */
export const choosePapers = async (most: number, kinds: readonly FileKind[]): Promise<ChosenPhotos> => {
  const chosen = await Taro.chooseMessageFile({
    count: most,
    type: 'file',
    extension: kinds.flatMap(kind => (kind === 'jpg' ? ['jpg', 'jpeg'] : [kind])),
  }).catch(() => undefined)
  const files = chosen?.tempFiles ?? []
  const right = files.filter(({ name }) => kinds.some(kind => endingOf(name).replace('jpeg', 'jpg') === kind))
  const fitting = right.filter(({ size }) => size <= MOST_BYTES)
  const photos = await Promise.all(
    fitting.map(async ({ path, size, name }) => ({ path: await keepFile(path), sizeBytes: size, name })),
  )
  if (right.length < files.length) return { photos, problem: 'wrongKind' }
  return fitting.length < right.length ? { photos, problem: 'tooLarge' } : { photos }
}
