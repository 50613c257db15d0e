import type { Case } from '@shared/contract/case'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor } from '@shared/contract/person'
import { feedbackTypes } from '@shared/contract/words'
import { nextAlarmAt } from '@shared/domain/alarms'
import { contentOwed, seenByPerson } from '@shared/domain/content-check'
import { definitionsOf, startClocks, strictestDefinitions } from '@shared/domain/clocks'
import { nearestDueAt } from '@shared/domain/decide'
import { placesIn } from '@shared/catalogue/places'
import { GUEST, noticesOf } from '@shared/domain/notices'
import type { Opening } from '@shared/domain/openings'
import { contactTermOf, MOST_TERMS, placeTermOf, termsOf } from '@shared/domain/terms'
import { PERHAPS_URGENT } from '@shared/domain/understanding'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { hashOf, readable } from '../platform/seal'
import { settingsFor, type Settings } from '../platform/settings'
import { isDuplicate } from '../platform/store'
import { addCase, isAnyHeld, readCase, type Opened } from './cases.store'
import { recordEvent } from './record-event'
import { tasksOf } from './task-of'

/** The id of a case: from caller and request key, so that the case is its own record of the request (D1–D5). */
export const caseIdOf = (caller: string, requestKey: string): string =>
  readable(26, 'case', caller, requestKey)

/** Short enough to read out; another turn gives another number. */
export const numberOf = (id: string, now: number, settings: Settings, turn: number): string => {
  const { on } = wallMomentAt(settings.zone, now)
  return `${on.slice(2).replaceAll('-', '')}-${readable(6, 'number', id, String(turn)).toUpperCase()}`
}

const clocksOf = (opening: Opening, now: number, settings: Settings) => {
  const start = { ...settings, at: opening.onBehalf?.originalAt ?? now, assignedAt: now }
  const types = opening.type ? [opening.type] : feedbackTypes
  return startClocks(
    strictestDefinitions(definitionsOf(settings.clocks, types, opening.urgency), start),
    start,
  )
}

/** Also found by the places it names, and by the whole name of the person it was filed for. */
const allTermsOf = ({ place, text, onBehalf }: Opening, number: string): string[] => {
  const contact = onBehalf?.contactName ? [contactTermOf(onBehalf.contactName)] : []
  const places = placesIn(place, text).map(placeTermOf)
  return [...contact, ...places, ...termsOf(number, place, text)].slice(0, MOST_TERMS)
}

const caseOf = (
  opening: Opening,
  id: string,
  actor: Actor,
  now: number,
  settings: Settings,
  turn: number,
): Case => {
  const own = settingsFor(settings, opening.route.department)
  const clocks = clocksOf(opening, now, own)
  const number = numberOf(id, now, settings, turn)
  const { text, type, urgency, understanding, attachments, place, contactPhone, onBehalf, route } = opening
  const opened: Case = {
    _id: id,
    number,
    version: 1,
    item: 'feedback',
    itemVersion: 1,
    status: 'submitted',
    type,
    urgency,
    text,
    attachments,
    ...(opening.voice ? { voice: opening.voice } : {}),
    ...(place ? { place } : {}),
    ...(contactPhone ? { contactPhone } : {}),
    content: onBehalf ? seenByPerson : contentOwed(now),
    requester: onBehalf ? `${GUEST}${id}` : actor.id,
    ...(onBehalf ? { onBehalf } : {}),
    ...(opening.follows ? { follows: opening.follows } : {}),
    firstContact: onBehalf ? onBehalf.filedBy : route.owner,
    owner: route.owner,
    department: route.department,
    routedBy: route.reason,
    round: 0,
    handOvers: 0,
    understanding,
    clocks,
    dueAt: 0,
    nextAlarmAt: nextAlarmAt(clocks, now, own) ?? null,
    urged: 0,
    reopened: 0,
    terms: allTermsOf(opening, number),
    bodyHash: hashOf(opening.body),
    keys: [],
    chain: '',
    createdAt: now,
    updatedAt: now,
  }
  return { ...opened, dueAt: nearestDueAt(opened) }
}

/** What a repeat of the same request is told: the case it made, or that the key was used for something else (D2). */
export const filedBefore = async (id: string, bodyHash: string): Promise<Case | Refusal | null> => {
  const known = await readCase(id)
  if (!known) return null
  return known.bodyHash === bodyHash ? known : refuse('KEY_REUSED')
}

const NUMBER_TURNS = 4

/**
 * Writes a new case under the first number that is free. The same id is written once: a repeat gets the case that is
 * there, another body is refused as KEY_REUSED, a slot somebody else holds as SLOT_TAKEN.
 */
export const placeCase = async (draw: (turn: number) => Opened): Promise<Case | Refusal> => {
  for (let turn = 0; turn < NUMBER_TURNS; turn += 1) {
    const drawn = draw(turn)
    try {
      await addCase(drawn)
      return drawn.case
    } catch (error) {
      if (!isDuplicate(error)) throw error
      const known = await filedBefore(drawn.case._id, drawn.case.bodyHash)
      if (known) return known
      if (await isAnyHeld(drawn.slots ?? [])) return refuse('SLOT_TAKEN')
    }
  }
  throw new Error('No free case number was found')
}

/**
 * Opens a case in one transaction: case, event, task. The same caller and request key open it once; a repeat gets the
 * case that is there, another body with the same key is refused as KEY_REUSED.
 */
export const openCase = (
  opening: Opening,
  actor: Actor,
  now: number,
  settings: Settings,
): Promise<Case | Refusal> => {
  const id = caseIdOf(actor.id, opening.requestKey)
  return placeCase(turn => {
    const drawn = caseOf(opening, id, actor, now, settings, turn)
    const perhapsUrgent = opening.understanding.flags.includes(PERHAPS_URGENT)
    const concerned = { before: null, after: drawn, leads: opening.leads, perhapsUrgent }
    const notices = noticesOf('submit', concerned, actor.id)
    const event = recordEvent(drawn, '', {
      command: 'submit',
      actor: { id: actor.id, role: opening.onBehalf ? 'specialist' : 'requester' },
      at: now,
      ...(opening.text === '' ? {} : { text: opening.text }),
      attachments: opening.attachments,
      params: { channel: opening.onBehalf?.channel ?? 'app' },
      internal: false,
      notices,
    })
    const opened = { ...drawn, chain: event.chain }
    return { case: opened, event, tasks: tasksOf(opened) }
  })
}
