import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openSqlite } from '../../emulator/sqlite'

/** The floor numbers.ts compares with: a Node server that checks the body and stores one row durably. */
async function main(): Promise<void> {
  const db = await openSqlite(process.env.BARE_DB!)
  db.exec('CREATE TABLE t (id TEXT PRIMARY KEY, doc TEXT)')
  const insert = db.prepare('INSERT INTO t VALUES (?, ?)')
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { data } = JSON.parse(Buffer.concat(chunks).toString()) as { data: { id: string; text: string } }
      if (typeof data.id !== 'string' || typeof data.text !== 'string') return response.writeHead(400).end()
      insert.run(data.id, JSON.stringify(data))
      return response.end(JSON.stringify({ id: data.id }))
    })
  })
  process.on('SIGTERM', () => {
    db.close()
    process.exit(0)
  })
  server.listen(0, '127.0.0.1', () =>
    console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
  )
}

void main()
