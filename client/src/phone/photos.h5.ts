import type { ChosenPhotos, KeptPhoto } from './photos'

export const MOST_BYTES = 8_000_000
const LONGEST_SIDE_PX = 2048
const SHRINK_ABOVE_BYTES = 1_200_000

const openRoom = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('photos', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('photos')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no room'))
  })

const inRoom = async <T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const room = await openRoom()
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = act(room.transaction('photos', mode).objectStore('photos'))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('no room'))
    })
  } finally {
    room.close()
  }
}

/** Photos of this visit, for browsers that refuse a database (private windows). */
const unkept = new Map<string, Blob>()

/** Keeps a file over restarts, until it is dropped; answers its name in the room. */
export const keepFile = async (file: Blob): Promise<string> => {
  const path = `photo-${Date.now()}-${Math.random().toString(36).slice(2)}`
  unkept.set(path, file)
  await inRoom('readwrite', store => store.put(file, path)).catch(() => undefined)
  return path
}

/** Keeps bytes over restarts under a path of this browser. */
export const keep = async (photo: Blob): Promise<KeptPhoto> => ({
  path: await keepFile(photo),
  sizeBytes: photo.size,
})

/** The bytes of a kept photo; rejects where it is gone. */
export const readKeptPhoto = async (path: string): Promise<Blob> => {
  const photo = unkept.get(path) ?? (await inRoom<Blob | undefined>('readonly', store => store.get(path)))
  if (!photo) throw new Error('the photo is gone')
  return photo
}

/** A phone's photo has ten times the points anybody needs here, and weak networks pay for each. */
const shrink = async (photo: Blob): Promise<Blob> => {
  if (photo.size <= SHRINK_ABOVE_BYTES) return photo
  try {
    const picture = await createImageBitmap(photo)
    const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const smaller = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.85))
    return smaller && smaller.size < photo.size ? smaller : photo
  } catch {
    return photo
  }
}

/** The browser's own dialogue; no files where the person changed their mind. */
export const askForFiles = (many: boolean, accept = 'image/jpeg,image/png'): Promise<File[]> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = many
    input.style.display = 'none'
    input.onchange = () => {
      resolve([...(input.files ?? [])])
      input.remove()
    }
    input.oncancel = () => {
      resolve([])
      input.remove()
    }
    document.body.append(input)
    input.click()
  })

export const choosePhotos = async (most: number): Promise<ChosenPhotos> => {
  const files = (await askForFiles(most > 1)).slice(0, most)
  const pictures = files.filter(file => file.type === 'image/jpeg' || file.type === 'image/png')
  const fitting = (await Promise.all(pictures.map(shrink))).filter(photo => photo.size <= MOST_BYTES)
  const photos = await Promise.all(fitting.map(keep))
  if (pictures.length < files.length) return { photos, problem: 'wrongKind' }
  return fitting.length < pictures.length ? { photos, problem: 'tooLarge' } : { photos }
}

export const showKeptPhoto = async (path: string): Promise<string | undefined> =>
  readKeptPhoto(path).then(
    photo => URL.createObjectURL(photo),
    () => undefined,
  )

export const dropPhotos = (paths: readonly string[]): void => {
  for (const path of paths) {
    unkept.delete(path)
    void inRoom('readwrite', store => store.delete(path)).catch(() => undefined)
  }
}
