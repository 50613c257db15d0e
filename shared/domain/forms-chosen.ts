import { cleanText, ID_PATTERN } from '../contract/clean-text'
import type { FileKind } from '../contract/file'
import type { Option, Place } from '../contract/form'
import { formLimits } from '../contract/form-words'
import { hasOnly, isRecord, problemAt, type CheckAt, type Outcome } from './forms-outcome'

/** One of the options, by id. */
export const checkChoice = (
  { options }: { options: readonly Option[] },
  raw: unknown,
  { path }: Pick<CheckAt, 'path'>,
): Outcome<string> => {
  if (typeof raw !== 'string') return problemAt(path, 'shape')
  return options.some(({ id }) => id === raw) ? { value: raw } : problemAt(path, 'choice')
}

const distinctWords = (raw: unknown): raw is string[] =>
  Array.isArray(raw) && raw.every(word => typeof word === 'string') && new Set(raw).size === raw.length

const counted = (
  { min, max }: { min?: number; max?: number },
  words: string[],
  path: string,
  most: number,
): Outcome<string[]> => {
  if (words.length > (max ?? most)) return problemAt(path, 'tooMany', { max: max ?? most })
  return words.length < (min ?? 1) ? problemAt(path, 'tooFew', { min: min ?? 1 }) : { value: words }
}

/** Several of the options, each once, kept in the order of the options. */
export const checkMany = (
  field: { options: readonly Option[]; min?: number; max?: number },
  raw: unknown,
  { path }: Pick<CheckAt, 'path'>,
): Outcome<string[]> => {
  if (!distinctWords(raw)) return problemAt(path, 'shape')
  const chosen = field.options.map(({ id }) => id).filter(id => raw.includes(id))
  return chosen.length === raw.length
    ? counted(field, chosen, path, formLimits.options)
    : problemAt(path, 'choice')
}

/** The id of a person or department; that there is one, the server looks up (`referencesOf`). */
export const checkId = (raw: unknown, { path }: Pick<CheckAt, 'path'>): Outcome<string> => {
  if (typeof raw !== 'string') return problemAt(path, 'shape')
  return ID_PATTERN.test(raw) ? { value: raw } : problemAt(path, 'choice')
}

const degrees = (raw: unknown, most: number): raw is number | undefined =>
  raw === undefined || (typeof raw === 'number' && Math.abs(raw) <= most)

/** Words for a place (1 to 60 characters), with or without a point on the map. */
export const checkPlace = (raw: unknown, { path }: Pick<CheckAt, 'path'>): Outcome<Place> => {
  if (!isRecord(raw) || !hasOnly(raw, ['text'], ['latitude', 'longitude'])) return problemAt(path, 'shape')
  const { text: said, latitude, longitude } = raw
  if (typeof said !== 'string' || (latitude === undefined) !== (longitude === undefined))
    return problemAt(path, 'shape')
  if (!degrees(latitude, 90) || !degrees(longitude, 180)) return problemAt(path, 'shape')
  if (said.length > 240 || [...cleanText(said)].length > 60) return problemAt(path, 'tooLong', { max: 60 })
  const text = cleanText(said)
  if (text === '') return problemAt(path, 'tooShort', { min: 1 })
  return {
    value: latitude === undefined || longitude === undefined ? { text } : { text, latitude, longitude },
  }
}

const fileProblem = (key: string, kinds: readonly FileKind[], { path, context }: CheckAt) => {
  if (!ID_PATTERN.test(key)) return problemAt(path, 'fileUnknown')
  if (!context.files) return undefined
  const kind = Object.prototype.hasOwnProperty.call(context.files, key) ? context.files[key] : undefined
  if (kind === undefined) return problemAt(path, 'fileUnknown')
  return kinds.includes(kind) ? undefined : problemAt(path, 'fileKind', { kinds: kinds.join(', ') })
}

/** Kinds of a picture, and of papers where the field does not say. */
export const PHOTO_KINDS = ['jpg', 'png'] as const
export const PAPER_KINDS = ['pdf', 'ofd', 'jpg', 'png'] as const

/** Keys of uploads, each once; where the context knows them, they must exist and be of the right kind. */
export const checkFiles = (
  field: { min?: number; max?: number; kinds: readonly FileKind[] },
  raw: unknown,
  at: CheckAt,
): Outcome<string[]> => {
  if (!distinctWords(raw)) return problemAt(at.path, 'shape')
  const count = counted(field, raw, at.path, formLimits.files)
  if ('problems' in count) return count
  const problems = raw.flatMap(
    (key, index) => fileProblem(key, field.kinds, { ...at, path: `${at.path}.${index}` })?.problems ?? [],
  )
  return problems.length > 0 ? { problems } : count
}

/** The key of a picture drawn with a finger. */
export const checkSignature = (raw: unknown, at: CheckAt): Outcome<string> => {
  if (typeof raw !== 'string') return problemAt(at.path, 'shape')
  return fileProblem(raw, PHOTO_KINDS, at) ?? { value: raw }
}
