import type { LocalText } from './condition'
import type { StepKind } from './flow-words'
import type { FormProblem } from './form'
import type { Item } from './item'
import type { ItemStory } from './items-story'
import type { ItemCategory, ItemCheck, ItemState } from './item-words'

export interface ManagedItem {
  id: string
  name: LocalText
  category: ItemCategory
  departmentName: string
  /** 0: never published. */
  version: number
  state: ItemState
  hasDraft: boolean
  at: number
  byName: string
  samplesLeft: number
  pointedOut: number
}

/** A definition with what the check says of it. */
export interface DefinitionAnswer {
  definition: Item
  version: number
  isDraft: boolean
  /** What the item is for everybody else, whatever is being written, and which version is in force (0: none). */
  state: ItemState
  inForce: number
  revision: number
  check: ItemCheck
  /** Places that are still samples. */
  samples: string[]
  /** This environment refuses to publish while there are any. */
  samplesMustGo: boolean
}

export interface ItemVersionRow {
  version: number
  at: number
  byName: string
  reason: string | null
  /** The one in force. */
  current: boolean
}

/** One difference between two definitions; `before` or `after` is null where there was or is nothing. */
export interface ItemChange {
  place: string
  before: string | null
  after: string | null
}

export interface TryAnswer {
  problems: FormProblem[]
  figures: ItemStory['figures']
  materials: { name: LocalText; needed: boolean }[]
  feeFen: number
  steps: { step: string; name: LocalText; kind: StepKind; skipped: boolean; ownerNames: string[] }[]
  documents: { title: string; lines: string[] }[]
}

/** What the past says of each step (流程体检). `neverChanged`: often decided and never once anything but yes. */
export interface CheckUpAnswer {
  cases: number
  pointedOut: ItemCheck['pointedOut']
  steps: {
    step: string
    name: LocalText
    decided: number
    rejected: number
    sentBack: number
    medianSeconds: number | null
    neverChanged: boolean
  }[]
  returnedTwice: number
}
