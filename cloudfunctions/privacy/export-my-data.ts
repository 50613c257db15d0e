import type { Case } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import type { Actor } from '@shared/contract/person'
import type { ExportAnswer } from '@shared/contract/privacy'
import { idsOf } from '@shared/domain/relations'
import { recordAccess } from '../platform/audit'
import { casesOf, eventsOf, readConsent, readPerson, settingsOf } from './privacy.store'

type Exported = ExportAnswer['cases'][number]

const storyOf = (events: readonly Event[], ids: readonly string[]): Exported['story'] =>
  events
    .filter(({ internal }) => !internal)
    .map(({ at, command, actor, text }) => ({
      at,
      command,
      by: ids.includes(actor.id) ? ('you' as const) : ('office' as const),
      ...(text === undefined ? {} : { text }),
    }))

const exported = async (subject: Case, ids: readonly string[]): Promise<Exported> => {
  const { number, status, text, place, contactPhone, createdAt, rating, attachments, application } = subject
  return {
    ...{ number, status, text, createdAt },
    ...(place === undefined ? {} : { place }),
    ...(contactPhone === undefined ? {} : { phone: contactPhone }),
    ...(rating === undefined ? {} : { rating }),
    ...(application === undefined ? {} : { answers: application.values }),
    attachments: attachments.map(({ kind, bytes }) => ({ kind, bytes })),
    story: storyOf(await eventsOf(subject._id), ids),
  }
}

/**
 * Everything kept of the caller, and nothing of others (reliability P4): the office appears as the office, never by
 * name or id. Answered, not stored: no file of it is left behind.
 */
export const exportMyData = async (actor: Actor, now: number): Promise<ExportAnswer> => {
  const ids = idsOf(actor)
  const {
    fact: _fact,
    deputy: _deputy,
    counsellor: _counsellor,
    ...person
  } = (actor.bound ? await readPerson(actor.id) : null) ?? {}
  const cases: Exported[] = []
  for (const subject of await casesOf(ids)) cases.push(await exported(subject, ids))
  const by = { id: actor.id, role: 'requester' }
  await recordAccess({ about: actor.id, command: 'export', actor: by, at: now })
  return {
    person: actor.bound ? person : null,
    consent: await readConsent(actor.id),
    settings: await settingsOf(ids),
    cases,
  }
}
