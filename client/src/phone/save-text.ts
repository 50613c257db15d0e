import Taro from '@tarojs/taro'

declare const wx: {
  env: { USER_DATA_PATH: string }
  shareFileMessage?: (options: {
    filePath: string
    fileName: string
    success: () => void
    fail: () => void
  }) => void
}

/** Gives a text file to the person: WeChat passes it on to a chat of theirs. False where they changed their mind. */
export const saveText = (name: string, text: string): Promise<boolean> => {
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`
  return new Promise(resolve => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: text,
      encoding: 'utf8',
      fail: () => resolve(false),
      success: () => {
        if (!wx.shareFileMessage) return resolve(false)
        const done = () => resolve(true)
        wx.shareFileMessage({ filePath, fileName: name, success: done, fail: () => resolve(false) })
      },
    })
  })
}
