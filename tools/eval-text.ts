import { classifyText, rankDepartments } from '../cloudfunctions/classification/classify-text'
import { evaluate } from './train/evaluate'
import { readLabelled } from './train/read-labelled'

// `npm run -s eval:text -- FILE`: one JSON line on a school's own messages. FILE is a JSON list of
// {"text" or "title"+"body", "label", "department"?, "urgent"?} or a corpus file (.tsv). Exit status 2 without FILE.
const path = process.argv[2]
if (path === undefined) {
  console.error('usage: npm run -s eval:text -- FILE.json|FILE.tsv')
  process.exit(2)
}
console.log(JSON.stringify(evaluate(readLabelled(path), classifyText, rankDepartments)))
