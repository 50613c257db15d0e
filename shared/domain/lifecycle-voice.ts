import type { Case, Understanding } from '../contract/case'
import { refuse } from '../contract/codes'
import type { Voice } from '../contract/voice'
import type { Urgency } from '../contract/words'
import { contentOwed } from './content-check'
import { clocksUnder } from './clocks-under'
import type { Change, DecideContext, Heard, Rule } from './lifecycle-rule'
import { contactTermOf, MOST_TERMS, placeTermOf, termsOf } from './terms'
import { isDoubtfullyUrgent, PERHAPS_URGENT } from './understanding'

const termsWith = (
  { number, place, onBehalf }: Case,
  text: string,
  { places }: Pick<Heard, 'places'> = { places: [] },
): string[] => {
  const contact = onBehalf?.contactName ? [contactTermOf(onBehalf.contactName)] : []
  return [...contact, ...places.map(placeTermOf), ...termsOf(number, place, text)].slice(0, MOST_TERMS)
}

/** The machine may raise the alarm; it never takes one back. */
const urgencyWith = (subject: Case, understanding: Understanding): Urgency =>
  understanding.urgency === 'urgent' && !isDoubtfullyUrgent(understanding) ? 'urgent' : subject.urgency

const withDoubt = (understanding: Understanding, urgency: Urgency): Understanding =>
  urgency === 'normal' && isDoubtfullyUrgent(understanding)
    ? { ...understanding, flags: [...understanding.flags, PERHAPS_URGENT] }
    : understanding

/** Only what nobody has taken up moves, and only where nobody chose the department. */
const placeWith = (subject: Case, route: Heard['route']): Partial<Case> => {
  const settled = subject.claimedAt !== undefined || subject.routedBy === 'chosen' || subject.handOvers > 0
  if (settled || !route || subject.status !== 'submitted') return {}
  const moves = route.owner !== subject.owner
  return {
    department: route.department,
    routedBy: route.reason,
    ...(moves ? { owner: route.owner, round: subject.round + 1 } : {}),
    // Who was only to listen has answered nobody yet: whoever gets it first with its words is asked first.
    ...(moves && subject.onBehalf === undefined ? { firstContact: route.owner } : {}),
  }
}

/**
 * A recording has its words: text, search terms, what is understood, type, clocks and, where nobody has taken it up,
 * department and owner follow. What people chose or corrected stays (issue 4). Pure.
 */
export const wordsFound = (
  subject: Case,
  text: string,
  voice: Voice,
  moment: { now: number; context: DecideContext },
): Change => {
  const { heard } = moment.context
  // What nobody has checked yet; a photo's verdict that is on its way is asked for anew.
  const content = contentOwed(moment.now)
  if (!heard) return { case: { text, voice, content, terms: termsWith(subject, text) }, text }
  const type = subject.type === subject.understanding.type ? heard.understanding.type : subject.type
  const urgency = urgencyWith(subject, heard.understanding)
  return {
    case: {
      text,
      voice,
      content,
      terms: termsWith(subject, text, heard),
      type,
      urgency,
      understanding: withDoubt(heard.understanding, urgency),
      clocks: clocksUnder(subject, type, urgency, moment),
      ...placeWith(subject, heard.route),
    },
    text,
    params: { type: type ?? 'unknown', urgency },
  }
}

/** Writing down or correcting what a recording says: its requester and whoever works on it (issue 4). */
export const voiceRules: { transcribe: Rule<'transcribe'> } = {
  transcribe: {
    from: ['submitted', 'handling', 'waiting'],
    allow: ['requester', 'owner', 'lead', 'specialist', 'supervisor'],
    refuse: (subject, { input }) => {
      if (!subject.voice) return refuse('NOT_NOW')
      return input?.text === subject.text ? refuse('ALREADY_DONE') : undefined
    },
    apply: (subject, moment) => {
      const { voice } = subject
      if (!voice) return { case: {} }
      const { reason: _reason, ...kept } = voice
      const typed: Voice = { ...kept, state: 'typed', nextAt: null }
      return wordsFound(subject, moment.input.text, typed, moment)
    },
  },
}
