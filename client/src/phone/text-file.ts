import Taro from '@tarojs/taro'

/** The text of a file the person chooses from a chat; undefined where none was chosen. */
export const chooseTextFile = async (): Promise<string | undefined> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['csv', 'txt'] })
    const [file] = tempFiles
    if (!file) return undefined
    const text = Taro.getFileSystemManager().readFileSync(file.path, 'utf8')
    return typeof text === 'string' ? text : undefined
  } catch {
    return undefined
  }
}
