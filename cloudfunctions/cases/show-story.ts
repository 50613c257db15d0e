import type { Case, StoryLine } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import type { Language } from '@shared/contract/words'
import type { Actor } from '@shared/contract/person'
import type { Names } from './show-card'

const whoOf = async (event: Event, subject: Case, reader: Actor, names: Names): Promise<StoryLine['who']> => {
  const { id } = event.actor
  if (id === reader.id) return { relation: 'you' }
  if (id === subject.requester) return { relation: 'requester' }
  if (id === 'machine') return { relation: 'machine' }
  return { relation: 'staff', name: await names.nameOf(id) }
}

const stepNamed = async (
  subject: Case,
  { params }: Event,
  names: Names,
  language: Language,
): Promise<{ stepName?: string }> => {
  const item = await names.itemOf(subject.item, subject.itemVersion)
  const step = item?.flow.steps.find(({ id }) => id === params['step'])
  return step ? { stepName: step.name[language] } : {}
}

const lineOf = async (
  event: Event,
  subject: Case,
  reader: Actor,
  names: Names,
  language: Language,
): Promise<StoryLine> => {
  const { to: _to, of: _of, department, ...params } = event.params
  const step = event.command === 'act' ? await stepNamed(subject, event, names, language) : {}
  const place =
    typeof department === 'string' ? { departmentName: await names.departmentName(department, language) } : {}
  return {
    seq: event.seq,
    at: event.at,
    command: event.command,
    who: await whoOf(event, subject, reader, names),
    ...(event.text === undefined ? {} : { text: event.text }),
    ...(event.attachments === undefined ? {} : { attachments: event.attachments }),
    params: { ...params, ...place, ...step },
    internal: event.internal,
  }
}

/** The story of a case for one reader: internal notes are for staff, ids of people for nobody. */
export const showStory = (
  events: readonly Event[],
  subject: Case,
  reader: Actor,
  staff: boolean,
  names: Names,
  language: Language,
): Promise<StoryLine[]> =>
  Promise.all(
    events
      .filter(event => staff || !event.internal)
      .map(event => lineOf(event, subject, reader, names, language)),
  )
