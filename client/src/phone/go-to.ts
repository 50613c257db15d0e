import Taro from '@tarojs/taro'

/** WeChat has no addresses to come back to: home. */
export const goTo = (_place: string): void => void Taro.reLaunch({ url: '/pages/home/index' })
