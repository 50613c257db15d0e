/** A browser has no such dialog: WeChat messages are agreed to in WeChat. */
export const canAskWechat = false

export const askWechat = (_templates: readonly string[]): Promise<string[]> => Promise.resolve([])
