import type { Delivery } from '@shared/contract/event'
import type { Choices } from '@shared/contract/notification'
import type { Language, NoticeTemplate } from '@shared/contract/words'
import { codeMail, mailMessage } from '@shared/copy/mail'
import { sealed } from '../platform/seal'
import { mailCodeOf } from './mail-code'
import { ANSWER_MS } from '../platform/answer-time'
import { withoutAnswer, type Sent } from './sent'

/** Not a message of the inbox: the code that proves a mail address. */
export const MAIL_CODE = 'mailCode'

/** Whether this deployment can send mail at all. */
export const canMail = (): boolean => Boolean(process.env['SMTP_URL'])

/** Built when first needed: most instances never send mail. */
const transport = async () => {
  const { createTransport } = await import('nodemailer')
  const waits = { connectionTimeout: ANSWER_MS, greetingTimeout: ANSWER_MS, socketTimeout: ANSWER_MS }
  return createTransport({ url: process.env['SMTP_URL'] ?? '', ...waits })
}

const messageOf = (delivery: Delivery, choices: Choices | null, language: Language) => {
  const { to, template, params } = delivery
  const asked = choices?.mailAsked
  if (template === MAIL_CODE)
    return asked && { to: asked.address, ...codeMail(mailCodeOf(to, asked), language) }
  const address = choices?.mail
  const number = String(params['number'] ?? '')
  return address && { to: address, ...mailMessage(template as NoticeTemplate, number, params, language) }
}

/** What a mail server's refusal means: 4xx is worth another try, 5xx is final; silence before the message went out too. */
const ended = (error: unknown): Sent => {
  const { responseCode, code, command } = (error ?? {}) as {
    responseCode?: number
    code?: string
    command?: string
  }
  if (responseCode !== undefined)
    return { end: responseCode < 500 ? 'again' : 'failed', reason: `smtp${responseCode}` }
  if (command === 'CONN' || code === 'EDNS') return { end: 'again', reason: 'notConnected' }
  return withoutAnswer(error)
}

/** Sends one mail over SMTP. Its Message-ID follows from what it says, so that mail systems know a second one. */
export const sendMail = async (
  delivery: Delivery,
  eventId: string,
  choices: Choices | null,
  language: Language,
): Promise<Sent> => {
  if (!canMail()) return { end: 'skipped', reason: 'mailOff' }
  const message = messageOf(delivery, choices, language)
  if (!message) return { end: 'skipped', reason: 'noMail' }
  const from = process.env['MAIL_FROM'] ?? 'campus-service@localhost'
  const id = sealed('mail', eventId, delivery.to).slice(0, 32)
  const mailer = await transport()
  try {
    await mailer.sendMail({ ...message, from, messageId: `<${id}@${from.split('@')[1] ?? 'localhost'}>` })
    return { end: 'sent' }
  } catch (error) {
    return ended(error)
  } finally {
    mailer.close()
  }
}
