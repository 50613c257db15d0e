import { createServer } from 'node:http'
import * as z from 'zod/mini'
import { openSqlite } from '../../emulator/sqlite'
import { submitFeedbackRequest } from '../../shared/contract/feedback'

/**
 * What a submission is compared with: a bare Node server that validates with the same schema and stores one row
 * durably, each in a synced commit. `tsx tools/bench/bare-server.ts FILE` prints its port.
 */
const serve = async (file: string): Promise<void> => {
  const db = await openSqlite(file)
  db.exec('CREATE TABLE IF NOT EXISTS rows (id TEXT PRIMARY KEY, doc TEXT NOT NULL)')
  const insert = db.prepare('INSERT INTO rows VALUES (?, ?)')
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const read = z.safeParse(submitFeedbackRequest, JSON.parse(Buffer.concat(pieces).toString()))
      if (read.success) insert.run(read.data.requestKey, JSON.stringify(read.data))
      void (read.success ? db.synced() : Promise.resolve()).then(() => {
        const answer = JSON.stringify({ ok: read.success })
        const headers = { 'content-type': 'application/json', 'content-length': answer.length }
        response.writeHead(read.success ? 200 : 400, headers).end(answer)
      })
    })
  })
  // Its clients keep their connections while the other server has its turn.
  server.keepAliveTimeout = 120_000
  // The connection closes itself once nobody holds it; statements do not.
  process.once('exit', () => db.close())
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    console.log(JSON.stringify({ port: typeof address === 'object' ? address?.port : 0 }))
  })
}

void serve(process.argv[2] ?? ':memory:')
