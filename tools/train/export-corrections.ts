import { readFileSync } from 'node:fs'
import { lineOf } from '../../cloudfunctions/corrections/correction-line'
import type { Correction } from '../../shared/contract/correction'

// `tsx tools/train/export-corrections.ts FILE > corpus/corrections.tsv`: collection `corrections` as the platform's
// console exports it (one JSON document a line), as lines of the corpus. Administrators get the same file in the app.

const file = process.argv[2]
if (file !== undefined)
  for (const row of readFileSync(file, 'utf8').split('\n'))
    if (row.trim() !== '') {
      const line = lineOf(JSON.parse(row) as Correction)
      if (line !== null) console.log(line)
    }
