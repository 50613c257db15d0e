import Taro from '@tarojs/taro'

/** Opens a document, a recording or a film from its temporary address with what the phone has for it. */
export const openDocument = (url: string, kind: string): void => {
  void Taro.downloadFile({ url }).then(({ tempFilePath }) => {
    if (kind === 'mp4') return Taro.previewMedia({ sources: [{ url: tempFilePath, type: 'video' }] })
    return Taro.openDocument({ filePath: tempFilePath, showMenu: true })
  })
}
