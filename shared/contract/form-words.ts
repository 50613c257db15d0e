/** Kinds of field a form may have. `note` only says something and carries no answer. */
export const fieldTypes = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'period',
  'timeWindow',
  'choice',
  'many',
  'person',
  'department',
  'place',
  'phone',
  'idNumber',
  'photo',
  'file',
  'signature',
  'table',
  'note',
  'consent',
] as const
export type FieldType = (typeof fieldTypes)[number]

/** What can be wrong with an answer; each has a sentence in shared/copy/forms.ts that uses the params. */
export const formProblemWords = [
  'required',
  'unknownKey',
  'shape',
  'tooShort',
  'tooLong',
  'tooFew',
  'tooMany',
  'tooSmall',
  'tooLarge',
  'decimals',
  'format',
  'checksum',
  'choice',
  'dateUnknown',
  'timeUnknown',
  'tooEarly',
  'tooLate',
  'reversed',
  'tooManyDays',
  'outsideHours',
  'closedDay',
  'timeStep',
  'tooBrief',
  'tooExtended',
  'fileUnknown',
  'fileKind',
  'notAgreed',
  'rule',
] as const
export type FormProblemWord = (typeof formProblemWords)[number]

/** Shapes a short text may be held to; named, so that no definition carries a pattern of its own. */
export const textFormats = [
  'bankAccount',
  'email',
  'isbn',
  'passport',
  'schoolNumber',
  'invoiceNumber',
] as const
export type TextFormat = (typeof textFormats)[number]

/** Where an answer may be taken from before the person types: their record, or their last answers to this item. */
export const prefillSources = [
  'profile.name',
  'profile.number',
  'profile.phone',
  'profile.department',
  'last',
] as const
export type PrefillSource = (typeof prefillSources)[number]

/** What conditions may ask of the requester's record. */
export const profileFacts = ['kind', 'number', 'department', 'enrolledYear', 'joinedYear', 'level'] as const
export type ProfileFact = (typeof profileFacts)[number]

/** Units of a figure worked out from the answers: money in fen, days, a plain count. */
export const figureUnits = ['fen', 'days', 'count', 'minutes'] as const
export type FigureUnit = (typeof figureUnits)[number]

/** Limits that hold for every form, whatever its definition says. */
export const formLimits = {
  textCharacters: 200,
  longTextCharacters: 2_000,
  fields: 60,
  options: 60,
  rows: 50,
  files: 9,
  unknownKeysReported: 20,
} as const
