import Taro from '@tarojs/taro'

/** Calls back each time the app comes to the front. */
export const onShown = (listen: () => void): void => {
  Taro.onAppShow?.(() => listen())
}

/** Calls back each time the app is put away; what must not wait goes now. */
export const onHidden = (listen: () => void): void => {
  Taro.onAppHide?.(() => listen())
}
