/** A browser has no such dialog: WeChat messages are agreed to in WeChat. */
export const canAskWechat = false

export const askWechat = (_templates: readonly string[]): Promise<string[]> => Promise.resolve([])

/** What somebody told WeChat to answer always, for all of these templates; undefined where it asks each time. */
export type KeptAnswer = 'accept' | 'reject'

export const keptAnswer = (_templates: readonly string[]): Promise<KeptAnswer | undefined> =>
  Promise.resolve(undefined)

export const openMessageSettings = (): Promise<void> => Promise.resolve()
