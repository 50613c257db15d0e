import type { ChosenDocument } from './choose-document'
import { askForFiles, keep } from './photos.h5'

export const chooseDocument = async (endings: readonly string[]): Promise<ChosenDocument | undefined> => {
  const [file] = await askForFiles(false, endings.map(ending => `.${ending}`).join(','))
  if (!file) return undefined
  const { path, sizeBytes } = await keep(file)
  return { path, name: file.name, sizeBytes }
}
