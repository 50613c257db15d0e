import type { Application } from '@shared/contract/application'
import type { Case } from '@shared/contract/case'
import type { Form, Values } from '@shared/contract/form'
import type { Item } from '@shared/contract/item'
import type { ItemStory, MyStep } from '@shared/contract/items-story'
import type { Actor, Department } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { flowSubjectOf } from '@shared/domain/application'
import { fieldsOf } from '@shared/domain/forms'
import { referencesOf } from '@shared/domain/forms-compare'
import { figuresOf } from '@shared/domain/forms-figures'
import { verdictsFor } from '@shared/domain/flows-decide'
import { repeatedMissing } from '@shared/domain/flows-requester'
import { bookingOf } from '@shared/domain/items-booking'
import { relationsOf } from '@shared/domain/relations'
import type { Settings } from '../platform/settings'
import { stepContext } from './act-on-step'
import { deskFor, type DeskNeeds } from './desk'
import { itemOf } from './items.store'
import { showResult } from './show-result'
import { effectsOf, stationsFor } from './show-stations'

/** What showing an application needs from other features. */
export interface StoryNeeds extends DeskNeeds {
  settings(): Promise<Settings>
  departments(): Promise<Department[]>
  nameOf(id: string): Promise<string>
}

interface Shown {
  subject: Case
  application: Application
  item: Item
  reader: Actor
  now: number
  todayOn: string
  language: Language
}

const isSensitive = (form: Form, id: string): boolean =>
  fieldsOf(form).some(field => field.id === id && 'sensitive' in field && field.sensitive === true)

/** Sensitive answers are for the requester and for whoever has or had a step; administrators see none at all. */
const readable = (form: Form, values: Values, { subject, reader, now }: Shown): Values => {
  const found = relationsOf(subject, reader, now)
  const whole = found.has('requester') || found.has('participant') || found.has('owner')
  if (whole) return values
  const works = [...found].some(relation => relation !== 'administrator')
  return Object.fromEntries(
    Object.entries(values).filter(([id]) => works && !isSensitive(form, id)),
  ) as Values
}

const namesIn = async (
  forms: readonly (readonly [Form, Values])[],
  needs: StoryNeeds,
  language: Language,
): Promise<Record<string, string>> => {
  const found = forms.map(([form, values]) => referencesOf(form, values))
  const departments = found.some(one => one.departments.length > 0) ? await needs.departments() : []
  const names: Record<string, string> = {}
  for (const { persons, departments: ids } of found) {
    for (const id of persons) names[id] = await needs.nameOf(id)
    for (const id of ids) names[id] = departments.find(({ _id }) => _id === id)?.name[language] ?? id
  }
  return names
}

const mySteps = async (shown: Shown, needs: StoryNeeds): Promise<MyStep[]> => {
  const { subject, application, item, reader, now, todayOn } = shown
  const mine = application.turns.some(({ person }) => person === reader.id)
  const before = application.told.includes(reader.id)
  if (!mine && !before) return []
  const wanted = {
    caseId: subject._id,
    requester: subject.requester,
    item,
    named: [],
    flow: application.flow,
  }
  const roster = await deskFor(needs, wanted, now)
  const moment = { subject: flowSubjectOf(subject, application), roster, now }
  const steps = item.flow.steps.map(async ({ id, name, kind, say, form }): Promise<MyStep[]> => {
    const verdicts = verdictsFor(item.flow, application.flow, id, reader.id, moment)
    if (verdicts.length === 0) return []
    const seat = application.flow.steps[id]?.seats.find(({ asking }) => asking?.person === reader.id)
    const asked =
      verdicts.includes('answer') && seat?.asking
        ? { asked: { question: seat.asking.question, byName: await needs.nameOf(seat.person) } }
        : {}
    return [
      {
        ...{ step: id, name, kind, verdicts, context: stepContext(application, todayOn) },
        ...(say ? { say } : {}),
        ...(form && verdicts.includes('approve') ? { form } : {}),
        ...asked,
      },
    ]
  })
  return (await Promise.all(steps)).flat()
}

const returnsOf = ({ application, item }: Shown, needs: StoryNeeds): Promise<ItemStory['returns']> =>
  Promise.all(
    application.flow.returns.map(async ({ at, person, step, missing, reason }) => ({
      at,
      personName: await needs.nameOf(person),
      stepName: item.flow.steps.find(({ id }) => id === step)?.name ?? item.name,
      missing,
      ...(reason ? { reason } : {}),
    })),
  )

const askingsOf = async ({ application, reader, subject }: Shown, needs: StoryNeeds) => {
  if (reader.id === subject.requester) return []
  const asked = Object.entries(application.flow.steps).flatMap(([step, { seats }]) =>
    seats.flatMap(({ person, asking }) => (asking ? [{ step, person, asking }] : [])),
  )
  return Promise.all(
    asked.map(async ({ step, person, asking }) => ({
      step,
      byName: await needs.nameOf(person),
      ofName: await needs.nameOf(asking.person),
      question: asking.question,
      ...(asking.answer === undefined ? {} : { answer: asking.answer }),
    })),
  )
}

const filledOf = ({ application, item, ...shown }: Shown): ItemStory['filled'] =>
  item.flow.steps.flatMap(({ id, name, form }) => {
    const values = application.steps[id]
    return form && values
      ? [{ step: id, name, form, values: readable(form, values, { application, item, ...shown }) }]
      : []
  })

const bookingShown = ({ application, item }: Shown): ItemStory['booking'] => {
  const booked = bookingOf(item, application.values)
  if (!booked) return null
  const { resource, window } = booked
  return { resource: resource.name, place: resource.place, window, held: application.booked.length > 0 }
}

const contextShown = ({ application, reader, subject, todayOn }: Shown, whole: boolean) => {
  const { profile, roles } = application.context
  const { name: _name, phone: _phone, number: _number, ...plain } = profile
  const shown = reader.id === subject.requester || whole ? profile : { ...plain, name: '' }
  return { profile: shown, roles, todayOn }
}

const story = async (shown: Shown, needs: StoryNeeds, settings: Settings): Promise<ItemStory> => {
  const { subject, application, item, reader, language, now } = shown
  const values = readable(item.form, application.values, shown)
  const filled = filledOf(shown)
  const whole = Object.keys(values).length === Object.keys(application.values).length
  return {
    ...{ id: item.id, version: item.version, name: item.name, form: item.form, values, filled },
    hidden: Object.keys(application.values).filter(id => !(id in values)),
    context: contextShown(shown, whole),
    figures: whole ? figuresOf(item.form, application.values, application.context) : [],
    names: await namesIn(
      [[item.form, values], ...filled.map(one => [one.form, one.values] as const)],
      needs,
      language,
    ),
    stations: await stationsFor(subject, application, item, reader.id, needs),
    returns: await returnsOf(shown, needs),
    repeated: repeatedMissing(application.flow),
    askings: await askingsOf(shown, needs),
    mine: await mySteps(shown, needs),
    canResubmit: reader.id === subject.requester && application.flow.state === 'sentBack',
    effects: effectsOf(item, application),
    booking: bookingShown(shown),
    result: whole ? await showResult({ subject, application, item, now, language }, needs, settings) : null,
  }
}

/** What a case of an item shows besides what every case shows; undefined for a case of feedback. */
export const showApplication =
  (needs: StoryNeeds) =>
  async (subject: Case, reader: Actor, now: number, language: Language): Promise<ItemStory | undefined> => {
    const { application } = subject
    const item = application ? await itemOf(subject.item, subject.itemVersion) : null
    if (!application || !item) return undefined
    const settings = await needs.settings()
    const todayOn = wallMomentAt(settings.zone, now).on
    return story({ subject, application, item, reader, now, todayOn, language }, needs, settings)
  }
