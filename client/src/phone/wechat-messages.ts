import Taro from '@tarojs/taro'

export const canAskWechat = true

/**
 * WeChat's own dialog: which messages of these templates the person agrees to, one each. Must be called from a tap;
 * nothing is agreed to where the person closes it or WeChat cannot show it.
 */
export const askWechat = async (templates: readonly string[]): Promise<string[]> => {
  try {
    const answer = await Taro.requestSubscribeMessage({ tmplIds: [...templates], entityIds: [] })
    const said = new Map<string, unknown>(Object.entries(answer))
    return templates.filter(template => said.get(template) === 'accept')
  } catch {
    return []
  }
}

/** What somebody told WeChat to answer always, for all of these templates; undefined where it asks each time. */
export type KeptAnswer = 'accept' | 'reject'

/** "Always keep this choice": with `reject` WeChat shows no dialog any more, and asking would be of no use. */
export const keptAnswer = async (templates: readonly string[]): Promise<KeptAnswer | undefined> => {
  try {
    const { subscriptionsSetting } = await Taro.getSetting({ withSubscriptions: true })
    if (!subscriptionsSetting.mainSwitch) return 'reject'
    const kept: Partial<Record<string, unknown>> = subscriptionsSetting.itemSettings ?? {}
    if (templates.every(template => kept[template] === 'accept')) return 'accept'
    const refused = (template: string) => kept[template] === 'reject' || kept[template] === 'ban'
    return templates.every(refused) ? 'reject' : undefined
  } catch {
    return undefined
  }
}

/** WeChat's own page on which somebody can change what they chose for always. */
export const openMessageSettings = async (): Promise<void> => {
  await Taro.openSetting({ withSubscriptions: true }).catch(() => undefined)
}
