import { readFileSync } from 'node:fs'
import { departments, OFFICE } from '../../shared/catalogue/departments'
import type { Correction } from '../../shared/contract/correction'
import type { FeedbackType } from '../../shared/contract/words'

// `tsx tools/train/export-corrections.ts FILE > corrections.tsv`: collection `corrections` as the platform's console
// exports it (one JSON document a line), as lines of the corpus: type, department, topic, flags, text.

const letters: Record<FeedbackType, string> = { complaint: 'c', inquiry: 'i', suggestion: 's' }

/** A correction as a line of the corpus; null where the type is still unknown. Texts lose their tabs and line ends. */
export const lineOf = ({ text, understood, corrected }: Correction): string | null => {
  if (corrected.type === null) return null
  const department = departments.find(({ _id }) => _id === corrected.department)
  const same = corrected.department === understood.department
  const topic = same && understood.topic !== undefined ? understood.topic : '其他'
  const short = department?.short ?? departments.find(({ _id }) => _id === OFFICE)?.short ?? ''
  const flags = corrected.urgency === 'urgent' ? 'u' : '-'
  return [letters[corrected.type], short, topic, flags, text.replace(/\s+/g, ' ')].join('\t')
}

const file = process.argv[2]
if (file !== undefined && process.argv[1]?.includes('export-corrections'))
  for (const row of readFileSync(file, 'utf8').split('\n'))
    if (row.trim() !== '') {
      const line = lineOf(JSON.parse(row) as Correction)
      if (line !== null) console.log(line)
    }
