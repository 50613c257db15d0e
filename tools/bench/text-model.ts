import { join } from 'node:path'
import { classifyText, rankDepartments } from '../../cloudfunctions/classification/classify-text'
import { evaluate } from '../train/evaluate'
import { readLabelled } from '../train/read-labelled'

const HELDOUT = join(__dirname, '..', 'train', 'corpus', 'heldout.tsv')

/** The line `npm run bench` prints: the shipped weights on the part kept aside, as `npm run eval:text` says it. */
export const textModelLine = (): string =>
  `text model, part kept aside: ${JSON.stringify(evaluate(readLabelled(HELDOUT), classifyText, rankDepartments))}`
