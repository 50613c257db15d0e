import Taro from '@tarojs/taro'

/**
 * What the phone keeps over restarts. Values are JSON; a broken or missing one reads as `undefined`, because a person
 * must never be locked out by what an older version wrote.
 */
export const readStored = (key: string): unknown => {
  try {
    const text: unknown = Taro.getStorageSync(key)
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as unknown) : undefined
  } catch {
    return undefined
  }
}

/** False where the phone has no room left: the caller says so instead of pretending. */
export const writeStored = (key: string, value: unknown): boolean => {
  try {
    Taro.setStorageSync(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export const forgetStored = (key: string): void => {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // What cannot be removed is overwritten by the next write.
  }
}
