import Taro from '@tarojs/taro'

/** A document on this phone: `path` is what an upload reads. */
export interface ChosenDocument {
  path: string
  name: string
  sizeBytes: number
}

/** Lets the person choose one document from their chats. Undefined where they changed their mind. */
export const chooseDocument = async (endings: readonly string[]): Promise<ChosenDocument | undefined> => {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] }).catch(
    () => undefined,
  )
  const file = chosen?.tempFiles[0]
  return file && { path: file.path, name: file.name, sizeBytes: file.size }
}
