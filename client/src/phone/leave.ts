import Taro from '@tarojs/taro'

/** Out of the app at once; opened again it begins at home. */
export const leaveQuickly = (): void => {
  void Taro.reLaunch({ url: '/pages/home/index' })
  void Taro.exitMiniProgram().catch(() => undefined)
}
