import type { LocalText } from './condition'
import type { StationState, StepKind, Verdict } from './flow-words'
import type { Form, FormContext, TimeWindow, Values } from './form'
import type { FigureUnit } from './form-words'
import type { ResultKind } from './item-words'

/** One station as the requester follows it. */
export interface StationView {
  step: string
  name: LocalText
  kind: StepKind
  state: StationState
  personNames: string[]
  decidedAt: number | null
  /** When it is due, while it is open. */
  dueAt: number | null
  say?: LocalText
  /** Open, and this reader has something to do at it. */
  mine: boolean
}

export interface ResultView {
  kind: ResultKind
  say: LocalText
  code: string | null
  /** The code as a picture, a data URL; null where nothing can be checked. */
  qr: string | null
  issuedAt: number
  validUntilOn: string | null
  documents: { title: string; lines: string[] }[]
  /** There is a PDF: `items.paper`. */
  hasPdf: boolean
}

/** Something the reader of a case can do at a step now. */
export interface MyStep {
  step: string
  name: LocalText
  kind: StepKind
  verdicts: Verdict[]
  say?: LocalText
  /** To be filled in with `approve`; judged by `context`. */
  form?: Form
  context: FormContext
  /** A colleague asks this reader. */
  asked?: { question: string; byName: string }
}

/** What a case of an item shows besides what every case shows (`CaseView.application`). */
export interface ItemStory {
  id: string
  version: number
  name: LocalText
  form: Form
  /** The answers this reader may see; sensitive ones only for the requester and who decides. */
  values: Values
  /** Fields that were answered and are kept from this reader. */
  hidden: string[]
  context: FormContext
  figures: { id: string; label: LocalText; unit: FigureUnit; value: number }[]
  /** Names of people and departments that stand in the answers, by id. */
  names: Record<string, string>
  stations: StationView[]
  /** What was filled in at steps. */
  filled: { step: string; name: LocalText; form: Form; values: Values }[]
  returns: {
    at: number
    personName: string
    stepName: LocalText
    missing: { path: string; text?: string }[]
    reason?: string
  }[]
  /** Paths named missing more than once (row S15). */
  repeated: string[]
  askings: { step: string; byName: string; ofName: string; question: string; answer?: string }[]
  mine: MyStep[]
  canResubmit: boolean
  effects: { effect: 'blockCard'; at: number; say: LocalText }[]
  booking: { resource: LocalText; place: LocalText; window: TimeWindow; held: boolean } | null
  result: ResultView | null
}
