import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { verifyChains } from '../cloudfunctions/audit/verify-chains'
import { readRecorded } from './audit/read-recorded'

// `npm run -s verify:audit -- [PLACE]`: a local cloud's folder (default .local), a folder of exported collections, or one
// JSON file. One line for each broken chain, then the sums; exit status 1 if any is broken, 2 if nothing can be read.
// The key is CAMPUS_KEY, or the one that stands beside a local cloud's data.

const place = process.argv[2] ?? path.resolve(__dirname, '../.local')

const main = async (): Promise<void> => {
  const keyFile = path.join(place, 'campus-key')
  if (!process.env['CAMPUS_KEY'] && existsSync(keyFile))
    process.env['CAMPUS_KEY'] = readFileSync(keyFile, 'utf8')
  const { chains, faults } = verifyChains(await readRecorded(place))
  for (const { chain, number, row, problem } of faults)
    console.log(`${chain}${number ? ` (${number})` : ''} row ${row}: ${problem}`)
  console.log(`${chains} chains, ${faults.length} broken`)
  process.exitCode = faults.length > 0 ? 1 : 0
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(2)
})
