import Taro from '@tarojs/taro'
import type { BeginUploadAnswer } from '@shared/contract/file'
import type { Language } from '@shared/contract/words'

declare const CLOUD_ENV: string

let ready = false
const prepare = () => {
  if (ready) return
  Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV } : {})
  ready = true
}

/** What goes with a call besides what is asked. */
export interface Envelope {
  /** The one role of their own somebody acts in. */
  as?: string
  /** In which the server names and explains; Chinese where left out. */
  language?: Language
}

/**
 * Carries one call to the function `api` and hands back what it answered, unread. Rejects where nothing came back:
 * whether the server acted is then unknown.
 */
export const carry = async (action: string, data: unknown, more: Envelope = {}): Promise<unknown> => {
  prepare()
  const { result } = await Taro.cloud.callFunction({ name: 'api', data: { action, data, ...more } })
  return result
}

/**
 * Puts one file where the server said, telling the percentage as it goes. Gives the fileID. The mini-program has the
 * platform's own upload and needs no `place`.
 */
export const carryFile = async (
  { cloudPath }: Pick<BeginUploadAnswer, 'cloudPath' | 'place'>,
  path: string,
  onPercent: (percent: number) => void,
): Promise<string> => {
  prepare()
  const { fileID } = await new Promise<{ fileID: string }>((resolve, reject) => {
    const task = Taro.cloud.uploadFile({ cloudPath, filePath: path, success: resolve, fail: reject } as never)
    const watched = task as unknown as {
      onProgressUpdate?: (listen: (at: { progress: number }) => void) => void
    }
    watched.onProgressUpdate?.(({ progress }) => onPercent(progress))
  })
  return fileID
}

/** WeChat knows who holds the phone: there is nothing to sign in to. */
export const signInAddress = (): string | undefined => undefined

export const openSignIn = (): void => undefined

export const signOut = async (): Promise<void> => undefined

export const finishSignIn = (): Promise<boolean> => Promise.resolve(false)
