import { readFileSync } from 'node:fs'
import type { FeedbackType } from '../../shared/contract/words'
import { readCorpus, withoutTypeWord } from './messages'

/** A message somebody labelled; what is not labelled is not counted. */
export interface Labelled {
  text: string
  type?: FeedbackType
  /** Chinese short name. */
  department?: string
  urgent?: boolean
  /** Corpus only: it merely sounds urgent. */
  soundsUrgent?: boolean
}

const typesByFirstSign: readonly [RegExp, FeedbackType][] = [
  [/^(c|complaint|投诉|举报|反映)/, 'complaint'],
  [/^(i|inquiry|enquiry|question|咨询|求助|询问|请问)/, 'inquiry'],
  [/^(s|suggestion|建议|表扬|希望)/, 'suggestion'],
]

const typeOf = (label: unknown): FeedbackType | undefined => {
  if (label === undefined || label === null) return undefined
  const written = String(label).trim().toLowerCase()
  const type = typesByFirstSign.find(([pattern]) => pattern.test(written))?.[1]
  if (!type) throw new Error(`Label not understood: ${written}`)
  return type
}

const urgentOf = (value: unknown): boolean | undefined =>
  value === undefined || value === null
    ? undefined
    : value === true || value === 1 || value === 'true' || value === '是'

/** `title` loses the type word it may begin with: labels are often read off it. */
const textOf = (entry: Record<string, unknown>): string =>
  typeof entry['text'] === 'string'
    ? entry['text']
    : [withoutTypeWord(String(entry['title'] ?? '')), String(entry['body'] ?? '')].filter(Boolean).join('\n')

const fromJson = (path: string): Labelled[] =>
  (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>[]).map(entry => {
    const type = typeOf(entry['label'])
    const urgent = urgentOf(entry['urgent'])
    const department = entry['department']
    return {
      text: textOf(entry),
      ...(type && { type }),
      ...(typeof department === 'string' && department && { department }),
      ...(urgent !== undefined && { urgent }),
    }
  })

/** Reads a JSON list or a corpus file. Throws with the line or label that cannot be read. */
export const readLabelled = (path: string): Labelled[] =>
  path.endsWith('.tsv')
    ? readCorpus(path).map(({ text, type, department, flags }) => ({
        text,
        type,
        ...(department && { department }),
        urgent: flags.includes('u'),
        soundsUrgent: flags.includes('f'),
      }))
    : fromJson(path)
