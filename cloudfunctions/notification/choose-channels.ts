import { refuse, type Refusal } from '@shared/contract/codes'
import type { Choices, ChoicesAnswer, QuietHours } from '@shared/contract/notification'
import type { Actor } from '@shared/contract/person'
import { WECHAT_TEMPLATE } from '@shared/copy/wechat'
import { owe } from '@shared/domain/deliveries'
import { machineEvent } from '@shared/domain/machine-events'
import { isStaff } from '@shared/domain/relations'
import { withinLimit } from '../platform/limits'
import { addOnce } from '../platform/store'
import { mailCodeOf } from './mail-code'
import { creditsLeft, putChoices, readChoices } from './notification.store'
import { canMail, MAIL_CODE } from './send-mail'

const CODE_MS = 30 * 60_000
const TRIES = 5
/** Somebody else's address must not be flooded with codes. */
const CODES = { name: 'mailCode', times: 3, windowMs: 60 * 60_000 }

const defaults = (person: string): Choices => ({
  _id: person,
  channels: { wechat: true, mail: true },
  quiet: null,
})

const show = async (choices: Choices, actor: Actor, now: number): Promise<ChoicesAnswer> => {
  const template = process.env['WECHAT_TEMPLATE'] ?? WECHAT_TEMPLATE
  return {
    channels: choices.channels,
    quiet: choices.quiet,
    mail: choices.mail ?? null,
    mailAsked: choices.mailAsked?.address ?? null,
    mustGet: isStaff(actor, now),
    credits: { [template]: (await creditsLeft(actor.id, template)) ?? 0 },
  }
}

/** What somebody has chosen; who never chose hears by every channel at any hour. */
export const viewChoices = async (actor: Actor, now: number): Promise<ChoicesAnswer> =>
  show((await readChoices(actor.id)) ?? defaults(actor.id), actor, now)

/** What choosing needs: sends what an event owes at once, as far as that goes. */
export interface ChoiceNeeds {
  atOnce(eventId: string, withinMs: number): Promise<void>
}

/** Somebody waits for the code before a screen: so long their call gives the mail server. */
const CODE_WAIT_MS = 2_000

/**
 * Owes the code that proves an address, on the same path as every message, and sends it at once; what does not go now
 * is the timer's. Where nobody knows whether it went, it goes again: the same code under the same Message-ID.
 */
const askForProof = async (person: string, now: number, { atOnce }: ChoiceNeeds): Promise<void> => {
  const owed = [owe('mail', person, MAIL_CODE, {}, now, true)]
  const id = `mail:${person}:${now}`
  await addOnce('events', machineEvent({ id, at: now, command: 'digest', owed }))
  await atOnce(id, CODE_WAIT_MS)
}

const withoutMail = ({ mail: _mail, mailAsked: _asked, ...choices }: Choices): Choices => choices

const withMail = async (choices: Choices, address: string, now: number): Promise<Choices | Refusal> => {
  if (address === '') return withoutMail(choices)
  if (address === choices.mail) return choices
  if (!canMail()) return refuse('NOT_NOW')
  const full = await withinLimit(CODES, choices._id, now)
  if (full) return full
  return { ...choices, mailAsked: { address, at: now, tries: 0 } }
}

/** Keeps channels and quiet hours. A new mail address counts only when its code came back; an empty one is forgotten. */
export const saveChoices =
  (needs: ChoiceNeeds) =>
  async (
    asked: { channels: Choices['channels']; quiet: QuietHours | null; mail?: string },
    actor: Actor,
    now: number,
  ): Promise<ChoicesAnswer | Refusal> => {
    const known = (await readChoices(actor.id)) ?? defaults(actor.id)
    const chosen = { ...known, channels: asked.channels, quiet: asked.quiet }
    const choices = asked.mail === undefined ? chosen : await withMail(chosen, asked.mail, now)
    if ('ok' in choices) return choices
    await putChoices(choices)
    if (choices.mailAsked?.at === now) await askForProof(actor.id, now, needs)
    return show(choices, actor, now)
  }

/** The code came back: the address is theirs. Five tries within half an hour, then a new one is needed. */
export const confirmMail = async (
  code: string,
  actor: Actor,
  now: number,
): Promise<ChoicesAnswer | Refusal> => {
  const known = await readChoices(actor.id)
  const asked = known?.mailAsked
  if (!known || !asked || now > asked.at + CODE_MS || asked.tries >= TRIES) return refuse('NOT_NOW')
  if (code !== mailCodeOf(actor.id, asked)) {
    await putChoices({ ...known, mailAsked: { ...asked, tries: asked.tries + 1 } })
    return refuse('INVALID_INPUT', { problems: [{ path: 'code', problem: 'choice' }] })
  }
  const proved: Choices = { ...withoutMail(known), mail: asked.address }
  await putChoices(proved)
  return show(proved, actor, now)
}
