/** A draft is being written, published can be applied for, retired is kept for the cases it has. */
export const itemStates = ['draft', 'published', 'retired'] as const
export type ItemState = (typeof itemStates)[number]

/** The shelves of the one-stop window. */
export const itemCategories = ['arrival', 'study', 'daily', 'space', 'money', 'papers'] as const
export type ItemCategory = (typeof itemCategories)[number]

/** What a requester has in hand at the end. */
export const resultKinds = ['certificatePdf', 'booking', 'pass', 'receipt', 'none'] as const
export type ResultKind = (typeof resultKinds)[number]

/** Why a definition is refused when it is saved; each names its place. */
export const itemErrors = [
  'schema',
  'unwritten',
  'twice',
  'cycle',
  'deadEnd',
  'unreachable',
  'stepUnknown',
  'noOwner',
  'ownApproval',
  'fieldUnknown',
  'fieldLater',
  'fieldType',
  'fieldPersonal',
  'columnUnknown',
  'optionUnknown',
  'changesByDay',
  'askedFirst',
  'limitsReversed',
  'warningsOrder',
  'escalationOrder',
  'resourceUnknown',
  'placeholderUnknown',
] as const
export type ItemError = (typeof itemErrors)[number]

/** What the flow check-up (流程体检) points out without refusing. */
export const itemWarnings = [
  'manyApprovals',
  'sameDepartmentTwice',
  'fewQuestions',
  'stepsLongerThanWhole',
  'inChinese',
  'inEnglish',
] as const
export type ItemWarning = (typeof itemWarnings)[number]

/** One finding: `place` is a path such as `flow.steps.counsellor.when` or `form.fields.amount`. */
export interface ItemFinding<Code extends string = ItemError | ItemWarning> {
  code: Code
  place: string
  params: Record<string, string | number>
}

/** What `checkItem` says: an item with refusals cannot be saved as published. */
export interface ItemCheck {
  refused: ItemFinding<ItemError>[]
  pointedOut: ItemFinding<ItemWarning>[]
}
