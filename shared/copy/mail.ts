import type { Language, NoticeTemplate } from '../contract/words'
import { digestWords } from './digest'
import { inBothLanguages } from './language'
import { noticeWords } from './notices'

const words = inBothLanguages({
  'zh-CN': {
    subject: (title: string, number: string) => `【校园服务通】${title}${number ? ` ${number}` : ''}`,
    end: '请打开“校园服务通”查看详情。本邮件由系统发出，请勿直接回复。',
    codeTitle: '确认邮箱',
    code: (code: string) =>
      `您的确认码是 ${code}，30 分钟内有效。请在“我的 → 消息提醒”里填写。如果不是您本人操作，请忽略本邮件。`,
  },
  en: {
    subject: (title: string, number: string) => `[Campus Services] ${title}${number ? ` ${number}` : ''}`,
    end: 'Please open Campus Services for more. This message was sent by a machine; please do not answer it.',
    codeTitle: 'Confirm your address',
    code: (code: string) =>
      `Your code is ${code}. It is good for 30 minutes; enter it under Me → Messages. If you did not ask for it, ignore this message.`,
  },
})

/** A mail about one message: it names the case and what to do, never what somebody wrote. */
export const mailMessage = (
  template: NoticeTemplate,
  number: string,
  params: Readonly<Record<string, string | number | boolean>>,
  language: Language,
): { subject: string; text: string } => {
  const { title, sentence } = noticeWords[language][template]
  const digest = digestWords[language]
  const line = template === 'morningDigest' ? digest.line(digest.short(params)) : sentence(number)
  return { subject: words[language].subject(title, number), text: `${line}\n\n${words[language].end}\n` }
}

/** The mail that proves an address belongs to whoever gave it. */
export const codeMail = (code: string, language: Language): { subject: string; text: string } => ({
  subject: words[language].subject(words[language].codeTitle, ''),
  text: `${words[language].code(code)}\n`,
})
