import { ALIAS } from '@shared/contract/anonymity'
import type { Case, CaseView, ClockView, CommandName } from '@shared/contract/case'
import type { Clock } from '@shared/contract/clock'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { ItemStory } from '@shared/contract/items-story'
import type { Voice } from '@shared/contract/voice'
import type { Actor, Person } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { clockProgressAt, clockStateAt } from '@shared/domain/clocks'
import { comingOf, stripOf } from '@shared/domain/clocks-strip'
import { availableCommands } from '@shared/domain/decide'
import { mayGoOnFrom } from '@shared/domain/go-on'
import { maskNumbers } from '@shared/domain/mask-numbers'
import { nextActionOf } from '@shared/domain/next-action'
import { nextStepOf } from '@shared/domain/next-step'
import { inPersonOf, maySee, maySeeRequester, needsNumbers, relationsOf } from '@shared/domain/relations'
import { deskOf } from '@shared/domain/staff'
import { settingsFor, type Settings } from '../platform/settings'
import { FOLLOW_UP_CLOCK } from '@shared/domain/lifecycle-rating'
import { asJoined, withoutWords } from './as-joined'
import { readCase, readEvents } from './cases.store'
import { showCard, type Names } from './show-card'
import { showDesk } from './show-desk'
import { showStory } from './show-story'

/** What viewing needs from other features. */
export interface ViewNeeds extends Names {
  /** What a case of an item shows besides; undefined for feedback. */
  application(subject: Case, reader: Actor, now: number, language: Language): Promise<ItemStory | undefined>
  settings(): Promise<Settings>
  person(id: string): Promise<Person | null>
  explain(clock: Clock, settings: Settings, now: number, language: Language): string[]
}

const clockView = (clock: Clock, settings: Settings, now: number, explanation: string[]): ClockView => ({
  id: clock.id,
  kind: clock.kind,
  state: clockStateAt(clock, now),
  dueAt: clock.dueAt,
  ...(clock.metAt === undefined ? {} : { metAt: clock.metAt }),
  ...clockProgressAt(clock, now, settings),
  provisional: clock.provisionalYear !== undefined,
  strip: stripOf(clock, now, settings),
  comes: comingOf(clock, now, settings),
  explanation,
})

const showVoice = (
  { key, seconds, state, reason, heard }: Voice,
  readable: (text: string) => string,
): NonNullable<CaseView['voice']> => ({
  ...{ key, seconds, state },
  ...(reason === undefined ? {} : { reason }),
  ...(heard === undefined ? {} : { heard: readable(heard) }),
})

/** How it came, and what only some cases have: a place, a recording, another case it was merged into. */
const more = (
  { voice, merged, follows, place, onBehalf, createdAt }: Case,
  readable: (text: string) => string,
): Pick<CaseView, 'channel' | 'originalAt' | 'place' | 'voice' | 'merged' | 'follows'> => ({
  channel: onBehalf?.channel ?? 'app',
  originalAt: onBehalf?.originalAt ?? createdAt,
  ...(place === undefined ? {} : { place: readable(place) }),
  ...(merged ? { merged: { id: merged.into, number: merged.number } } : {}),
  ...(follows ? { follows } : {}),
  ...(voice ? { voice: showVoice(voice, readable) } : {}),
})

const requesterOf = async (
  subject: Case,
  reader: Actor,
  needs: ViewNeeds,
  now: number,
): Promise<CaseView['requester']> => {
  const anonymous = subject.requester.startsWith(ALIAS) ? { anonymous: true as const } : {}
  if (subject.requester === reader.id) return { relation: 'you', ...anonymous }
  if (anonymous.anonymous) return { relation: 'person', ...anonymous }
  if (!maySeeRequester(relationsOf(subject, reader, now))) return { relation: 'person' }
  const { contactName, contactPhone } = subject.onBehalf ?? {}
  if (subject.onBehalf)
    return {
      relation: 'person',
      ...(contactName ? { name: contactName } : {}),
      ...(contactPhone ? { phone: contactPhone } : {}),
    }
  const person = await needs.person(subject.requester)
  const phone = subject.contactPhone
  return {
    relation: 'person',
    ...(person ? { name: person.name, kind: person.kind } : {}),
    ...(phone ? { phone } : {}),
  }
}

/** Whether it counts is the office's business. */
const ratingFor = (rating: NonNullable<Case['rating']>, staff: boolean): NonNullable<Case['rating']> => {
  const { void: taken, ...said } = rating
  return staff && taken ? { ...said, void: taken } : said
}

/** What the reader may do, and which of it makes sense next; once nothing can be reopened, a new one may go on from it. */
const offers = (
  commands: CommandName[],
  subject: Case,
  reader: Actor,
): Pick<CaseView, 'commands' | 'suggested' | 'mayGoOn'> => {
  const suggested = nextActionOf(subject, commands)
  const own = subject.requester === reader.id && !subject.requester.startsWith(ALIAS)
  const ended = own && mayGoOnFrom(subject) && !commands.includes('reopen')
  return { commands, ...(suggested ? { suggested } : {}), ...(ended ? { mayGoOn: true } : {}) }
}

const extensionOf = async (
  { extensionAsked }: Case,
  needs: ViewNeeds,
): Promise<Pick<CaseView, 'extension'>> => {
  if (!extensionAsked) return {}
  const { days, reason, by, at } = extensionAsked
  return { extension: { days, reason, byName: await needs.nameOf(by), at } }
}

/** A case already known to be this reader's to see, as they may see it (reliability A6). */
export const showCase = async (
  subject: Case,
  reader: Actor,
  needs: ViewNeeds,
  now: number,
  language: Language,
  joined = false,
): Promise<CaseView> => {
  const settings = settingsFor(await needs.settings(), subject.department)
  const staff = subject.requester !== reader.id && !joined
  const [card, events, requester, owner, application] = await Promise.all([
    showCard(subject, needs, settings, now, language),
    readEvents(subject._id).then(all => (joined ? withoutWords(all, subject) : all)),
    requesterOf(subject, reader, needs, now),
    needs.person(subject.owner),
    needs.application(subject, reader, now, language),
  ])
  const clocks = subject.clocks.filter(
    clock => clock.state !== 'stopped' && (staff || clock.id !== FOLLOW_UP_CLOCK),
  )
  const whole = needsNumbers(relationsOf(subject, reader, now))
  const readable = (text: string) => (whole ? text : maskNumbers(text))
  const shown = (word: string) => whole || !/\d{4}/.test(word)
  return {
    ...card,
    ...(joined ? { joined: true as const } : {}),
    version: subject.version,
    text: readable(subject.text),
    attachments: subject.attachments,
    ...more(subject, readable),
    requester,
    owner: {
      name: card.ownerName,
      departmentName: await needs.departmentName(
        owner ? deskOf(owner, subject.department, now) : subject.department,
        language,
      ),
      ...(owner?.phone ? { phone: owner.phone } : {}),
      ...(subject.owner === reader.id ? { you: true as const } : {}),
    },
    firstContactName: await needs.nameOf(subject.firstContact),
    department: subject.department,
    routedBy: subject.routedBy,
    understanding: { ...subject.understanding, words: subject.understanding.words.filter(shown) },
    clocks: clocks.map(clock =>
      clockView(clock, settings, now, needs.explain(clock, settings, now, language)),
    ),
    story: (await showStory(events, subject, reader, staff, needs, language)).map(line =>
      line.text === undefined ? line : { ...line, text: readable(line.text) },
    ),
    ...(subject.rating === undefined ? {} : { rating: ratingFor(subject.rating, staff) }),
    ...(staff ? { desk: await showDesk(subject, needs) } : {}),
    ...offers(availableCommands(subject, reader, now), subject, reader),
    ...(staff ? await extensionOf(subject, needs) : {}),
    next: nextStepOf(subject),
    ...(application ? { application } : {}),
  }
}

/** One case; to whom it does not concern it does not exist (reliability A4). */
export const viewCase =
  (needs: ViewNeeds) =>
  async (
    id: string,
    reader: Actor,
    now: number,
    language: Language,
  ): Promise<{ case: CaseView } | Refusal> => {
    const subject = await readCase(id)
    if (!subject) return refuse('NOT_FOUND')
    const known = inPersonOf(subject, reader)
    if (!maySee(relationsOf(subject, known, now))) {
      if (!reader.id || !subject.joined?.includes(reader.id)) return refuse('NOT_FOUND')
      return { case: await showCase(asJoined(subject), reader, needs, now, language, true) }
    }
    return { case: await showCase(subject, known, needs, now, language) }
  }
