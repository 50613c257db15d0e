import { readFileSync } from 'node:fs'
import { verifyTimeCases } from './verify-time-cases'

// `npm run -s verify:time -- FILE.json`: one line for each case that differs, then the sums; exit status 1 if any did.
const path = process.argv[2]
if (path === undefined) {
  console.error('usage: npm run -s verify:time -- FILE.json')
  process.exit(2)
}
const verdicts = verifyTimeCases(JSON.parse(readFileSync(path, 'utf8')))
const failed = verdicts.filter(({ differences }) => differences.length > 0)
for (const { id, differences } of failed) console.log(`${id}: ${differences.join('; ')}`)
console.log(`${verdicts.length - failed.length} passed, ${failed.length} failed`)
process.exitCode = failed.length > 0 ? 1 : 0
