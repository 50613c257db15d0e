import Taro from '@tarojs/taro'

/** Copies text; WeChat itself says that it did. */
export const copyText = (data: string, _copied: () => void): void => {
  void Taro.setClipboardData({ data }).catch(() => undefined)
}
