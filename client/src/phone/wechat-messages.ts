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
