import type { FormContext, Values } from '../contract/form'
import type { FlowState, FlowSubject } from '../contract/flow'
import type { Item, Material } from '../contract/item'
import { passedSteps } from './flows-open'
import { holdsTrue } from './forms-condition'

const ofPerson = (context: FormContext) => ({ values: {}, context })

/** Whether this person may apply for an item now: published, for their kind, and its condition holds. */
export const mayApply = (
  { state, audience }: Pick<Item, 'state' | 'audience'>,
  context: FormContext,
): boolean =>
  state === 'published' &&
  audience.kinds.includes(context.profile.kind) &&
  (audience.when === undefined || holdsTrue(audience.when, ofPerson(context)))

/** Whether an item is put forward to this person at this time of the year. */
export const inSeason = ({ season }: Pick<Item, 'season'>, context: FormContext): boolean =>
  season !== undefined &&
  season.months.includes(Number(context.todayOn.slice(5, 7))) &&
  season.kinds.includes(context.profile.kind) &&
  (season.when === undefined || holdsTrue(season.when, ofPerson(context)))

/**
 * The kind of person others are compared with: `student`, `teacher` …, and apart from them who came this year
 * (`student.new`): a new student needs other things than one who has been here for years.
 */
export const likeOf = ({ profile, todayOn }: Pick<FormContext, 'profile' | 'todayOn'>): string => {
  const { kind, enrolledYear, joinedYear } = profile
  const year = Number(todayOn.slice(0, 4))
  return enrolledYear === year || joinedYear === year ? `${kind}.new` : kind
}

/** How often people of one kind applied for an item lately, by item id. */
export type Uses = ReadonlyMap<string, number>

/** Until so many have used something else, the season says what comes first. */
const SEASON_STANDS_FOR = 20
const PUT_FORWARD = 4

/**
 * What others of one's kind use now, the most used first, at most four: counted, with the season as the beginning while
 * there is little to count. Only what this person may apply for.
 */
export const putForward = <T extends Pick<Item, 'id' | 'state' | 'audience' | 'season'>>(
  items: readonly T[],
  context: FormContext,
  uses: Uses,
): T[] =>
  items
    .filter(item => mayApply(item, context))
    .map(item => ({
      item,
      times: (uses.get(item.id) ?? 0) + (inSeason(item, context) ? SEASON_STANDS_FOR : 0),
    }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times)
    .slice(0, PUT_FORWARD)
    .map(({ item }) => item)

/** Published items in the order a person should see them: what is put forward, what they may apply for, the rest. */
export const itemsFor = (items: readonly Item[], context: FormContext, uses: Uses): Item[] => {
  const first = putForward(items, context, uses)
  const others = items.filter(item => item.state === 'published' && !first.includes(item))
  const may = (item: Item) => mayApply(item, context)
  return [...first, ...others.filter(may), ...others.filter(item => !may(item))]
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

type Findable = Pick<Item, 'name' | 'tile' | 'initials' | 'words'>

const closeness = (item: Findable, query: string): number => {
  const names = [item.name['zh-CN'], item.name.en, item.tile['zh-CN'], item.tile.en].map(plain)
  if (names.includes(query) || item.initials.includes(query)) return 4
  if (names.some(name => name.includes(query)) || item.initials.some(initials => initials.startsWith(query)))
    return 3
  const words = item.words.map(plain)
  if (words.includes(query)) return 3
  // What people type is often longer than the word: "我的校园卡丢了".
  return words.some(word => word.includes(query) || (word.length > 1 && query.includes(word))) ? 2 : 0
}

/** Items found by words in either language or by pinyin initials, the closest first; everything for an empty query. */
export const findItems = <T extends Findable>(items: readonly T[], query: string): T[] => {
  const asked = plain(query).slice(0, 60)
  if (asked === '') return [...items]
  return items
    .map(item => ({ item, near: closeness(item, asked) }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near)
    .map(({ item }) => item)
}

/** The materials that apply to these answers, and which of them are needed. */
export const materialsFor = (
  { materials }: Pick<Item, 'materials'>,
  values: Values,
  context: FormContext,
): { material: Material; needed: boolean }[] =>
  materials.map(material => ({
    material,
    needed:
      typeof material.needed === 'boolean'
        ? material.needed
        : holdsTrue(material.needed, { values, context }),
  }))

/** What these answers cost, in fen. */
export const feeOf = ({ fees }: Pick<Item, 'fees'>, values: Values, context: FormContext): number =>
  fees.reduce(
    (sum, { fen, when }) => (when === undefined || holdsTrue(when, { values, context }) ? sum + fen : sum),
    0,
  )

/** Whether the requester has earned the result: the steps it waits for are behind, or the whole flow is done. */
export const isResultDue = (
  { result, flow }: Pick<Item, 'result' | 'flow'>,
  state: FlowState,
  subject: FlowSubject,
): boolean => {
  if (state.state === 'done') return true
  const passed = passedSteps(flow, state, subject)
  return state.state === 'running' && result.after !== undefined && result.after.every(id => passed.has(id))
}
