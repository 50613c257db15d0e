import * as z from 'zod/mini'
import { actRequest, answersSchema, resubmitRequest, submitItemRequest } from './application'
import { dateOnSchema } from './calendar'
import type { CaseView } from './case'
import type { Budget, TimeKind } from './clock'
import { wordSchema, type LocalText } from './condition'
import { idSchema, textOf } from './fields'
import type { Step } from './flow'
import type { FormContext, Values } from './form'
import type { Item } from './item'
import type { ItemCategory } from './item-words'
import type {
  CheckUpAnswer,
  DefinitionAnswer,
  ItemChange,
  ItemVersionRow,
  ManagedItem,
  TryAnswer,
} from './items-managed'
import type { ItemStory, StationView } from './items-story'
import type { NextCode, PersonKind } from './words'

const itemId = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{1,39}$/))
const revision = z.int().check(z.minimum(0))
const reason = textOf(2, 200)
const nothing = z.strictObject({})
/** A definition is checked by checkItem, which names the place of everything that is wrong. */
const definition = z.record(z.string().check(z.maxLength(40)), z.unknown())

export const itemsRequests = {
  'items.list': nothing,
  /** `version`: an older one (of a case); `draft`: for administrators, to try it before publishing. */
  'items.view': z.strictObject({
    id: itemId,
    version: z.exactOptional(z.int().check(z.minimum(1))),
    draft: z.exactOptional(z.literal(true)),
  }),
  'items.slots': z.strictObject({
    item: itemId,
    resource: wordSchema,
    fromOn: dateOnSchema,
    days: z.int().check(z.minimum(1), z.maximum(14)),
  }),
  'items.verify': z.strictObject({ code: z.string().check(z.regex(/^[0-9A-Za-z -]{8,24}$/)) }),
  'items.submit': submitItemRequest,
  'items.act': actRequest,
  'items.resubmit': resubmitRequest,
  'items.findPeople': z.strictObject({ text: textOf(1, 20), staffOnly: z.exactOptional(z.boolean()) }),
} as const

/** The result as a file, and what administrators do with items. */
export const itemsManagedRequests = {
  'items.paper': z.strictObject({ id: idSchema }),
  'items.manage': nothing,
  /** Without `version`: the draft where there is one, else what is in force. */
  'items.definition': z.strictObject({ id: itemId, version: z.exactOptional(z.int().check(z.minimum(1))) }),
  'items.saveDraft': z.strictObject({ id: itemId, revision, definition }),
  'items.discardDraft': z.strictObject({ id: itemId, revision }),
  /** Takes the mark "sample" from these places of the draft (domain/check-item-samples). */
  'items.confirmSamples': z.strictObject({
    id: itemId,
    revision,
    places: z.array(z.string().check(z.maxLength(80))).check(z.minLength(1), z.maxLength(100)),
  }),
  'items.publish': z.strictObject({ id: itemId, revision, reason }),
  'items.retire': z.strictObject({ id: itemId, reason }),
  'items.bringBack': z.strictObject({ id: itemId, reason }),
  'items.versions': z.strictObject({ id: itemId }),
  /** 0 is the draft. */
  'items.compare': z.strictObject({ id: itemId, before: revision, after: revision }),
  /** What the draft (or what is in force) would make of these answers; nothing is kept. */
  'items.try': z.strictObject({ id: itemId, values: answersSchema }),
  'items.checkUp': z.strictObject({ id: itemId }),
} as const

/** One item in the window. The phone searches itself (domain/items findItems). */
export interface ItemRow {
  id: string
  version: number
  name: LocalText
  tile: LocalText
  category: ItemCategory
  departmentName: string
  words: string[]
  /** Pinyin initials: what was written down, and those of name and words. */
  initials: string[]
  audience: { kinds: PersonKind[]; say: LocalText }
  /** The most it can cost, in fen; 0 is free. */
  feeFen: number
  clock: { time: TimeKind; budget: Budget }
  /** Null where nobody is signed in. */
  mayApply: boolean | null
}
/** Rows in the order this person should see them; `mine`: ids that others of my kind use now, the most used first, at most four. */
export interface ItemsAnswer {
  rows: ItemRow[]
  mine: string[]
}

/** A step as everybody may know it: not who, but what, when and how long. */
export type StepShown = Omit<Step, 'owners' | 'copies' | 'alarms'>
/** An item as everybody may read it. */
export type ItemShown = Omit<Item, 'flow'> & { flow: { steps: StepShown[] } }

/** Why somebody cannot apply. */
export type WhyNot = 'signIn' | 'binding' | 'audience' | 'retired'

export interface ItemViewAnswer {
  item: ItemShown
  departmentName: string
  contactDepartmentName: string
  /** What the form is judged by; null where nobody is signed in or bound. */
  context: FormContext | null
  prefill: Values
  mayApply: boolean
  whyNot: WhyNot | null
}

/** Keys of slots (domain/items-booking slotKeysOf) that are taken, of the days asked for. */
export interface SlotsAnswer {
  taken: string[]
}

/** What anybody may know of a paper whose code they hold. Names are shortened to the family name. */
export type VerifyAnswer =
  | { known: false }
  | {
      known: true
      valid: boolean
      itemName: LocalText
      documents: { title: string; lines: string[] }[]
      number: string
      holder: string
      issuedOn: string
      validUntilOn: string | null
      /** The paper was taken back: the case was withdrawn or refused afterwards. */
      ended: boolean
    }

export interface SubmitItemAnswer {
  id: string
  number: string
  itemName: LocalText
  departmentName: string
  ownerName: string
  next: { code: NextCode; byAt: number | null }
  answerByAt: number
  stations: StationView[]
  /** What took effect at once. */
  effects: ItemStory['effects']
}

export interface FoundPerson {
  id: string
  name: string
  departmentName: string
}

export interface PaperAnswer {
  url: string
  endsAt: number
}

export interface ItemsAnswers {
  'items.list': ItemsAnswer
  'items.view': ItemViewAnswer
  'items.slots': SlotsAnswer
  'items.verify': VerifyAnswer
  'items.submit': SubmitItemAnswer
  'items.act': { case: CaseView }
  'items.resubmit': { case: CaseView }
  'items.findPeople': { rows: FoundPerson[] }
}

export interface ItemsManagedAnswers {
  'items.paper': PaperAnswer
  'items.manage': { rows: ManagedItem[] }
  'items.definition': DefinitionAnswer
  'items.saveDraft': DefinitionAnswer
  'items.discardDraft': Record<string, never>
  'items.confirmSamples': DefinitionAnswer
  'items.publish': DefinitionAnswer
  'items.retire': Record<string, never>
  'items.bringBack': Record<string, never>
  'items.versions': { rows: ItemVersionRow[] }
  'items.compare': { changes: ItemChange[] }
  'items.try': TryAnswer
  'items.checkUp': CheckUpAnswer
}
