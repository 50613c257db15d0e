import Taro from '@tarojs/taro'

let online = true

try {
  Taro.onNetworkStatusChange(({ isConnected }) => {
    online = isConnected
  })
  void Taro.getNetworkType().then(({ networkType }) => {
    online = networkType !== 'none'
  })
} catch {
  // Where the phone does not tell, a call finds out.
}

/** What the phone says of its network; a call may still fail. */
export const isOnline = (): boolean => online

/** Calls back each time the network returns. */
export const onOnline = (listen: () => void): void => {
  try {
    Taro.onNetworkStatusChange(({ isConnected }) => {
      if (isConnected) listen()
    })
  } catch {
    // The outbox also tries by itself every half minute.
  }
}
