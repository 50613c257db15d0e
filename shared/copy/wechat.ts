import type { NoticeTemplate } from '../contract/words'
import { noticeWords } from './notices'

/** The office's subscription template: what happened (thing1), the number (character_string2), what to do (thing3). */
export const WECHAT_TEMPLATE = 'campus-service-progress'

/** WeChat refuses a longer `thing` (reference: cloudbase 4). */
const THING_CHARACTERS = 20

const thing = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length <= THING_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, THING_CHARACTERS - 1).join('')}…`
}

/** A message in the form WeChat's template takes; it names the case, never what somebody wrote. */
export const wechatMessages = (template: NoticeTemplate, number: string, caseId: string) => ({
  templateId: WECHAT_TEMPLATE,
  page: `pages/case/index?id=${caseId}`,
  data: {
    thing1: { value: thing(noticeWords['zh-CN'][template].title) },
    character_string2: { value: number },
    thing3: { value: '点开查看详情和下一步' },
  },
})
