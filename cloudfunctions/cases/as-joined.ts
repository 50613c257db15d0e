import type { Case } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import { placesIn } from '@shared/catalogue/places'

/** What the office says to everybody. */
const said: ReadonlySet<string> = new Set(['claim', 'reply', 'resolve', 'grantExtension'])

/**
 * A case as whoever joined it may see it: what, where and how far it is, and what the office answered. Not a word, a
 * file or a number of the person who told of it first (issue 4).
 */
export const asJoined = (subject: Case): Case => {
  const {
    place: _place,
    contactPhone: _phone,
    onBehalf: _behalf,
    rating: _rating,
    voice: _voice,
    ...kept
  } = subject
  const about = [placesIn(subject.place, subject.text)[0], subject.understanding.topic]
  return {
    ...kept,
    text: about.filter(one => one !== undefined).join(' · '),
    attachments: [],
    understanding: { ...subject.understanding, words: [] },
  }
}

/** The story without what the first one said. */
export const withoutWords = (events: readonly Event[], { requester }: Case): Event[] =>
  events
    .filter(({ command, internal }) => command === 'submit' || (!internal && said.has(command)))
    .map(event => {
      if (event.actor.id !== requester && event.command !== 'submit') return event
      const { text: _text, attachments: _files, ...rest } = event
      return { ...rest, params: {} }
    })
