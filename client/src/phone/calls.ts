import Taro from '@tarojs/taro'

/** Offers to call a number; a person who declines has done nothing wrong. */
export const callPhone = (phoneNumber: string): void => {
  void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
