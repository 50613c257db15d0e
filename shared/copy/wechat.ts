import type { Language, NoticeTemplate } from '../contract/words'
import { digestWords } from './digest'
import { inBothLanguages } from './language'
import { placeOf, type NoticePlace } from '../domain/notice-place'
import { noticeActs } from './notice-acts'
import { noticeWords } from './notices'

/** The office's subscription template: what happened (thing1), the number (character_string2), what to do (thing3). */
export const WECHAT_TEMPLATE = 'campus-service-progress'

/** WeChat refuses a longer `thing` (reference: cloudbase 4). */
const THING_CHARACTERS = 20
/** WeChat refuses an empty or non-ASCII `character_string`. */
const NO_NUMBER = '-'

const thing = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length <= THING_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, THING_CHARACTERS - 1).join('')}…`
}

const words = inBothLanguages({
  'zh-CN': { look: '点开查看详情和下一步' },
  en: { look: 'Tap to see more' },
})

/** What a message is about: a case, or the reader's own queue. */
export interface WechatSubject {
  number: string
  /** Undefined where it is about no single case. */
  caseId?: string
  params: Readonly<Record<string, string | number | boolean>>
}

const pages: Record<NoticePlace, string> = {
  case: 'pages/case/index',
  desk: 'staff/handle/index',
  today: 'staff/today/index',
  workCalendar: 'admin/calendar/index',
  failures: 'admin/failures/index',
  board: 'staff/board/index',
}

/** Where the reader deals with it, one tap from the message. */
const pageOf = (template: NoticeTemplate, caseId: string | undefined): string => {
  const page = pages[placeOf[template]]
  if (caseId !== undefined) return `${page}?id=${caseId}`
  return placeOf[template] === 'case' || placeOf[template] === 'desk' ? 'pages/home/index' : page
}

const actOf = (template: NoticeTemplate, params: WechatSubject['params'], language: Language): string =>
  template === 'morningDigest'
    ? digestWords[language].short(params)
    : (noticeActs[language][template] ?? words[language].look)

/** A message in the form WeChat's template takes; it names the case, never what somebody wrote. */
export const wechatMessages = (
  template: NoticeTemplate,
  { number, caseId, params }: WechatSubject,
  language: Language,
) => ({
  templateId: WECHAT_TEMPLATE,
  page: pageOf(template, caseId),
  data: {
    thing1: { value: thing(noticeWords[language][template].title) },
    character_string2: { value: number || NO_NUMBER },
    thing3: { value: thing(actOf(template, params, language)) },
  },
})

/** What a department's group reads: what happened to which number and what to do, nothing about who or what. */
export const groupMessage = (
  template: NoticeTemplate,
  { number, params }: WechatSubject,
  language: Language,
): string => {
  const { title, sentence } = noticeWords[language][template]
  if (template === 'morningDigest')
    return `【${title}】${digestWords[language].line(digestWords[language].short(params))}`
  return `【${title}】${sentence(number)}`
}
