import Taro from '@tarojs/taro'

/** A photo on this phone: `path` is where it lies, kept over restarts until it is dropped. */
export interface KeptPhoto {
  path: string
  sizeBytes: number
  /** Its name, where it is a file with one. */
  name?: string
}

/** Why a chosen file is not taken. */
export type PhotoProblem = 'wrongKind' | 'tooLarge'

export interface ChosenPhotos {
  photos: KeptPhoto[]
  problem?: PhotoProblem
}

export const MOST_BYTES = 8_000_000

/** Keeps a file the phone has made or been given; it stays until it is dropped. */
export const keepFile = (tempFilePath: string): Promise<string> =>
  new Promise(resolve => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      // A full phone keeps no copy; the temporary one lasts while the app is open.
      fail: () => resolve(tempFilePath),
    })
  })

/** Lets the person take or choose at most `most` photos. An empty list where they changed their mind. */
export const choosePhotos = async (most: number): Promise<ChosenPhotos> => {
  const chosen = await Taro.chooseMedia({
    count: most,
    mediaType: ['image'],
    sizeType: ['compressed'],
  }).catch(() => undefined)
  const files = chosen?.tempFiles ?? []
  const fitting = files.filter(file => file.size <= MOST_BYTES)
  const photos = await Promise.all(
    fitting.map(async file => ({ path: await keepFile(file.tempFilePath), sizeBytes: file.size })),
  )
  return fitting.length < files.length ? { photos, problem: 'tooLarge' } : { photos }
}

/** An address a picture can be shown from, undefined where the photo is gone. */
export const showKeptPhoto = async (path: string): Promise<string | undefined> => path

/** Frees the room of photos that have been sent or removed. */
export const dropPhotos = (paths: readonly string[]): void => {
  for (const filePath of paths)
    Taro.getFileSystemManager().removeSavedFile({ filePath, fail: () => undefined })
}
